import { draftOf, hasTangledCondition, questionsOf } from '@daylight/domain/questionnaires'
import { PageHeader } from '@daylight/ui'
import { notFound } from 'next/navigation'
import { listConditions } from '@/features/question-sets/list-conditions.ts'
import { openSetEditor } from '@/features/question-sets/open-set-editor.ts'
import { QuestionEditor } from '@/features/question-sets/question-editor.tsx'
import { tellCondition } from '@/features/question-sets/question-words.ts'
import { saveQuestionAction } from '../../../actions.ts'

export const metadata = { title: 'Change a question' }

interface PageProps {
  readonly params: Promise<{ readonly org: string; readonly set: string; readonly question: string }>
}

export default async function ChangeQuestionPage({ params }: PageProps) {
  const { own, place, breadcrumbs } = await openSetEditor(params)
  const { question: questionId } = await params
  const questions = questionsOf(own.set)
  const at = questions.findIndex(({ id }) => id === questionId)
  const question = questions[at]
  if (!question) notFound()
  return (
    <>
      <PageHeader
        title="Change a question"
        subtitle={
          own.versions.length > 0
            ? 'When it asks something else than before, suppliers who are moved on to the new version answer it again.'
            : undefined
        }
        breadcrumbs={[...breadcrumbs, { label: 'Change a question' }]}
      />
      <QuestionEditor
        action={saveQuestionAction.bind(null, { ...place, questionId })}
        draft={draftOf(question)}
        choices={listConditions(questions.slice(0, at))}
        tangled={
          hasTangledCondition(question) ? (tellCondition(question, questions) ?? 'Asked always.') : null
        }
      />
    </>
  )
}
