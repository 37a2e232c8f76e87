import type { PayComparisonView } from '@daylight/contracts'
import {
  belowWords,
  changeMeanings,
  PAY_CHANGES as changes,
  changeWords,
  NOT_TOLD,
  OVERLAP_WORDS,
  OWED_MEANINGS,
} from '@daylight/domain/pay-results'
import { DataTable, Lead, LinkText, Panel, Stack, Stat, StatList } from '@daylight/ui'
import { changesHref } from './changes-href.ts'
import { ComparisonLinks } from './comparison-links.tsx'
import { periodWords, pounds } from './pay-words.ts'

interface SinceLastCheckProps {
  readonly comparison: PayComparisonView
  readonly standard: string
  /** The check's own page. */
  readonly base: string
  /** Where every other check is found. */
  readonly checks: string
  readonly mayReadLines: boolean
}

type Since = NonNullable<PayComparisonView['since']>

/** Who is better and worse off than a period ago, and what all periods so far leave owed. */
export function SinceLastCheck(props: SinceLastCheckProps) {
  const { since, owed } = props.comparison
  if (since === null && owed.periods.length <= 1) return null
  return (
    <>
      {since === null ? null : <Changes {...props} since={since} />}
      {owed.periods.length === 0 ? null : <StillOwed {...props} />}
    </>
  )
}

function Changes({ since, standard, base, checks, mayReadLines }: SinceLastCheckProps & { since: Since }) {
  const { livingWage, minimumWage } = since
  const rows = [
    { key: 'living_wage', name: standard, compared: livingWage },
    { key: 'minimum_wage', name: 'Legal minimum', compared: minimumWage },
  ] as const
  return (
    <Panel id="since" title="Since the last check">
      <Stack>
        <p>
          Compared with <LinkText href={`${checks}/${since.id}`}>{periodWords(since)}</LinkText>, the period
          checked before this one.
        </p>
        {livingWage ? <Lead>{belowWords(standard, livingWage)}</Lead> : null}
        {livingWage === null && minimumWage === null ? (
          <p className="max-w-prose">{NOT_TOLD}</p>
        ) : (
          <DataTable
            caption="People by what became of them"
            captionHidden
            rows={rows}
            rowKey={({ key }) => key}
            columns={[
              { key: 'standard', header: 'Against', rowHeader: true, cell: ({ name }) => name },
              ...changes.map((change) => ({
                key: change,
                header: changeWords[change],
                numeric: true,
                cell: ({ key, name, compared }: (typeof rows)[number]) => {
                  if (compared === null) return 'not shown'
                  const count = compared.changes[change]
                  const text = count.toLocaleString('en-GB')
                  return count > 0 && mayReadLines ? (
                    <LinkText href={changesHref(base, key, change)}>
                      {text}
                      <span className="sr-only">
                        {' '}
                        {changeWords[change].toLowerCase()}, {name}
                      </span>
                    </LinkText>
                  ) : (
                    text
                  )
                },
              })),
            ]}
          />
        )}
        <details className="max-w-prose text-sm text-muted">
          <summary>What these words mean</summary>
          <dl className="mt-2 grid gap-2">
            {changes.map((change) => (
              <div key={change}>
                <dt className="font-bold">{changeWords[change]}</dt>
                <dd>{changeMeanings[change]}</dd>
              </div>
            ))}
          </dl>
        </details>
        <ComparisonLinks base={base} mayReadLines={mayReadLines} />
      </Stack>
    </Panel>
  )
}

const amount = (wire: string | null) => (wire === null ? 'Not shown' : pounds(wire))

function StillOwed({ comparison: { owed }, checks }: SinceLastCheckProps) {
  return (
    <Panel id="owed" title="Owed by these checks, period by period">
      <Stack>
        <StatList>
          <Stat label="Owed in law, all periods" value={amount(owed.arrears)} />
          <Stat label="Short of the Living Wage, all periods" value={amount(owed.shortfall)} />
          <Stat label="Periods with something missing" value={`${owed.periods.length} of ${owed.of}`} />
        </StatList>
        <DataTable
          caption="What is missing in each period"
          captionHidden
          density="compact"
          rows={owed.periods}
          rowKey={({ periodStart, periodEnd }) => `${periodStart} ${periodEnd}`}
          columns={[
            {
              key: 'period',
              header: 'Period',
              rowHeader: true,
              cell: (period) => (
                <LinkText href={`${checks}/${period.payCheckId}`}>{periodWords(period)}</LinkText>
              ),
            },
            { key: 'law', header: 'Owed in law', numeric: true, cell: ({ arrears }) => amount(arrears) },
            {
              key: 'living',
              header: 'Short of the Living Wage',
              numeric: true,
              cell: ({ shortfall }) => amount(shortfall),
            },
          ]}
        />
        <div className="grid max-w-prose gap-2 text-sm text-muted">
          {OWED_MEANINGS.map((meaning) => (
            <p key={meaning}>{meaning}</p>
          ))}
          {owed.overlap ? <p>{OVERLAP_WORDS}</p> : null}
        </div>
      </Stack>
    </Panel>
  )
}
