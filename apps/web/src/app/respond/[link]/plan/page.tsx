import { formatDate, isoDate } from '@daylight/domain/dates'
import { LinkText, Notice, Stack, StatusTag } from '@daylight/ui'
import { DownloadLinks } from '@/features/documents/download-links.tsx'
import { periodWords } from '@/features/pay/pay-words.ts'
import { planStateWords, tellLeft, tellPlanDispute } from '@/features/plan/plan-words.ts'
import { RespondentLayout } from '@/features/plan/respondent-layout.tsx'
import { getRespondent, type RespondentPage } from '@/server/respondent.ts'

export const metadata = { title: 'Your action plan', referrer: 'same-origin' }

type Plan = Awaited<ReturnType<RespondentPage['api']['plan']['get']>>

export default async function PlanPage({ params }: { readonly params: Promise<{ readonly link: string }> }) {
  const { api, base } = await getRespondent(params, 'plan')
  const plan = await api.plan.get()
  const { owed } = await api.plan.owed()
  const home = `${base}/plan`
  const open = plan.actions.filter(({ finished }) => !finished)
  const finished = plan.actions.filter((action) => action.finished)
  return (
    <RespondentLayout home={home}>
      <h1 className="text-title">Action plan</h1>
      <p className="mt-2 text-muted [overflow-wrap:anywhere]">
        {plan.supplier}, with {plan.organisation}
      </p>
      <div className="mt-6">
        <Stack gap="large">
          {plan.agreement ? (
            <Notice title={`Agreed on ${formatDate(isoDate(plan.agreement.agreedOn))}`}>
              By {plan.agreement.supplierName} ({plan.agreement.supplierRole}) and {plan.agreement.buyerName}{' '}
              ({plan.agreement.buyerRole}).
            </Notice>
          ) : null}
          <section aria-labelledby="to-do">
            <h2 id="to-do" className="text-heading">
              To do
            </h2>
            {open.length === 0 ? (
              <p className="mt-2">Nothing is asked of you now. When something is, you will find it here.</p>
            ) : (
              <Actions actions={open} home={home} />
            )}
          </section>
          {owed.length > 0 ? (
            <section aria-labelledby="owed">
              <h2 id="owed" className="text-heading">
                Money owed to your workers
              </h2>
              <ul className="mt-2 divide-y divide-line border-y border-line">
                {owed.map((one) => (
                  <li key={one.id} className="py-4">
                    <p className="font-bold">
                      <LinkText href={`${home}/owed/${one.id}`}>
                        {periodWords(one) ?? 'One payroll'}
                        {one.site === null ? '' : `, ${one.site}`}
                      </LinkText>
                    </p>
                    <p className="mt-1">{tellLeft(one)}</p>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          {plan.disputes.length > 0 ? (
            <section aria-labelledby="disputes">
              <h2 id="disputes" className="text-heading">
                What you did not agree with
              </h2>
              <ul className="mt-2 divide-y divide-line border-y border-line">
                {plan.disputes.map((dispute) => (
                  <li key={dispute.id} className="py-4">
                    <p className="font-bold [overflow-wrap:anywhere]">
                      <LinkText href={`${home}/disputes/${dispute.id}`}>{dispute.finding}</LinkText>
                    </p>
                    <p className="mt-1">{tellPlanDispute(dispute)}</p>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          {finished.length > 0 ? (
            <section aria-labelledby="finished">
              <h2 id="finished" className="text-heading">
                Finished
              </h2>
              <Actions actions={finished} home={home} />
            </section>
          ) : null}
          <section aria-labelledby="keep">
            <h2 id="keep" className="text-heading">
              Keep a copy
            </h2>
            <p className="mt-2">The plan as it stands today, with who signed it.</p>
            <div className="mt-2">
              <DownloadLinks href={`${home}/file`} label="The plan as a file" />
            </div>
          </section>
        </Stack>
      </div>
    </RespondentLayout>
  )
}

function Actions(props: { readonly actions: Plan['actions']; readonly home: string }) {
  return (
    <ul className="mt-2 divide-y divide-line border-y border-line">
      {props.actions.map((action) => (
        <li key={action.id} className="py-4">
          <p className="font-bold [overflow-wrap:anywhere]">
            <LinkText href={`${props.home}/${action.id}`}>{action.title}</LinkText>
          </p>
          <p className="mt-1">{planStateWords[action.status]}</p>
          {action.finished ? null : (
            <p className="mt-1 flex flex-wrap items-center gap-x-2 text-muted">
              {action.finding.disputed
                ? 'The day stands still while somebody decides'
                : `By ${formatDate(isoDate(action.dueOn))}`}
              {action.overdue ? <StatusTag tone="bad">Late</StatusTag> : null}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
