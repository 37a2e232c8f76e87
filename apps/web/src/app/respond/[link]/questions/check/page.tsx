import { describeAnswer, mayAnswer } from '@daylight/domain/questionnaires'
import { ButtonLink, Notice, Stack, SummaryList } from '@daylight/ui'
import { redirect } from 'next/navigation'
import { DeclarationForm } from '@/features/assessments/declaration-form.tsx'
import { findNextPath, findOpenQuestions } from '@/features/assessments/next-question.ts'
import { RespondentFrame } from '@/features/assessments/respondent-frame.tsx'
import { submitAnswersAction } from '../actions.ts'
import { openQuestions } from '../open-questions.ts'

export const metadata = { title: 'Check your answers', referrer: 'same-origin' }

interface PageProps {
  readonly params: Promise<{ readonly link: string }>
}

/** Everything that will be sent, each with the way back to it, and the declaration of who sends it. */
export default async function CheckPage({ params }: PageProps) {
  const { opened, base } = await openQuestions(params)
  const { link } = await params
  const { set, asked, answers, evidence, askedAgain, assessment } = opened
  if (assessment.status !== 'sent' && assessment.status !== 'returned') redirect(`${base}/questions`)
  const open = new Set(findOpenQuestions(opened))
  const missing = asked.filter(({ question, required }) => required && open.has(question.id))
  return (
    <RespondentFrame buyer={opened.buyer} back={{ href: `${base}/questions`, label: 'All questions' }}>
      <Stack gap="large">
        <h1 className="text-title">Check your answers</h1>
        {set.sections.map((section) => {
          const here = asked.filter(({ question }) => section.questions.some(({ id }) => id === question.id))
          if (here.length === 0) return null
          return (
            <section key={section.id} aria-labelledby={`section-${section.id}`}>
              <h2 id={`section-${section.id}`} className="mb-2 text-xl">
                {section.title}
              </h2>
              <SummaryList
                rows={here.map(({ question }) => {
                  const answer = answers.get(question.id)
                  const files = evidence.filter(({ questionId }) => questionId === question.id).length
                  const given = { askedAgain: askedAgain.has(question.id), answered: answer !== undefined }
                  return {
                    key: question.text,
                    value: (
                      <span className="whitespace-pre-line">
                        {describeAnswer(question, answer?.value)}
                        {files > 0 ? ` (${files === 1 ? 'one file' : `${files} files`})` : ''}
                      </span>
                    ),
                    actions: mayAnswer(assessment.status, given).ok
                      ? [
                          {
                            href: `${base}/questions/${question.id}`,
                            label: answer ? 'Change' : 'Answer',
                            about: question.text,
                          },
                        ]
                      : undefined,
                  }
                })}
              />
            </section>
          )
        })}
        {missing.length > 0 ? (
          <Notice
            tone="warning"
            title={
              missing.length === 1
                ? 'One question is still to do.'
                : `${missing.length} questions are still to do.`
            }
          >
            <ButtonLink href={findNextPath(opened, base, '')}>Go on</ButtonLink>
          </Notice>
        ) : (
          <section aria-labelledby="send">
            <h2 id="send" className="mb-3 text-xl">
              Send it to {opened.buyer}
            </h2>
            <DeclarationForm
              action={submitAnswersAction.bind(null, { link, version: assessment.version })}
              declaration={set.declaration}
            />
          </section>
        )}
      </Stack>
    </RespondentFrame>
  )
}
