import { roleMay } from '@daylight/domain/access'
import { LinkText, Notice, PageHeader, Stack } from '@daylight/ui'
import { RecordCheckForm } from '@/features/risk/plan-forms.tsx'
import { getOrganisation } from '@/server/api.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { recordCheckAction } from '../../../risk-actions.ts'

export const metadata = { title: 'Record a desk check or a visit' }

interface PageProps {
  readonly params: Promise<{ org: string; id: string }>
}

export default async function RecordCheckPage({ params }: PageProps) {
  const { api, actor, segment } = await getOrganisation(params)
  const { id } = await params
  const { supplier, today } = await orNotFound(api.risk.get({ supplierId: id }))
  const page = `/${segment}/suppliers/${supplier.id}`
  return (
    <>
      <PageHeader
        title={`Record a desk check or a visit at ${supplier.name}`}
        breadcrumbs={[
          { label: 'Suppliers', href: `/${segment}/suppliers` },
          { label: supplier.name, href: page },
          { label: 'Risk', href: `${page}/risk` },
          { label: 'Record' },
        ]}
      />
      <Stack gap="large">
        <Notice tone="warning" title="Worried about a person there?">
          This is not the place to write it. Look at <LinkText href="/worried">what to do now</LinkText>{' '}
          first.
        </Notice>
        {supplier.active && roleMay(actor.role, 'supplier:write') ? (
          <RecordCheckForm
            action={recordCheckAction.bind(null, { org: segment, id: supplier.id })}
            today={today}
            cancelHref={`${page}/risk`}
          />
        ) : (
          <Notice title="This cannot be recorded now.">
            The supplier is archived, or your role only reads.
          </Notice>
        )}
      </Stack>
    </>
  )
}
