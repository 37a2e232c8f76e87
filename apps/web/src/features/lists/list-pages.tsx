import { Pagination } from '@daylight/ui'

/** The way to the pages before and after of a list whose total is known. */
export function ListPages(props: {
  readonly list: {
    readonly items: readonly unknown[]
    readonly total: number
    readonly next: string | null
    readonly previous: string | null
  }
  /** The list's address with the cursor in it. */
  readonly href: (cursor: Readonly<Record<string, string>>) => string
}) {
  const { list, href } = props
  return (
    <Pagination
      previousHref={list.previous ? href({ before: list.previous }) : undefined}
      nextHref={list.next ? href({ after: list.next }) : undefined}
      summary={list.items.length > 0 ? `${list.items.length} of ${list.total}` : undefined}
    />
  )
}
