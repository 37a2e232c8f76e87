import type { SectionMergeResult, StatementFigure } from '@daylight/contracts'
import { MERGE_CHOICES, type MergeChoice, type SectionDocument } from '@daylight/domain/statements'
import { RadioGroup } from '@daylight/ui'
import { DifferenceView } from './difference-view.tsx'
import { SectionText } from './section-text.tsx'

export type SectionConflict = Extract<SectionMergeResult, { readonly kind: 'conflict' }>

const CHOICES = [
  { value: 'both', label: 'Keep both', hint: 'Theirs first, then yours, to be put together afterwards.' },
  { value: 'mine', label: 'Keep yours' },
  { value: 'theirs', label: 'Keep theirs' },
] as const

/** Each passage that two authors changed at once, both texts and what differs, with a choice for each. */
export function ConflictChoices(props: {
  readonly conflict: SectionConflict
  readonly figures: readonly StatementFigure[]
}) {
  const { conflict, figures } = props
  const them = conflict.by ?? 'the other author'
  return (
    <ol className="grid gap-6">
      {conflict.conflicts.map((one, index) => (
        <li key={index} className="grid gap-3 rounded-card border border-line bg-surface p-4">
          <div className="grid gap-4 md:grid-cols-2">
            <Side title={`What ${them} saved`} content={one.theirs} figures={figures} />
            <Side title="What you wrote" content={one.mine} figures={figures} />
          </div>
          {one.mine.content.length > 0 && one.theirs.content.length > 0 ? (
            <details>
              <summary className="cursor-pointer py-1 text-action">What differs, word for word</summary>
              <DifferenceView lines={one.difference} />
            </details>
          ) : null}
          <RadioGroup
            name={`choice-${index}`}
            legend={
              conflict.conflicts.length === 1
                ? 'Which one stays?'
                : `Passage ${index + 1} of ${conflict.conflicts.length}: which one stays?`
            }
            variant="plain"
            defaultValue="both"
            options={CHOICES}
          />
        </li>
      ))}
    </ol>
  )
}

function Side(props: {
  readonly title: string
  readonly content: SectionDocument
  readonly figures: readonly StatementFigure[]
}) {
  return (
    <div className="min-w-0">
      <h3 className="text-sm font-bold text-muted">{props.title}</h3>
      {props.content.content.length === 0 ? (
        <p className="text-muted">Taken out.</p>
      ) : (
        <SectionText content={props.content} figures={props.figures} />
      )}
    </div>
  )
}

/** The choices as a form sends them; both, where none was made. */
export function readChoices(form: FormData, count: number): MergeChoice[] {
  return Array.from({ length: count }, (_, index) => {
    const value = form.get(`choice-${index}`)
    return MERGE_CHOICES.find((choice) => choice === value) ?? 'both'
  })
}
