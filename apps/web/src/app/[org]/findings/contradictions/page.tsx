import { CONTRADICTIONS, contradictionWords } from '@daylight/domain/remediation'
import { LinkText, PageHeader, Pagination, Panel, Stack } from '@daylight/ui'
import { ActionStateTag } from '@/features/findings/words.tsx'
import { getOrganisation } from '@/server/api.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'

export const metadata = { title: 'What does not fit together' }

/** A list to work through: an entry goes when what it is about has been put in order. */
export default async function ContradictionsPage({
  params,
  searchParams,
}: {
  readonly params: Promise<{ readonly org: string }>
  readonly searchParams: SearchParams
}) {
  const { api, segment } = await getOrganisation(params)
  const query = await readListQuery(searchParams)
  const list = await api.board.contradictions({ after: query.get('after'), before: query.get('before') })
  const contradictions = list.items
  const page = `/${segment}/findings/contradictions`
  const kinds = CONTRADICTIONS.filter((kind) => contradictions.some((item) => item.kind === kind))
  return (
    <>
      <PageHeader
        title="What does not fit together"
        subtitle="Records that contradict each other. Each is a reason to look, and there may be a good explanation. An entry goes when the record is put in order."
        breadcrumbs={[
          { label: 'Findings', href: `/${segment}/findings` },
          { label: 'Board', href: `/${segment}/findings/board` },
          { label: 'What does not fit together' },
        ]}
      />
      {kinds.length === 0 ? (
        <p className="text-muted">Nothing in the records of your corrective actions contradicts itself.</p>
      ) : (
        <Stack gap="large">
          {kinds.map((kind) => (
            <Panel key={kind} title={contradictionWords[kind].what}>
              <p className="mb-3">{contradictionWords[kind].next}</p>
              <ul className="divide-y divide-line border-y border-line">
                {contradictions
                  .filter((item) => item.kind === kind)
                  .map(({ action }) => (
                    <li key={action.id} className="py-3 [overflow-wrap:anywhere]">
                      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                        <LinkText href={`/${segment}/findings/${action.findingId}/actions/${action.id}`}>
                          {action.title}
                        </LinkText>
                        <ActionStateTag state={action.status} />
                      </p>
                      <p className="text-muted">
                        F-{action.findingNumber} {action.finding}, {action.owner}
                      </p>
                    </li>
                  ))}
              </ul>
            </Panel>
          ))}
          <Pagination
            previousHref={list.previous ? `${page}?before=${encodeURIComponent(list.previous)}` : undefined}
            nextHref={list.next ? `${page}?after=${encodeURIComponent(list.next)}` : undefined}
            summary={`${contradictions.length} of ${list.total}`}
          />
        </Stack>
      )}
    </>
  )
}
