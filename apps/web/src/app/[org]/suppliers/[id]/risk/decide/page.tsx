import { roleMay } from '@daylight/domain/access'
import { bandWords, RISK_BANDS } from '@daylight/domain/risk'
import { Notice, PageHeader, Stack } from '@daylight/ui'
import { RiskDecideForm } from '@/features/risk/risk-forms.tsx'
import { getOrganisation } from '@/server/api.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { overrideRiskAction } from '../../../risk-actions.ts'

export const metadata = { title: 'Decide a band of risk' }

interface PageProps {
  readonly params: Promise<{ org: string; id: string }>
}

export default async function DecideRiskPage({ params }: PageProps) {
  const { api, actor, segment } = await getOrganisation(params)
  const { id } = await params
  const { supplier, current } = await orNotFound(api.risk.get({ supplierId: id }))
  const page = `/${segment}/suppliers/${supplier.id}`
  return (
    <>
      <PageHeader
        title={`Decide the risk of ${supplier.name}`}
        breadcrumbs={[
          { label: 'Suppliers', href: `/${segment}/suppliers` },
          { label: supplier.name, href: page },
          { label: 'Risk', href: `${page}/risk` },
          { label: 'Decide' },
        ]}
      />
      <Stack gap="large">
        <p className="max-w-prose">
          {current && current.band !== 'not_known'
            ? `By the points it is ${bandWords[current.band].toLowerCase()} risk. Decide otherwise only for a reason that the points cannot know.`
            : 'The points cannot say. Decide a band only for a reason that you can name.'}
        </p>
        {supplier.active && roleMay(actor.role, 'risk:decide') ? (
          <RiskDecideForm
            action={overrideRiskAction.bind(null, {
              org: segment,
              id: supplier.id,
              version: current?.version ?? 0,
            })}
            bands={RISK_BANDS.map((band) => ({ value: band, label: `${bandWords[band]} risk` }))}
            cancelHref={`${page}/risk`}
          />
        ) : (
          <Notice title="This cannot be decided now.">
            The supplier is archived, or it takes an owner or a manager to decide this.
          </Notice>
        )}
      </Stack>
    </>
  )
}
