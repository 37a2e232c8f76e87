import { SUPPLIER_OWNER } from '@daylight/contracts'
import { PageHeader } from '@daylight/ui'
import { ActionForm } from '@/features/findings/action-form.tsx'
import { getOrganisation } from '@/server/api.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { updateActionAction } from '../../../../actions.ts'

export const metadata = { title: 'Change the action' }

interface PageProps {
  readonly params: Promise<{ org: string; findingId: string; actionId: string }>
}

export default async function EditActionPage({ params }: PageProps) {
  const { api, segment } = await getOrganisation(params)
  const { findingId, actionId } = await params
  const action = await orNotFound(api.correctiveActions.get({ id: actionId }))
  const { owners, signOffs } = await api.findings.choices(
    action.finding.supplierId === null ? {} : { supplierId: action.finding.supplierId },
  )
  const href = `/${segment}/findings/${findingId}/actions/${actionId}`
  return (
    <>
      <PageHeader
        title="Change the action"
        breadcrumbs={[
          { label: 'Findings', href: `/${segment}/findings` },
          { label: `F-${action.finding.number}`, href: `/${segment}/findings/${findingId}` },
          { label: 'Action', href },
          { label: 'Change' },
        ]}
      />
      <ActionForm
        action={updateActionAction.bind(null, { org: segment, findingId, actionId })}
        owners={owners}
        signOffs={signOffs}
        stored={{
          ...action,
          ownerId: action.ownerId ?? SUPPLIER_OWNER,
          signOff: action.signOff?.id ?? '',
        }}
        version={action.version}
        submitLabel="Save"
        cancelHref={href}
      />
    </>
  )
}
