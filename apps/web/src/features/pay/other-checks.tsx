import type { PayLineView, PeopleCount, ShownPaySummary } from '@daylight/contracts'
import { OTHER_CHECK_NAMES } from '@daylight/domain/pay'
import { Panel, Working } from '@daylight/ui'
import { countWords, pounds } from './pay-words.ts'
import { writeFigure } from './write-figure.ts'

const basisWords = {
  law: 'Law',
  eti: 'ETI Base Code, apart from the law',
  living_wage_foundation: 'Living Wage Foundation, apart from the Living Wage itself',
} as const

const verdictWords = {
  pass: 'As it should be',
  fail: 'Not as it should be',
  cannot_say: 'Cannot be said',
  out_of_scope: 'Does not apply',
} as const

type Beyond = NonNullable<ShownPaySummary['beyond']>

const has = (count: PeopleCount) => count !== 0
const lines = (count: PeopleCount) => `${countWords(count)} ${count === 1 ? 'line' : 'lines'}`

function countsOf({ lines: counts }: Beyond['otherChecks'][number]): string {
  const parts: string[] = []
  if (has(counts.fail)) parts.push(`not as it should be: ${lines(counts.fail)}`)
  if (has(counts.cannotSay)) parts.push(`cannot be said: ${lines(counts.cannotSay)}`)
  if (has(counts.pass)) parts.push(`as it should be: ${lines(counts.pass)}`)
  if (has(counts.outOfScope)) parts.push(`does not apply: ${lines(counts.outOfScope)}`)
  return parts.join(' · ')
}

function Penalty({ penalty }: { readonly penalty: NonNullable<Beyond['penalty']> }) {
  return (
    <p className="max-w-prose">
      If the Fair Work Agency served a notice for this underpayment, the penalty by law would lie between{' '}
      <strong>{pounds(penalty.from)}</strong> and <strong>{pounds(penalty.to)}</strong>. {penalty.rule}
      {penalty.remembered.length > 0
        ? ' How it is halved and how far a notice looks back was remembered, not confirmed.'
        : ''}{' '}
      <span className="break-words text-muted">{penalty.source}</span>
    </p>
  )
}

/** What was looked at beside the two rates, for the whole file. Nothing where the file had no data for any of it. */
export function BeyondTheRates({ beyond }: { readonly beyond: ShownPaySummary['beyond'] }) {
  if (beyond === null) return null
  const { penalty, otherChecks, combined } = beyond
  if (penalty === null && otherChecks.length === 0 && combined.count === 0) return null
  return (
    <Panel title="Beside the two rates">
      <div className="grid gap-4">
        {penalty === null ? null : <Penalty penalty={penalty} />}
        {has(combined.count) ? (
          <p className="max-w-prose">
            Several types of work in one period: {countWords(combined.count)}. The law adds them up; together,{' '}
            {has(combined.fail) ? countWords(combined.fail) : 'none'} came below the legal minimum.
          </p>
        ) : null}
        {otherChecks.length > 0 ? (
          <dl className="grid gap-3">
            {otherChecks.map((other) => (
              <div key={other.check}>
                <dt className="font-bold">{OTHER_CHECK_NAMES[other.check]}</dt>
                <dd>{countsOf(other)}</dd>
                {other.owed !== null && other.owed !== '0' && other.owed !== '0/1' ? (
                  <dd className="text-muted">Missing: {pounds(other.owed)}</dd>
                ) : null}
              </div>
            ))}
          </dl>
        ) : null}
      </div>
    </Panel>
  )
}

/** The same for one line, with its working. */
export function LineOtherChecks({ line }: { readonly line: PayLineView }) {
  if (line.otherChecks.length === 0) return null
  return (
    <section className="grid gap-4">
      <h3 className="text-base">Other checks, apart from both rates</h3>
      {line.otherChecks.map(({ check, basis, verdict, reasons, working }) => (
        <div key={check}>
          <p>
            <strong>{OTHER_CHECK_NAMES[check]}:</strong> {verdictWords[verdict].toLowerCase()}.{' '}
            <span className="text-muted">{basisWords[basis]}.</span>
          </p>
          {reasons.map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
          {working.length > 0 ? (
            <Working
              caption={`${OTHER_CHECK_NAMES[check]}: the working`}
              lines={working.map((step) => ({
                label: step.label,
                amount: writeFigure(step),
                note: step.note,
                total: false,
              }))}
            />
          ) : null}
        </div>
      ))}
    </section>
  )
}
