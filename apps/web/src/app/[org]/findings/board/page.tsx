import { formatDate, isoDate } from '@daylight/domain/dates'
import { LinkText, PageHeader, Panel, Stack } from '@daylight/ui'
import { getOrganisation, type OrganisationPage } from '@/server/api.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { boardHref } from './board-href.ts'
import { BoardYears, YearBesideLast } from './board-years.tsx'
import { ConductPanel } from './conduct-panel.tsx'
import { MoneyPanel } from './money-panel.tsx'
import { OpenBy } from './open-by.tsx'
import { figureWords, plural, tellDays } from './words.ts'

export const metadata = { title: 'Board of corrective actions' }

interface PageProps {
  readonly params: Promise<{ readonly org: string }>
  readonly searchParams: SearchParams
}

type Board = Awaited<ReturnType<OrganisationPage['api']['board']['get']>>

export default async function BoardPage({ params, searchParams }: PageProps) {
  const { api, segment } = await getOrganisation(params)
  const whole = (await readListQuery(searchParams)).get('all')
  const board = await api.board.get()
  const href = boardHref(segment)
  return (
    <>
      <PageHeader
        title="Board"
        subtitle={`Where corrective actions and money owed to workers stand on ${formatDate(isoDate(board.asOf))}. Every figure opens to the records that it counts.`}
        breadcrumbs={[{ label: 'Findings', href: `/${segment}/findings` }, { label: 'Board' }]}
      />
      <Stack gap="large">
        <p className="print:hidden">
          <LinkText href={`${href.board}/report`}>Report for a committee: PDF, Word, spreadsheet</LinkText>
        </p>
        <Figures board={board} href={href} />
        <p>
          <LinkText href={`/${segment}/findings/contradictions`}>
            {board.contradictions === 0
              ? 'Nothing in the records contradicts itself'
              : `${plural(board.contradictions, 'thing does', 'things do')} not fit together: look at them`}
          </LinkText>
        </p>
        <YearBesideLast beside={board.beside} href={href} />
        <MoneyPanel money={board.money} href={href} />
        {board.conduct === null ? null : <ConductPanel conduct={board.conduct} href={href} />}
        <div className="grid gap-6 lg:grid-cols-2">
          {board.groups.map(({ group, lines }) => (
            <OpenBy key={group} group={group} lines={lines} whole={whole === group} href={href} />
          ))}
        </div>
        <BoardYears years={board.years} href={href} />
      </Stack>
    </>
  )
}

function Figures({ board, href }: { readonly board: Board; readonly href: ReturnType<typeof boardHref> }) {
  const countOf = (name: string) => board.figures.find(({ figure }) => figure === name)?.count ?? 0
  const due = countOf('effect_due')
  const { medianDays, verified } = board.timeToVerify
  return (
    <Panel title="Now">
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 lg:grid-cols-4">
        {board.figures.map(({ figure, count }) => (
          <div key={figure}>
            <dt className="text-muted">{figureWords[figure]}</dt>
            <dd className="text-title tabular-nums">
              <LinkText href={href.actions(figure)}>
                {count}
                <span className="sr-only"> {figureWords[figure]}: show them</span>
              </LinkText>
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-5 max-w-prose">
        {medianDays === null
          ? 'No action has been verified yet, so there is no time to verify.'
          : verified === 1
            ? `The one action that was verified took ${tellDays(medianDays)} days from asking to verifying.`
            : `From asking to verifying took ${tellDays(medianDays)} days in the middle of ${verified}: half took longer, half less.`}{' '}
        {due === 0
          ? 'For none has the day come yet on which new data can show whether it worked.'
          : `Of ${due} whose day has come to show that they worked, ${countOf('effective')} have been shown to.`}
      </p>
    </Panel>
  )
}
