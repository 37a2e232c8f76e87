import type { PayLineView, PayWorkingStep } from '@daylight/contracts'
import { Working } from '@daylight/ui'
import { LineOtherChecks } from './other-checks.tsx'
import { writeFigure } from './write-figure.ts'

/** Both standards' working for one worker in one period, so that a person can redo it by hand. */
export function LineWorking({ line }: { readonly line: PayLineView }) {
  return (
    <div className="grid gap-6">
      <Standard title="Living Wage" steps={line.livingWageWorking} reasons={line.livingWageReasons} />
      <Standard title="Legal minimum" steps={line.minimumWageWorking} reasons={line.minimumWageReasons} />
      <LineOtherChecks line={line} />
      <RulesUsed
        steps={[
          ...line.livingWageWorking,
          ...line.minimumWageWorking,
          ...line.otherChecks.flatMap(({ working }) => working),
        ]}
      />
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
          amount: writeFigure(step),
          note: step.note,
          total: step.effect === 'result',
        }))}
      />
    </section>
  )
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
