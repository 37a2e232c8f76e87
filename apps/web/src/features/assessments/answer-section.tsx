import type { AssessmentView } from '@daylight/contracts'
import { tellBeside, tellScore } from '@daylight/domain/assessment-review'
import { findRespondentLanguage, gradeWords } from '@daylight/domain/questionnaires'
import { LinkText, Panel, Stack, StatusTag } from '@daylight/ui'
import { formatInstant } from '@/server/format-instant.ts'
import { tellBytes } from '../findings/words.tsx'
import type { FormState } from '../forms/form-state.ts'
import { ReviewForm } from './review-forms.tsx'
import { AnswerHelp } from './review-help.tsx'

type Section = AssessmentView['sections'][number]

interface AnswerSectionProps {
  readonly section: Section
  /** Of the assessment. */
  readonly page: string
  readonly mayReview: boolean
  readonly actionFor: (
    questionId: string,
    version: number,
  ) => (state: FormState, form: FormData) => Promise<FormState>
  readonly raiseHref: string | null
  readonly help: AssessmentView['help']
  /** Where a record lies that an answer does not go together with; null where there is no page of it. */
  readonly recordPlace: Parameters<typeof AnswerHelp>[0]['recordPlace']
}

/** One section of the report: its score in words, then each answer with its files and what was decided of it. */
export function AnswerSection(props: AnswerSectionProps) {
  const { section, help } = props
  const beside = tellBeside(help?.sections.find(({ id }) => id === section.id))
  return (
    <Panel title={section.title}>
      <Stack>
        <p className="max-w-prose">
          {tellScore(section)} {beside}
        </p>
        {section.questions.map((question) => (
          <Answer key={question.id} question={question} {...props} />
        ))}
      </Stack>
    </Panel>
  )
}

interface AnswerProps extends AnswerSectionProps {
  readonly question: Section['questions'][number]
}

function Answer({ question, page, mayReview, actionFor, raiseHref, help, recordPlace }: AnswerProps) {
  const { review } = question
  return (
    <article id={`answer-${question.id}`} className="grid gap-2 border-t border-line pt-4">
      <h3 className="text-base">{question.text}</h3>
      <p className="whitespace-pre-line [overflow-wrap:anywhere]">
        <span lang={question.language} dir="auto">
          {question.answer}
        </span>{' '}
        {question.cannotSay ? <StatusTag tone="caution">Cannot say</StatusTag> : null}
      </p>
      {question.files.length > 0 ? (
        <ul className="grid gap-1">
          {question.files.map((file) => (
            <li key={file.id} className="[overflow-wrap:anywhere]">
              <LinkText href={`${page}/files/${file.id}`}>{file.name}</LinkText>{' '}
              <span className="text-muted">{tellBytes(file.bytes)}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {help ? <AnswerHelp help={help} questionId={question.id} recordPlace={recordPlace} /> : null}
      <p className="text-sm text-muted">
        {question.answeredBy}.{tellLanguage(question.language)} Rests on: {question.source}.
      </p>
      {review ? (
        <p>
          <StatusTag tone={review.decision === 'accepted' ? 'good' : 'caution'}>
            {review.decision === 'accepted'
              ? 'Accepted'
              : review.stale
                ? 'Answered again'
                : 'To be asked again'}
          </StatusTag>{' '}
          {gradeWords[review.grade]}. {review.by}, {formatInstant(review.at)}.{' '}
          {[review.reason, review.note].filter(Boolean).join(' ')}
        </p>
      ) : null}
      {mayReview ? (
        <details open={review?.stale ?? false}>
          <summary className="inline-flex min-h-11 items-center text-action underline underline-offset-4">
            {review ? 'Review it again' : 'Review this answer'}
            <span className="sr-only">: {question.text}</span>
          </summary>
          <div className="mt-3 grid gap-3">
            <ReviewForm action={actionFor(question.id, review?.version ?? 0)} question={question} />
            {raiseHref ? <LinkText href={raiseHref}>Raise a finding</LinkText> : null}
          </div>
        </details>
      ) : null}
    </article>
  )
}

/** A text that was written in answer to a translated question may be in that language: it is shown as it was written. */
function tellLanguage(code: string): string {
  const language = findRespondentLanguage(code)
  return language === undefined || language.code === 'en-GB' ? '' : ` Answered in ${language.english}.`
}
