import { questionsOf } from '@daylight/domain/questionnaires'
import { LinkText, Notice, PageHeader, Pagination, Stack } from '@daylight/ui'
import { notFound } from 'next/navigation'
import { QuestionFields } from '@/features/assessments/question-fields.tsx'
import { english } from '@/features/assessments/words/english.ts'
import { emptyFormState } from '@/features/forms/form-state.ts'
import { tellCondition } from '@/features/question-sets/question-words.ts'
import { getOrganisation } from '@/server/api.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'

export const metadata = { title: 'As the supplier sees it' }

interface PageProps {
  readonly params: Promise<{ readonly org: string; readonly set: string }>
  readonly searchParams: SearchParams
}

/** One question at a time, with the very fields that a supplier gets. Nothing is sent anywhere. */
export default async function PreviewPage({ params, searchParams }: PageProps) {
  const { api, segment } = await getOrganisation(params)
  const { set: id } = await params
  const { set } = await orNotFound(api.questionSets.get({ id }))
  const questions = questionsOf(set)
  const wanted = (await readListQuery(searchParams)).get('question')
  const at = wanted === undefined ? 0 : questions.findIndex((question) => question.id === wanted)
  const question = questions[at]
  const page = `/${segment}/assessments/sets/${id}`
  if (!question) {
    if (wanted !== undefined) notFound()
    return (
      <>
        <PageHeader title="As the supplier sees it" />
        <Notice title="There is no question yet.">
          <LinkText href={page}>Add one</LinkText>
        </Notice>
      </>
    )
  }
  const section = set.sections.find((one) => one.questions.some(({ id: each }) => each === question.id))
  const condition = tellCondition(question, questions)
  const link = (place: number) =>
    questions[place] ? `${page}/preview?question=${questions[place].id}` : undefined
  return (
    <>
      <p className="mb-4">
        <LinkText href={page}>{set.title}</LinkText>, as the supplier sees it
      </p>
      <Stack>
        <p className="text-muted">
          {section?.title} · question {at + 1} of {questions.length}. {condition}
        </p>
        <div className="max-w-2xl rounded-card border border-line p-5">
          <Stack>
            {section?.intro && section.questions[0]?.id === question.id ? <p>{section.intro}</p> : null}
            <QuestionFields
              key={question.id}
              question={question}
              state={emptyFormState}
              stored={{}}
              words={english.form}
            />
            {question.evidence ? <p className="text-muted">Good evidence: {question.evidence.good}</p> : null}
          </Stack>
        </div>
        <p className="text-muted">Nothing that you enter here is kept.</p>
        <Pagination
          nextHref={link(at + 1)}
          previousHref={link(at - 1)}
          labels={{ previous: 'Question before', next: 'Next question' }}
        />
      </Stack>
    </>
  )
}
