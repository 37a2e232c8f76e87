import { LinkText, Stack, SummaryList } from '@daylight/ui'
import { redirect } from 'next/navigation'
import { PlanForm } from '@/features/plan/plan-form.tsx'
import { RespondentLayout } from '@/features/plan/respondent-layout.tsx'
import { orNotFound } from '@/server/or-not-found.ts'
import { getRespondent } from '@/server/respondent.ts'
import { disputeFindingAction } from '../../actions.ts'

export const metadata = { title: 'You do not agree', referrer: 'same-origin' }

interface PageProps {
  readonly params: Promise<{ readonly link: string; readonly actionId: string }>
}

export default async function DisputeFindingPage({ params }: PageProps) {
  const { api, base, actor } = await getRespondent(params, 'plan')
  const { actionId } = await params
  const { action, dispute, mayDispute, organisation } = await orNotFound(api.plan.action({ actionId }))
  const home = `${base}/plan`
  if (!mayDispute) redirect(dispute ? `${home}/disputes/${dispute.id}` : `${home}/${action.id}`)
  const { finding } = action
  return (
    <RespondentLayout home={home}>
      <p className="mb-4">
        <LinkText href={`${home}/${action.id}`}>Back</LinkText>
      </p>
      <h1 className="text-title">You do not agree with what was found</h1>
      <div className="mt-6">
        <Stack gap="large">
          <SummaryList
            rows={[
              { key: `F-${finding.number}`, value: finding.title },
              ...(finding.detail ? [{ key: 'What was seen', value: finding.detail }] : []),
              ...finding.corrections.map((text) => ({ key: 'Changed since', value: text })),
              ...(finding.site ? [{ key: 'Where', value: finding.site }] : []),
            ]}
          />
          <section aria-labelledby="next">
            <h2 id="next" className="text-heading">
              What happens then
            </h2>
            <ul className="mt-2 list-disc ps-5">
              <li>Somebody at {organisation} who did not raise this reads it and decides.</li>
              <li>Until then the day for what is asked of you stands still.</li>
              <li>You see the answer and the reasons here, and get a mail.</li>
              <li>You can take it back at any time.</li>
            </ul>
          </section>
          <PlanForm
            action={disputeFindingAction.bind(null, { link: actor.linkId, actionId: action.id })}
            name="grounds"
            label="What is not right, and why?"
            hint="Such as dates, rooms or records. Nothing about one person. You can send files on the next page."
            rows={8}
            version={action.version}
            buttons={[{ event: 'dispute', label: 'Send it', tone: 'primary' }]}
          />
        </Stack>
      </div>
    </RespondentLayout>
  )
}
