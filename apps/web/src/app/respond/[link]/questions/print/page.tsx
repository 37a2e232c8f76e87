import { type Question, questionsOf } from '@daylight/domain/questionnaires'
import { Stack } from '@daylight/ui'
import type { QuestionsPage } from '@/features/assessments/questions-page.ts'
import { RespondentFrame } from '@/features/assessments/respondent-frame.tsx'
import { tellCondition } from '@/features/assessments/tell-condition.ts'
import { openQuestions, titleIn } from '../open-questions.ts'

interface PageProps {
  readonly params: Promise<{ readonly link: string }>
}

export const generateMetadata = ({ params }: PageProps) => titleIn(params, ({ print }) => print.title)

/** Every question on paper, with room to write: also those that are asked only after some answers, and after which. */
export default async function PrintPage({ params }: PageProps) {
  const page = await openQuestions(params)
  const { opened, base, words } = page
  const { set, buyer } = opened
  const numbers = new Map(questionsOf(set).map(({ id }, index) => [id, index + 1]))
  return (
    <RespondentFrame page={page} back={{ href: `${base}/questions`, label: words.frame.all }}>
      <Stack>
        <h1 className="text-title">{set.title}</h1>
        <p className="print:hidden">{words.print.how}</p>
        <p>
          {words.print.notHere(page.apart(buyer))} {words.home.noNames}
        </p>
        {set.sections.map((section) => (
          <section key={section.id} aria-labelledby={`section-${section.id}`}>
            <h2 id={`section-${section.id}`} className="mb-2 text-xl">
              {section.title}
            </h2>
            {section.intro ? <p className="mb-2">{section.intro}</p> : null}
            <ol className="grid gap-5">
              {section.questions.map((question) => (
                <li key={question.id} className="break-inside-avoid border-t border-line pt-3">
                  <PaperQuestion question={question} number={numbers.get(question.id) ?? 0} page={page} />
                </li>
              ))}
            </ol>
          </section>
        ))}
        <section className="break-inside-avoid border-t border-line pt-3">
          <p>{set.declaration}</p>
          <Line label={words.declaration.name} />
          <Line label={words.declaration.role} />
          <Line label={words.print.dayAndSignature} />
        </section>
      </Stack>
    </RespondentFrame>
  )
}

interface PaperQuestionProps {
  readonly question: Question
  readonly number: number
  readonly page: QuestionsPage
}

function PaperQuestion({ question, number, page: { opened, words } }: PaperQuestionProps) {
  const { showWhen } = question
  return (
    <>
      <h3 className="text-base">
        {number}. {question.text}
      </h3>
      {showWhen ? (
        <p className="font-bold">{words.print.onlyIf(tellCondition(showWhen, opened.set, words.print))}</p>
      ) : null}
      {question.help ? <p className="text-muted">{question.help}</p> : null}
      <Room question={question} words={words} />
      {question.evidence ? (
        <p className="mt-2 text-sm text-muted">
          {words.files.helps}: {question.evidence.good}
        </p>
      ) : null}
    </>
  )
}

function Room({ question, words }: Pick<PaperQuestionProps, 'question'> & Pick<QuestionsPage, 'words'>) {
  const options = [...question.options.map(({ label }) => label), words.answers.cannotSay]
  switch (question.type) {
    case 'yes_no':
    case 'single':
    case 'multiple':
      return (
        <ul className="mt-2 grid gap-1.5">
          {options.map((label) => (
            <li key={label} className="flex items-start gap-2.5">
              <span aria-hidden="true" className="mt-1 inline-block size-4 shrink-0 border border-ink" />
              {label}
            </li>
          ))}
        </ul>
      )
    case 'table':
      return (
        <table className="mt-2 w-full border-collapse">
          <thead>
            <tr>
              {question.columns.map((column) => (
                <th key={column.id} className="border border-ink p-1.5 text-start" scope="col">
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[1, 2, 3, 4, 5].map((row) => (
              <tr key={row}>
                {question.columns.map((column) => (
                  <td key={column.id} className="h-9 border border-ink" />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
    case 'contact':
      return (
        <>
          <Line label={words.form.name} />
          <Line label={words.form.role} />
          <Line label={words.form.email} />
        </>
      )
    case 'text':
      return <div aria-hidden="true" className="mt-2 h-32 border border-ink" />
    case 'file':
      return <p className="mt-2">{words.print.addFile}</p>
    default:
      return <Line label={question.type === 'money' ? `£ ${question.unit ?? ''}` : (question.unit ?? '')} />
  }
}

/** Room for a few words or a figure, with what they are beside it. */
function Line({ label }: { readonly label: string }) {
  return (
    <p className="mt-4 flex items-end gap-3">
      <span aria-hidden="true" className="h-7 w-56 max-w-full grow border-b border-ink sm:grow-0" />
      <span>{label}</span>
    </p>
  )
}
