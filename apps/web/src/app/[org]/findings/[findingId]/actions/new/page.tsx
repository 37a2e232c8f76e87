import { SUPPLIER_OWNER } from '@daylight/contracts'
import { formatDate, isoDate } from '@daylight/domain/dates'
import { PageHeader } from '@daylight/ui'
import { ActionForm } from '@/features/findings/action-form.tsx'
import { getOrganisation } from '@/server/api.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { createActionAction } from '../../../actions.ts'

export const metadata = { title: 'Agree an action' }

interface PageProps {
  readonly params: Promise<{ org: string; findingId: string }>
}

export default async function NewActionPage({ params }: PageProps) {
  const { api, segment } = await getOrganisation(params)
  const { findingId } = await params
  const finding = await orNotFound(api.findings.get({ id: findingId }))
  const { owners, severities, signOffs } = await api.findings.choices(
    finding.supplier === null ? {} : { supplierId: finding.supplier.id },
  )
  const rule = severities.find(({ value }) => value === finding.severity)
  const due = rule?.dueOn ?? null
  const longer =
    rule !== undefined && rule.extraDays > 0 ? `, ${rule.extraDays} days of it because the firm is small` : ''
  const href = `/${segment}/findings/${findingId}`
  return (
    <>
      <PageHeader
        title="Agree an action"
        subtitle={`For F-${finding.number}: ${finding.title}`}
        breadcrumbs={[
          { label: 'Findings', href: `/${segment}/findings` },
          { label: `F-${finding.number}`, href },
          { label: 'Agree an action' },
        ]}
      />
      <ActionForm
        action={createActionAction.bind(null, { org: segment, findingId })}
        owners={owners}
        signOffs={signOffs}
        stored={{
          title: '',
          ownerId: finding.supplier === null ? '' : SUPPLIER_OWNER,
          dueOn: due ?? '',
          evidenceAsked: '',
          signOff: rule?.signOff ?? '',
        }}
        dueHint={
          due === null
            ? 'What you agree on'
            : `Suggested for “${finding.severityLabel}”: ${formatDate(isoDate(due))}${longer}. What you agree on wins.`
        }
        submitLabel="Agree the action"
        cancelHref={href}
      />
    </>
  )
}
