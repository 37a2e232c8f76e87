import { describeAnswer, mayAnswer } from '@daylight/domain/questionnaires'
import { LinkText, Notice, Stack } from '@daylight/ui'
import { notFound, redirect } from 'next/navigation'
import { findNextPath } from '@/features/assessments/next-question.ts'
import { QuestionForm } from '@/features/assessments/question-form.tsx'
import { toStoredFields } from '@/features/assessments/read-question-form.ts'
import { RespondentFrame } from '@/features/assessments/respondent-frame.tsx'
import { formatInstant } from '@/server/format-instant.ts'
import { giveAnswerAction } from '../actions.ts'
import { openQuestions } from '../open-questions.ts'

export const metadata = { title: 'Question', referrer: 'same-origin' }

interface PageProps {
  readonly params: Promise<{ readonly link: string; readonly question: string }>
}

/** One question. What is answered is saved before anything else is shown. */
export default async function QuestionPage({ params }: PageProps) {
  const { opened, base } = await openQuestions(params)
  const { link, question: questionId } = await params
  const at = opened.asked.findIndex(({ question }) => question.id === questionId)
  const found = opened.asked[at]
  if (!found) notFound()
  const { question, required } = found
  const answer = opened.answers.get(question.id)
  const again = opened.askedAgain.get(question.id)
  const { status } = opened.assessment
  if (!mayAnswer(status, { askedAgain: again !== undefined, answered: answer !== undefined }).ok) {
    redirect(`${base}/questions`)
  }
  const section = opened.set.sections.find(({ questions }) => questions.some(({ id }) => id === questionId))
  const before = opened.asked[at - 1]?.question.id
  return (
    <RespondentFrame
      buyer={opened.buyer}
      back={
        before === undefined || status === 'returned'
          ? { href: `${base}/questions`, label: 'All questions' }
          : { href: `${base}/questions/${before}`, label: 'Back' }
      }
    >
      <Stack>
        <p className="text-muted">
          {section?.title} · question {at + 1} of {opened.asked.length}
        </p>
        {again === undefined ? null : <Notice title="This is asked again.">{again}</Notice>}
        <QuestionForm
          action={giveAnswerAction.bind(null, { link, questionId, version: answer?.version ?? 0 })}
          question={question}
          stored={toStoredFields(answer?.value)}
        />
        {answer ? (
          <p className="text-muted">
            Saved: {describeAnswer(question, answer.value)} ({answer.answeredBy},{' '}
            {formatInstant(answer.answeredAt)})
          </p>
        ) : null}
        {required || answer ? null : (
          <p>
            <LinkText href={findNextPath(opened, base, questionId)}>Leave this one out</LinkText>
          </p>
        )}
        <p>
          <LinkText href={`${base}/questions`}>All questions</LinkText>
        </p>
      </Stack>
    </RespondentFrame>
  )
}
