import { formatDate, isoDate } from '@daylight/domain/dates'
import { BOARD_FIGURES, BOARD_GROUPS, type BoardFigure, type BoardGroup } from '@daylight/domain/remediation'
import { DataTable, LinkText, PageHeader, Panel, Stack } from '@daylight/ui'
import { ActionStateTag } from '@/features/findings/words.tsx'
import { getOrganisation, type OrganisationPage } from '@/server/api.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { figureWords, groupWords, lineWords, tellDays } from './words.ts'

export const metadata = { title: 'Board of corrective actions' }

interface PageProps {
  readonly params: Promise<{ readonly org: string }>
  readonly searchParams: SearchParams
}

type Board = Awaited<ReturnType<OrganisationPage['api']['board']['get']>>

export default async function BoardPage({ params, searchParams }: PageProps) {
  const { api, segment } = await getOrganisation(params)
  const query = await readListQuery(searchParams)
  const figure = readFigure(query.get('figure'))
  const group = readGroup(query.get('group'))
  const key = query.get('key')
  const board = await api.board.get({ figure, group, key })
  const page = `/${segment}/findings/board`
  return (
    <>
      <PageHeader
        title="Board"
        subtitle="Where the corrective actions stand. Every figure opens to the actions that it counts."
        breadcrumbs={[{ label: 'Findings', href: `/${segment}/findings` }, { label: 'Board' }]}
      />
      <Stack gap="large">
        <Figures board={board} page={page} />
        <p>
          <LinkText href={`/${segment}/findings/contradictions`}>
            {board.contradictions === 0
              ? 'Nothing in the records contradicts itself'
              : `${board.contradictions} ${board.contradictions === 1 ? 'thing does' : 'things do'} not fit together: look at them`}
          </LinkText>
        </p>
        <Panel title={`Behind the figure: ${tellBehind(board, figure, group, key)}`} id="behind">
          <Behind board={board} segment={segment} />
        </Panel>
        <div className="grid gap-6 lg:grid-cols-2">
          {board.groups.map(({ group: name, lines }) => (
            <Panel key={name} title={`Open, ${groupWords[name]}`}>
              <DataTable
                caption={`Open actions, ${groupWords[name]}`}
                captionHidden
                rows={lines}
                rowKey={(line) => line.key}
                columns={[
                  {
                    key: 'label',
                    header: 'Which',
                    cell: (line) => (
                      <LinkText href={`${page}?group=${name}&key=${encodeURIComponent(line.key)}#behind`}>
                        {lineWords(name, line.label)}
                      </LinkText>
                    ),
                  },
                  { key: 'open', header: 'Open', align: 'end', cell: (line) => line.open },
                  { key: 'late', header: 'Late', align: 'end', cell: (line) => line.late },
                ]}
                empty={<p className="text-muted">Nothing is open.</p>}
              />
            </Panel>
          ))}
        </div>
        <Panel title="Year on year">
          <DataTable
            caption="Actions asked for and verified, by calendar year"
            captionHidden
            rows={board.years}
            rowKey={(line) => String(line.year)}
            columns={[
              { key: 'year', header: 'Year', cell: (line) => line.year },
              { key: 'asked', header: 'Asked for', align: 'end', cell: (line) => line.asked },
              { key: 'verified', header: 'Verified', align: 'end', cell: (line) => line.verified },
              {
                key: 'days',
                header: 'Days to verify, the middle one',
                align: 'end',
                cell: (line) => tellDays(line.medianDaysToVerify),
              },
            ]}
            empty={<p className="text-muted">No action has been asked for yet.</p>}
          />
        </Panel>
      </Stack>
    </>
  )
}

function Figures({ board, page }: { readonly board: Board; readonly page: string }) {
  const countOf = (figure: BoardFigure) => board.figures.find((item) => item.figure === figure)?.count ?? 0
  const due = countOf('effect_due')
  return (
    <Panel title="Now">
      <dl className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
        {board.figures.map(({ figure, count }) => (
          <div key={figure}>
            <dt className="text-muted">{figureWords[figure]}</dt>
            <dd className="text-title tabular-nums">
              <LinkText href={`${page}?figure=${figure}#behind`}>
                {count}
                <span className="sr-only"> {figureWords[figure]}: show them</span>
              </LinkText>
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-5 max-w-prose">
        {board.medianDaysToVerify === null
          ? 'No action has been verified yet, so there is no time to verify.'
          : `From asking to verifying took ${tellDays(board.medianDaysToVerify)} days: half took longer.`}{' '}
        {due === 0
          ? 'For none has the day come yet on which new data can show whether it worked.'
          : `Of ${due} whose day has come to show that they worked, ${countOf('effective')} have been shown to.`}
      </p>
    </Panel>
  )
}

function tellBehind(
  board: Board,
  figure: BoardFigure,
  group: BoardGroup | undefined,
  key: string | undefined,
): string {
  if (group === undefined || key === undefined) return figureWords[figure].toLowerCase()
  const line = board.groups.find((item) => item.group === group)?.lines.find((item) => item.key === key)
  return `open, ${groupWords[group]}: ${line ? lineWords(group, line.label) : 'none'}`
}

function Behind({ board, segment }: { readonly board: Board; readonly segment: string }) {
  return (
    <DataTable
      caption="The actions behind the figure"
      captionHidden
      rows={board.behind}
      rowKey={(action) => action.id}
      columns={[
        {
          key: 'action',
          header: 'Action',
          cell: (action) => (
            <span className="[overflow-wrap:anywhere]">
              <LinkText href={`/${segment}/findings/${action.findingId}/actions/${action.id}`}>
                {action.title}
              </LinkText>{' '}
              <span className="block font-normal text-muted">
                F-{action.findingNumber} {action.finding}
              </span>
            </span>
          ),
        },
        { key: 'supplier', header: 'Supplier', cell: (action) => action.supplier ?? 'Our own' },
        { key: 'owner', header: 'Owner', cell: (action) => action.owner },
        { key: 'due', header: 'Due', cell: (action) => formatDate(isoDate(action.dueOn), 'short') },
        { key: 'state', header: 'State', cell: (action) => <ActionStateTag state={action.status} /> },
      ]}
      empty={<p className="text-muted">None.</p>}
    />
  )
}

function readFigure(text: string | undefined): BoardFigure {
  return BOARD_FIGURES.find((figure) => figure === text) ?? 'open'
}

function readGroup(text: string | undefined): BoardGroup | undefined {
  return BOARD_GROUPS.find((group) => group === text)
}
