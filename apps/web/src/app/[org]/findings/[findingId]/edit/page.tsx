import { PageHeader } from '@daylight/ui'
import { EditFindingForm } from '@/features/findings/finding-form.tsx'
import { getOrganisation } from '@/server/api.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { updateFindingAction } from '../../actions.ts'

export const metadata = { title: 'Change the finding' }

interface PageProps {
  readonly params: Promise<{ org: string; findingId: string }>
}

export default async function EditFindingPage({ params }: PageProps) {
  const { api, segment } = await getOrganisation(params)
  const { findingId } = await params
  const finding = await orNotFound(api.findings.get({ id: findingId }))
  const { severities } = await api.findings.choices({})
  const href = `/${segment}/findings/${findingId}`
  return (
    <>
      <PageHeader
        title="Change the finding"
        subtitle="What was found is not rewritten. If it was wrong, say so in the reason."
        breadcrumbs={[
          { label: 'Findings', href: `/${segment}/findings` },
          { label: `F-${finding.number}`, href },
          { label: 'Change' },
        ]}
      />
      <EditFindingForm
        action={updateFindingAction.bind(null, { org: segment, findingId })}
        severities={severities}
        finding={finding}
        cancelHref={href}
      />
    </>
  )
}
