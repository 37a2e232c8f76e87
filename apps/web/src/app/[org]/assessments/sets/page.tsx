import { roleMay } from '@daylight/domain/access'
import { DataTable, EmptyState, LinkText, PageHeader, Panel, Stack, StatusTag } from '@daylight/ui'
import { ButtonForm } from '@/features/question-sets/set-forms.tsx'
import { getOrganisation } from '@/server/api.ts'
import { formatDay } from '@/server/format-instant.ts'
import { copySetAction } from './actions.ts'

export const metadata = { title: 'Question sets' }

interface PageProps {
  readonly params: Promise<{ readonly org: string }>
}

/** The sets that come with Daylight, and those of the organisation's own. */
export default async function QuestionSetsPage({ params }: PageProps) {
  const { api, actor, segment } = await getOrganisation(params)
  const { shipped, own } = await api.questionSets.list()
  const mayWrite = roleMay(actor.role, 'question_set:write')
  const page = `/${segment}/assessments/sets`
  return (
    <>
      <PageHeader
        title="Question sets"
        subtitle="What suppliers are asked. Adapt a copy; what was published or sent never changes with it."
        breadcrumbs={[{ label: 'Assessments', href: `/${segment}/assessments` }, { label: 'Question sets' }]}
      />
      <Stack>
        <Panel title="Your own">
          <DataTable
            caption="Question sets of your own"
            captionHidden
            rows={own}
            rowKey={(row) => row.id}
            columns={[
              {
                key: 'title',
                header: 'Title',
                cell: (row) => <LinkText href={`${page}/${row.id}`}>{row.title}</LinkText>,
              },
              { key: 'questions', header: 'Questions', align: 'end', cell: (row) => row.questions },
              {
                key: 'state',
                header: 'State',
                cell: (row) => (
                  <span className="inline-flex flex-wrap gap-1.5">
                    <SetStateTag published={row.published} retired={row.retired} />
                    {row.changed && row.published !== null ? (
                      <StatusTag tone="caution">Changed since</StatusTag>
                    ) : null}
                  </span>
                ),
              },
              {
                key: 'changed',
                header: 'Last changed',
                cell: (row) => `${formatDay(row.changedAt)}, ${row.changedBy}`,
              },
            ]}
            empty={
              <EmptyState title="None yet">
                Copy one of the sets below, take out what you do not need, add what you do, and publish it.
              </EmptyState>
            }
          />
        </Panel>
        <Panel title="With Daylight">
          <ul className="divide-y divide-line border-y border-line">
            {shipped.map((set) => (
              <li key={set.setId} className="grid gap-2 py-4">
                <h3 className="text-base">{set.title}</h3>
                <p className="text-muted">
                  {set.purpose} {set.questions} questions. Version {set.version}.
                </p>
                {mayWrite ? (
                  <ButtonForm
                    action={copySetAction.bind(null, { org: segment, setId: set.setId })}
                    label={
                      <>
                        Copy and adapt<span className="sr-only"> {set.title}</span>
                      </>
                    }
                  />
                ) : null}
              </li>
            ))}
          </ul>
        </Panel>
      </Stack>
    </>
  )
}

function SetStateTag({
  published,
  retired,
}: {
  readonly published: number | null
  readonly retired: boolean
}) {
  if (retired) return <StatusTag tone="neutral">Out of use</StatusTag>
  return published === null ? (
    <StatusTag tone="neutral">Not published</StatusTag>
  ) : (
    <StatusTag tone="good">{`Version ${published} is sent`}</StatusTag>
  )
}
