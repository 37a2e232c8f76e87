import type { PayLineView, PayWorkingStep } from '@daylight/contracts'
import { exact } from '@daylight/domain/exact'
import { formatHours, formatPounds } from '@daylight/domain/pay'
import { Working } from '@daylight/ui'

/** Both standards' working for one worker in one period, so that a person can redo it by hand. */
export function LineWorking({ line }: { readonly line: PayLineView }) {
  return (
    <div className="grid gap-6">
      <Standard title="Living Wage" steps={line.livingWageWorking} reasons={line.livingWageReasons} />
      <Standard title="Legal minimum" steps={line.minimumWageWorking} reasons={line.minimumWageReasons} />
      <RulesUsed steps={[...line.livingWageWorking, ...line.minimumWageWorking]} />
    </div>
  )
}

function Standard(props: {
  readonly title: string
  readonly steps: readonly PayWorkingStep[]
  readonly reasons: readonly string[]
}) {
  const told = new Set(props.steps.map((step) => step.note))
  return (
    <section>
      <h3 className="mb-1 text-base">{props.title}</h3>
      {props.reasons
        .filter((reason) => !told.has(reason))
        .map((reason) => (
          <p key={reason}>{reason}</p>
        ))}
      <Working
        caption={`${props.title}: the working`}
        lines={props.steps.map((step) => ({
          label: step.label,
          amount: figure(step),
          note: step.note,
          total: step.effect === 'result',
        }))}
      />
    </section>
  )
}

/** Hours, pounds or pounds an hour, with what is done with them. */
function figure(step: PayWorkingStep): string {
  const sign = step.effect === 'added' ? '+ ' : step.effect === 'taken_off' ? '− ' : ''
  // The result's label holds the sum; its figure is what came out.
  if (step.effect === 'result' && step.perHour !== null) return `${hourly(step.perHour)} / h`
  const parts: string[] = []
  if (step.amount !== null) parts.push(formatPounds(exact(shorten(step.amount))))
  if (step.hours !== null) parts.push(`${formatHours(exact(shorten(step.hours)))} h`)
  if (step.perHour !== null) parts.push(`${hourly(step.perHour)} / h`)
  const text = parts.join(' · ')
  return step.effect === 'left_out' && text !== '' ? `(${text})` : `${sign}${text}`
}

/** A recurring decimal has more places than a person needs, and more than is read back. */
function shorten(decimal: string): string {
  return decimal.slice(0, 40)
}

/** To pence, with two more places where there is more to say: 12.7099 must not look like 12.71. */
function hourly(decimal: string): string {
  const [whole = '0', fraction = ''] = decimal.split('.')
  const places = fraction
    .padEnd(2, '0')
    .slice(0, 4)
    .replace(/0{1,2}$/, '')
  return `£${whole}.${places.padEnd(2, '0')}`
}

function RulesUsed({ steps }: { readonly steps: readonly PayWorkingStep[] }) {
  const rules = new Map(steps.map((step) => [step.rule, step]))
  return (
    <details>
      <summary className="inline-flex min-h-6 items-center text-action underline underline-offset-4">
        The rules behind each step, and where they come from
      </summary>
      <dl className="mt-2 grid gap-2 text-[0.9375rem]">
        {[...rules.values()].map((step) => (
          <div key={step.rule}>
            <dt className="font-bold">{step.label}</dt>
            <dd className="max-w-prose">{step.ruleText}</dd>
            <dd className="max-w-prose break-words text-muted">{step.source}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
