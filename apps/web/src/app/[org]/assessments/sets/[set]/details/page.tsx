import { PageHeader } from '@daylight/ui'
import { openSetEditor } from '@/features/question-sets/open-set-editor.ts'
import { SetDetailsForm } from '@/features/question-sets/set-forms.tsx'
import { saveDetailsAction } from '../../actions.ts'

export const metadata = { title: 'Title and declaration' }

interface PageProps {
  readonly params: Promise<{ readonly org: string; readonly set: string }>
}

export default async function SetDetailsPage({ params }: PageProps) {
  const { own, place, breadcrumbs } = await openSetEditor(params)
  const { title, purpose, minutes, mostStaff, declaration } = own.set
  return (
    <>
      <PageHeader
        title="Title and declaration"
        breadcrumbs={[...breadcrumbs, { label: 'Title and declaration' }]}
      />
      <SetDetailsForm
        action={saveDetailsAction.bind(null, place)}
        stored={{
          ...{ title, purpose, declaration },
          minutes: String(minutes),
          mostStaff: mostStaff === null ? '' : String(mostStaff),
        }}
      />
    </>
  )
}
