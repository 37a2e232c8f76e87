import { roleMay } from '@daylight/domain/access'
import { Notice, PageHeader } from '@daylight/ui'
import { PlanHoursForm } from '@/features/risk/plan-forms.tsx'
import { getOrganisation } from '@/server/api.ts'
import { setHoursAction } from '../actions.ts'

export const metadata = { title: 'Hours of the plan' }

export default async function PlanHoursPage({ params }: { readonly params: Promise<{ org: string }> }) {
  const { api, actor, segment } = await getOrganisation(params)
  const { activities, hoursPerDay } = await api.risk.overview()
  const page = `/${segment}/risk`
  return (
    <>
      <PageHeader
        title="How long does the work take here?"
        subtitle="Hours for one of each. They make the days of the year’s plan from now on."
        breadcrumbs={[
          { label: 'Risk', href: page },
          { label: 'The year’s plan', href: `${page}/plan` },
          { label: 'Hours' },
        ]}
      />
      {roleMay(actor.role, 'plan:set') ? (
        <PlanHoursForm
          action={setHoursAction.bind(null, segment)}
          activities={activities}
          hoursPerDay={hoursPerDay}
          cancelHref={`${page}/plan`}
        />
      ) : (
        <Notice title="Your role only reads this.">
          It takes an owner or a manager to change the hours.
        </Notice>
      )}
    </>
  )
}
