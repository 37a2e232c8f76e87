import 'server-only'

export type SearchParams = Promise<Readonly<Record<string, string | readonly string[] | undefined>>>

/** The address's query with one value for each name: the first. */
export async function readListQuery(searchParams: SearchParams): Promise<ReadonlyMap<string, string>> {
  const query = new Map<string, string>()
  for (const [name, value] of Object.entries(await searchParams)) {
    const first = typeof value === 'string' ? value : value?.[0]
    if (first !== undefined && first !== '') query.set(name, first)
  }
  return query
}
