import { LinkText, PageHeader, Pagination, Panel, Stack } from '@daylight/ui'
import { getOrganisation } from '@/server/api.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'

export const metadata = { title: 'Our own part' }

interface PageProps {
  readonly params: Promise<{ readonly org: string }>
  readonly searchParams: SearchParams
}

/** The notes on our own part that the board counts. */
export default async function BoardConductPage({ params, searchParams }: PageProps) {
  const { api, segment } = await getOrganisation(params)
  const query = await readListQuery(searchParams)
  const year = query.get('year') === 'before' ? 'before' : 'now'
  const cause = query.get('cause')
  const list = await api.board.conduct({
    year,
    cause,
    after: query.get('after'),
    before: query.get('before'),
  })
  const [first] = list.items
  const href = (change: Readonly<Record<string, string>>) =>
    `/${segment}/findings/board/conduct?${new URLSearchParams({ year, ...(cause ? { cause } : {}), ...change })}`
  return (
    <>
      <PageHeader
        title={cause && first ? first.causeLabel : 'Our own part'}
        subtitle={`${list.total} ${list.total === 1 ? 'note' : 'notes'} of ${year === 'now' ? 'the last twelve months' : 'the twelve months before'}. This organisation alone sees them.`}
        breadcrumbs={[
          { label: 'Findings', href: `/${segment}/findings` },
          { label: 'Board', href: `/${segment}/findings/board` },
          { label: 'Our own part' },
        ]}
      />
      <Stack>
        <Panel>
          {list.items.length === 0 ? (
            <p className="text-muted">No note.</p>
          ) : (
            <ul className="divide-y divide-line">
              {list.items.map((note) => (
                <li key={note.id} className="py-3 [overflow-wrap:anywhere]">
                  {cause ? null : <strong>{note.causeLabel}. </strong>}
                  {note.note}
                  <span className="block text-muted">
                    <LinkText href={`/${segment}/findings/${note.findingId}`}>
                      F-{note.findingNumber} {note.findingTitle}
                    </LinkText>
                    {note.supplierName === null ? '' : `, ${note.supplierName}`}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </Panel>
        <Pagination
          previousHref={list.previous ? href({ before: list.previous }) : undefined}
          nextHref={list.next ? href({ after: list.next }) : undefined}
        />
      </Stack>
    </>
  )
}
