import { describeAnswer, mayAnswer } from '@daylight/domain/questionnaires'
import { LinkText, Notice, Stack } from '@daylight/ui'
import { notFound, redirect } from 'next/navigation'
import { findNextPath } from '@/features/assessments/next-question.ts'
import { QuestionForm } from '@/features/assessments/question-form.tsx'
import { toStoredFields } from '@/features/assessments/read-question-form.ts'
import { RespondentFrame } from '@/features/assessments/respondent-frame.tsx'
import { writeInstant } from '@/features/assessments/words/write-day.ts'
import { giveAnswerAction } from '../actions.ts'
import { openQuestions, titleIn } from '../open-questions.ts'

interface PageProps {
  readonly params: Promise<{ readonly link: string; readonly question: string }>
}

export const generateMetadata = ({ params }: PageProps) => titleIn(params, ({ question }) => question.title)

/** One question. What is answered is saved before anything else is shown. */
export default async function QuestionPage({ params }: PageProps) {
  const page = await openQuestions(params)
  const { opened, base, words, language, apart } = page
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
      page={page}
      back={
        before === undefined || status === 'returned'
          ? { href: `${base}/questions`, label: words.frame.all }
          : { href: `${base}/questions/${before}`, label: words.frame.back }
      }
    >
      <Stack>
        <p className="text-muted">
          {section?.title} · {words.question.place(at + 1, opened.asked.length)}
        </p>
        {again === undefined ? null : (
          <Notice title={words.question.isAskedAgain}>
            <bdi>{again}</bdi>
          </Notice>
        )}
        <QuestionForm
          action={giveAnswerAction.bind(null, { link, questionId, version: answer?.version ?? 0 })}
          question={question}
          words={words.form}
          stored={toStoredFields(answer?.value)}
        />
        {answer ? (
          <p className="text-muted">
            {words.question.savedBy(
              apart(describeAnswer(question, answer.value, words.answers)),
              apart(answer.answeredBy),
              writeInstant(language.code, answer.answeredAt),
            )}
          </p>
        ) : null}
        {required || answer ? null : (
          <p>
            <LinkText href={findNextPath(opened, base, questionId)}>{words.question.leaveOut}</LinkText>
          </p>
        )}
        <p>
          <LinkText href={`${base}/questions`}>{words.frame.all}</LinkText>
        </p>
      </Stack>
    </RespondentFrame>
  )
}
