import { questionsOf } from '@daylight/domain/questionnaires'
import { PageHeader } from '@daylight/ui'
import { notFound } from 'next/navigation'
import { listConditions } from '@/features/question-sets/list-conditions.ts'
import { openSetEditor } from '@/features/question-sets/open-set-editor.ts'
import { QuestionEditor } from '@/features/question-sets/question-editor.tsx'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { saveQuestionAction } from '../../../actions.ts'

export const metadata = { title: 'Add a question' }

interface PageProps {
  readonly params: Promise<{ readonly org: string; readonly set: string }>
  readonly searchParams: SearchParams
}

export default async function NewQuestionPage({ params, searchParams }: PageProps) {
  const { own, place, breadcrumbs } = await openSetEditor(params)
  const sectionId = (await readListQuery(searchParams)).get('section')
  const section = own.set.sections.find(({ id }) => id === sectionId)
  if (!section) notFound()
  const last = own.set.sections.indexOf(section)
  const before = questionsOf({ ...own.set, sections: own.set.sections.slice(0, last + 1) })
  return (
    <>
      <PageHeader
        title="Add a question"
        subtitle={`To “${section.title}”.`}
        breadcrumbs={[...breadcrumbs, { label: 'Add a question' }]}
      />
      <QuestionEditor
        action={saveQuestionAction.bind(null, { ...place, sectionId: section.id })}
        draft={{
          ...{ type: 'yes_no', text: '', help: '', unit: '', options: [], columns: [] },
          ...{ yesPoints: null, noPoints: null, showWhen: null, required: true, weight: 0 },
          ...{ bestGrade: 'claimed', goodEvidence: '' },
        }}
        choices={listConditions(before)}
        tangled={null}
      />
    </>
  )
}
