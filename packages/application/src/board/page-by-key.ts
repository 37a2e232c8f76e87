export interface KeyedPage<Item> {
  readonly items: readonly Item[]
  readonly total: number
  readonly next: string | null
  readonly previous: string | null
}

export interface PageAsked {
  readonly after?: string | undefined
  readonly before?: string | undefined
  readonly limit: number
}

/**
 * One page of a list that is read whole anyway, since its figure counts it: after or before the row that the cursor
 * names, so that nothing is skipped or shown twice when rows come or go. `keyOf` sorts the list, and is of one row only.
 */
export function pageByKey<Item>(
  list: readonly Item[],
  keyOf: (item: Item) => string,
  { after, before, limit }: PageAsked,
): KeyedPage<Item> {
  const all = list
    .map((item) => ({ item, key: keyOf(item) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  const upTo = after === undefined ? before : undefined
  const rest = all.filter(
    ({ key }) => (after === undefined || key > after) && (upTo === undefined || key < upTo),
  )
  const page = upTo === undefined ? rest.slice(0, limit) : rest.slice(-limit)
  const [first, last, start, end] = [page.at(0), page.at(-1), all.at(0), all.at(-1)]
  return {
    items: page.map(({ item }) => item),
    total: all.length,
    next: last && end && last.key < end.key ? last.key : null,
    previous: first && start && first.key > start.key ? first.key : null,
  }
}
