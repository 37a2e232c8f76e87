import { LinkText, Notice, PageHeader, Stack } from '@daylight/ui'
import { RecordDisputeForm } from '@/features/findings/dispute-forms.tsx'
import { getOrganisation } from '@/server/api.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { recordDisputeAction } from '../../dispute-actions.ts'

export const metadata = { title: 'Record a dispute' }

interface PageProps {
  readonly params: Promise<{ org: string; findingId: string }>
}

export default async function RecordDisputePage({ params }: PageProps) {
  const { api, segment } = await getOrganisation(params)
  const { findingId } = await params
  const finding = await orNotFound(api.findings.get({ id: findingId }))
  const href = `/${segment}/findings/${finding.id}`
  return (
    <>
      <PageHeader
        title="Record a dispute"
        subtitle={`F-${finding.number}: ${finding.title}`}
        breadcrumbs={[
          { label: 'Findings', href: `/${segment}/findings` },
          { label: `F-${finding.number}`, href },
          { label: 'Dispute' },
        ]}
      />
      {finding.mayRecordDispute ? (
        <Stack>
          <p className="max-w-prose">
            For what the supplier tells you by telephone, in a letter or at a meeting. Somebody else decides:
            not you, and nobody who raised the finding or changed it last.
          </p>
          <RecordDisputeForm
            action={recordDisputeAction.bind(null, { org: segment, findingId })}
            supplier={finding.supplier?.name ?? 'the supplier'}
            cancelHref={href}
          />
        </Stack>
      ) : (
        <Notice title="No dispute can be written down here now.">
          {finding.disputed
            ? 'One is open already: it is decided first.'
            : 'The finding is closed, is about your own organisation, or your role only lets you read it.'}{' '}
          <LinkText href={href}>Back to the finding</LinkText>
        </Notice>
      )}
    </>
  )
}
