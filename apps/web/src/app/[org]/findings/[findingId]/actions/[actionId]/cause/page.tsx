import { PageHeader } from '@daylight/ui'
import { CauseForm } from '@/features/findings/cause-form.tsx'
import { getOrganisation } from '@/server/api.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { recordCauseAction } from '../../../../plan-actions.ts'

export const metadata = { title: 'Root cause' }

interface PageProps {
  readonly params: Promise<{ org: string; findingId: string; actionId: string }>
}

export default async function CausePage({ params }: PageProps) {
  const { api, segment } = await getOrganisation(params)
  const { findingId, actionId } = await params
  const action = await orNotFound(api.correctiveActions.get({ id: actionId }))
  const { rootCauses } = await api.findings.choices({})
  const href = `/${segment}/findings/${findingId}/actions/${actionId}`
  return (
    <>
      <PageHeader
        title="Why did it come to this?"
        subtitle={`F-${action.finding.number}: ${action.finding.title}`}
        breadcrumbs={[
          { label: 'Findings', href: `/${segment}/findings` },
          { label: `F-${action.finding.number}`, href: `/${segment}/findings/${findingId}` },
          { label: 'Action', href },
          { label: 'Root cause' },
        ]}
      />
      <CauseForm
        action={recordCauseAction.bind(null, { org: segment, findingId, actionId })}
        version={action.version}
        whys={action.whys}
        chosen={action.causes.map(({ id }) => id)}
        causes={rootCauses}
        cancelHref={href}
      />
    </>
  )
}
