import { Notice, PageHeader, Panel, Stack } from '@daylight/ui'
import { notFound } from 'next/navigation'
import { AnswerEvidence } from '@/features/statements/answer-evidence.tsx'
import { RegistrySectionForm } from '@/features/statements/registry-section-form.tsx'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { readStatement } from '../../../read-statement.ts'
import { saveRegistrySectionAction } from '../../../registry-actions.ts'

export const metadata = { title: 'Section of the registry' }

interface SectionPageProps {
  readonly params: Promise<{ readonly org: string; readonly id: string; readonly section: string }>
  readonly searchParams: SearchParams
}

export default async function RegistrySectionPage({ params, searchParams }: SectionPageProps) {
  const { api, statement, base, crumbs, mayWrite, place } = await readStatement(params)
  const pack = await api.statements.registry({ id: statement.id })
  const { section: asked } = await params
  const section = pack.sections.find(({ number }) => String(number) === asked)
  if (section === undefined) notFound()
  const saved = (await readListQuery(searchParams)).get('saved') !== undefined
  const trail = crumbs(section.title)
  return (
    <>
      <PageHeader
        title={section.title}
        subtitle={`Section ${section.number} of ${pack.sections.length}, ${section.required ? 'required by the registry’s form' : 'optional in the registry’s form'}`}
        breadcrumbs={[
          ...trail.slice(0, -1),
          { label: 'Registry', href: `${base}/registry` },
          { label: section.title },
        ]}
      />
      <Stack gap="large">
        {saved && section.state !== 'complete' ? (
          <Notice tone="success" title="Saved.">
            {section.open.length === 0
              ? 'Nothing is missing; what the registry would refuse stands beside its question.'
              : `${section.open.length} ${section.open.length === 1 ? 'question is' : 'questions are'} still open. You can come back to them.`}
          </Notice>
        ) : null}
        {mayWrite ? (
          <RegistrySectionForm
            key={pack.version}
            action={saveRegistrySectionAction.bind(null, { ...place, section: section.number })}
            version={pack.version}
            questions={section.questions}
          />
        ) : (
          <Notice>
            You may read the answers on the page before; somebody who writes the statement fills them in.
          </Notice>
        )}
        {section.questions.some(({ evidence }) => evidence.length > 0) ? (
          <Panel title="What bears these answers out">
            <AnswerEvidence questions={section.questions} segment={place.org} />
          </Panel>
        ) : null}
      </Stack>
    </>
  )
}
