import { SUPPLIER_SORTS } from '@daylight/contracts'

/** What the address of the list says; everything that is seen can be sent to somebody as a link. */
export interface ListView {
  readonly q: string
  readonly status: 'active' | 'left' | 'archived'
  readonly sic: string
  readonly spend: string
  readonly sort: (typeof SUPPLIER_SORTS)[number]
}

const plain: ListView = { q: '', status: 'active', sic: '', spend: '', sort: 'name' }

export function readListView(query: ReadonlyMap<string, string>): ListView {
  return {
    q: (query.get('q') ?? '').slice(0, 200),
    status: (['archived', 'left'] as const).find((status) => status === query.get('status')) ?? 'active',
    sic: (query.get('sic') ?? '').slice(0, 1),
    spend: (query.get('spend') ?? '').slice(0, 40),
    sort: SUPPLIER_SORTS.find((sort) => sort === query.get('sort')) ?? 'name',
  }
}

/** The address of a view; what is as usual is left out of it. */
export function listAddress(
  segment: string,
  view: Partial<ListView>,
  page: { readonly after?: string | null; readonly before?: string | null } = {},
): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...plain, ...view })) {
    if (Object.entries(plain).every(([key, usual]) => key !== name || usual !== value)) query.set(name, value)
  }
  if (page.after) query.set('after', page.after)
  if (page.before) query.set('before', page.before)
  const text = query.toString()
  return `/${segment}/suppliers${text === '' ? '' : `?${text}`}`
}

export const isFiltered = ({ q, sic, spend }: ListView) => q !== '' || sic !== '' || spend !== ''
