import { roleMay } from '@daylight/domain/access'
import { LinkText, Notice, PageHeader, Stack } from '@daylight/ui'
import { RiskAnswerForm } from '@/features/risk/risk-forms.tsx'
import { getOrganisation } from '@/server/api.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { answerRiskAction } from '../../../risk-actions.ts'

export const metadata = { title: 'What the work is like' }

interface PageProps {
  readonly params: Promise<{ org: string; id: string }>
}

export default async function AnswerRiskPage({ params }: PageProps) {
  const { api, actor, segment } = await getOrganisation(params)
  const { id } = await params
  const { supplier, points, current } = await orNotFound(api.risk.get({ supplierId: id }))
  const page = `/${segment}/suppliers/${supplier.id}`
  const sector = current?.factors.find((factor) => factor.id === 'sector')
  const sectorLabel = points.factors
    .find((factor) => factor.id === 'sector')
    ?.options.find((option) => sector?.options.includes(option.id))?.label
  return (
    <>
      <PageHeader
        title={`What is the work of ${supplier.name} like?`}
        breadcrumbs={[
          { label: 'Suppliers', href: `/${segment}/suppliers` },
          { label: supplier.name, href: page },
          { label: 'Risk', href: `${page}/risk` },
          { label: 'The work' },
        ]}
      />
      <Stack gap="large">
        <p className="max-w-prose">
          Answer from what you know already; nobody is asked anything. What you leave open counts as not
          known, never as harmless. Sector: {sectorLabel ?? 'not known'} (
          <LinkText href={`${page}/edit`}>change it on the record</LinkText>).
        </p>
        {supplier.active && roleMay(actor.role, 'supplier:write') ? (
          <RiskAnswerForm
            action={answerRiskAction.bind(null, {
              org: segment,
              id: supplier.id,
              version: current?.version ?? 0,
            })}
            factors={points.factors
              .filter((factor) => factor.asked)
              .map(({ options, ...factor }) => ({
                ...factor,
                options: options.map((option) => ({
                  value: option.id,
                  label: option.label,
                  hint: option.points === 1 ? '1 point' : `${option.points} points`,
                })),
                chosen: current?.answers[factor.id] ?? guess(current, factor.id),
              }))}
            cancelHref={`${page}/risk`}
          />
        ) : (
          <Notice title="This cannot be answered now.">
            The supplier is archived, or your role only reads.
          </Notice>
        )}
      </Stack>
    </>
  )
}

type Risk = Awaited<ReturnType<Awaited<ReturnType<typeof getOrganisation>>['api']['risk']['get']>>

/** What the register suggests is ticked already, for a person to confirm. */
function guess(current: Risk['current'], id: string): readonly string[] {
  const factor = current?.factors.find((one) => one.id === id)
  return factor?.knownBy === 'words' ? factor.options : []
}
