import type { AssessmentView } from '@daylight/contracts'
import { attentionWords } from '@daylight/domain/assessment-review'
import { LinkText, Notice, Panel, Stack, StatusTag } from '@daylight/ui'
import { formatInstant } from '@/server/format-instant.ts'

type Help = NonNullable<AssessmentView['help']>

const SHOWN = 8

/** Where a reviewer should look first, and why; each line leads to its answer. */
export function AttentionPanel({ help, mayReview }: { readonly help: Help; readonly mayReview: boolean }) {
  const { attention } = help
  if (attention.length === 0) {
    return mayReview ? (
      <Notice title="Nothing stands out.">
        No answer contradicts your records or is worse than last time. They still want to be read.
      </Notice>
    ) : null
  }
  const more = attention.length - SHOWN
  return (
    <Panel title="Where to look first">
      <ol className="divide-y divide-line border-y border-line">
        {attention.slice(0, SHOWN).map(({ questionId, question, reasons }) => (
          <li key={questionId} className="grid gap-1 py-3">
            <LinkText href={`#answer-${questionId}`}>{question}</LinkText>
            <span className="text-muted">{reasons.map((reason) => attentionWords[reason]).join('. ')}.</span>
          </li>
        ))}
      </ol>
      {more > 0 ? (
        <p className="mt-3 text-muted">
          {more === 1 ? 'One more answer is' : `${more} more answers are`} marked the same way further down.
        </p>
      ) : null}
    </Panel>
  )
}

/** What the answer to one question does not go together with, and what was said last time. */
export function AnswerHelp({
  help,
  questionId,
  recordPlace,
}: {
  readonly help: Help
  readonly questionId: string
  readonly recordPlace: (record: Help['contradictions'][number]['record']) => {
    readonly href: string
    readonly label: string
  } | null
}) {
  const contradictions = help.contradictions.filter((item) => item.questionId === questionId)
  const changed = help.last?.changed.find((item) => item.questionId === questionId)
  if (contradictions.length === 0 && !changed) return null
  return (
    <Stack gap="small">
      {contradictions.map(({ ruleId, text, record }) => {
        const place = recordPlace(record)
        return (
          <Notice key={ruleId} tone="warning" title="Does not go together: a reason to look, not proof">
            {text} {place === null ? null : <LinkText href={place.href}>{place.label}</LinkText>}
          </Notice>
        )
      })}
      {changed && help.last ? (
        <p className="whitespace-pre-line [overflow-wrap:anywhere]">
          Last time ({formatInstant(help.last.submittedAt)}): {changed.before}
          {changed.better === null ? null : (
            <>
              {' '}
              <StatusTag tone={changed.better ? 'good' : 'caution'}>
                {changed.better ? 'Better now' : 'Worse now'}
              </StatusTag>
            </>
          )}
        </p>
      ) : null}
    </Stack>
  )
}
