import { PageHeader, Stack } from '@daylight/ui'
import { notFound } from 'next/navigation'
import { openSetEditor } from '@/features/question-sets/open-set-editor.ts'
import { ButtonForm, SectionForm } from '@/features/question-sets/set-forms.tsx'
import { saveSectionAction, stepSetAction } from '../../../actions.ts'

export const metadata = { title: 'Section' }

interface PageProps {
  readonly params: Promise<{ readonly org: string; readonly set: string; readonly section: string }>
}

export default async function SetSectionPage({ params }: PageProps) {
  const { own, place, breadcrumbs } = await openSetEditor(params)
  const { section: sectionId } = await params
  const section = own.set.sections.find(({ id }) => id === sectionId)
  if (!section) notFound()
  const count = section.questions.length
  return (
    <>
      <PageHeader title="Section" breadcrumbs={[...breadcrumbs, { label: section.title }]} />
      <Stack gap="large">
        <SectionForm
          action={saveSectionAction.bind(null, { ...place, sectionId })}
          about={sectionId}
          title={section.title}
          intro={section.intro ?? ''}
          submitLabel="Save the section"
        />
        <ButtonForm
          action={stepSetAction.bind(null, {
            ...place,
            edit: { kind: 'remove_section', sectionId },
            anchor: '',
          })}
          label={
            count === 0
              ? 'Take out the section'
              : `Take out the section and its ${count === 1 ? 'question' : `${count} questions`}`
          }
          tone="destructive"
        />
      </Stack>
    </>
  )
}
