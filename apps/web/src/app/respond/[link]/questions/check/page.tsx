import { describeAnswer, mayAnswer } from '@daylight/domain/questionnaires'
import { ButtonLink, Notice, Stack, SummaryList } from '@daylight/ui'
import { redirect } from 'next/navigation'
import { DeclarationForm } from '@/features/assessments/declaration-form.tsx'
import { findNextPath, findOpenQuestions } from '@/features/assessments/next-question.ts'
import { RespondentFrame } from '@/features/assessments/respondent-frame.tsx'
import { submitAnswersAction } from '../actions.ts'
import { openQuestions, titleIn } from '../open-questions.ts'

interface PageProps {
  readonly params: Promise<{ readonly link: string }>
}

export const generateMetadata = ({ params }: PageProps) => titleIn(params, ({ check }) => check.title)

/** Everything that will be sent, each with the way back to it, and the declaration of who sends it. */
export default async function CheckPage({ params }: PageProps) {
  const page = await openQuestions(params)
  const { opened, base, words, apart, language } = page
  const { link } = await params
  const { set, asked, answers, evidence, askedAgain, assessment } = opened
  if (!opened.whole) redirect(`${base}/questions`)
  if (assessment.status !== 'sent' && assessment.status !== 'returned') redirect(`${base}/questions`)
  const open = new Set(findOpenQuestions(opened))
  const missing = asked.filter(({ question, required }) => required && open.has(question.id))
  return (
    <RespondentFrame page={page} back={{ href: `${base}/questions`, label: words.frame.all }}>
      <Stack gap="large">
        <h1 className="text-title">{words.check.title}</h1>
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
                        <bdi>{describeAnswer(question, answer?.value, words.answers)}</bdi>
                        {files > 0 ? ` (${words.check.files(files)})` : ''}
                      </span>
                    ),
                    actions: mayAnswer(assessment.status, given).ok
                      ? [
                          {
                            href: `${base}/questions/${question.id}`,
                            label: answer ? words.check.change : words.check.answer,
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
            toneLabel={words.frame.warning}
            title={words.check.stillToDo(missing.length)}
          >
            <ButtonLink href={findNextPath(opened, base, '')}>{words.home.goOn}</ButtonLink>
          </Notice>
        ) : (
          <section aria-labelledby="send">
            <h2 id="send" className="mb-3 text-xl">
              {words.check.sendTo(apart(opened.buyer))}
            </h2>
            <DeclarationForm
              action={submitAnswersAction.bind(null, {
                link,
                version: assessment.version,
                language: language.code,
              })}
              words={{ ...words.declaration, problem: words.form.problem, error: words.form.error }}
              declaration={set.declaration}
            />
          </section>
        )}
      </Stack>
    </RespondentFrame>
  )
}
