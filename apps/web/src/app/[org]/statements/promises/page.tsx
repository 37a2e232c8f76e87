import type { StatementPromise } from '@daylight/contracts'
import { formatDate, isoDate } from '@daylight/domain/dates'
import { EmptyState, LinkText, PageHeader, Panel, Stack, StatusTag } from '@daylight/ui'
import { tellOutcome } from '@/features/statements/promise-words.ts'
import { getOrganisation } from '@/server/api.ts'

export const metadata = { title: 'Promises' }

export default async function PromisesPage({ params }: { readonly params: Promise<{ org: string }> }) {
  const { api, segment } = await getOrganisation(params)
  const { promises } = await api.statements.promises()
  const years = Map.groupBy(promises, ({ periodEnd }) => periodEnd)
  return (
    <>
      <PageHeader
        title="Promises"
        subtitle="What your signed statements said you would do, and what became of it."
        breadcrumbs={[{ label: 'Statements', href: `/${segment}/statements` }, { label: 'Promises' }]}
      />
      {years.size === 0 ? (
        <EmptyState title="Nothing promised yet">
          When a statement is signed, each sentence in it that says what will be done is kept here. The next
          statement has to say what became of it.
        </EmptyState>
      ) : (
        <Stack gap="large">
          {[...years].map(([year, made]) => (
            <Year key={year} year={year} made={made} segment={segment} />
          ))}
        </Stack>
      )}
    </>
  )
}

function Year(props: {
  readonly year: string
  readonly made: readonly StatementPromise[]
  readonly segment: string
}) {
  const { year, made, segment } = props
  const kept = made.filter(({ setAside }) => !setAside)
  const done = kept.filter(({ outcome }) => outcome === 'done').length
  const open = kept.filter(({ outcome }) => outcome === null).length
  return (
    <Panel title={`Year to ${formatDate(isoDate(year))}`}>
      <p>
        {kept.length === 1 ? '1 promise' : `${kept.length} promises`}: {done} done,{' '}
        {kept.length - done - open} partly, not or no longer, {open} not answered yet.
      </p>
      <ul className="mt-3 divide-y divide-line border-t border-line">
        {made.map((promise) => {
          const { label, tone } = tellOutcome(promise)
          return (
            <li key={promise.id} className="grid gap-2 py-4 [overflow-wrap:anywhere]">
              <p className="max-w-prose">{promise.sentence}</p>
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <StatusTag tone={tone}>{label}</StatusTag>
                <LinkText href={`/${segment}/statements/${promise.statementId}/areas/${promise.area}`}>
                  {promise.areaTitle}
                </LinkText>
                {promise.answeredIn ? (
                  <LinkText href={`/${segment}/statements/${promise.answeredIn.id}/promises`}>
                    Answered for the year to {formatDate(isoDate(promise.answeredIn.periodEnd))}
                  </LinkText>
                ) : null}
              </p>
              {promise.account === '' ? null : (
                <p className="max-w-prose whitespace-pre-line text-muted">{promise.account}</p>
              )}
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
