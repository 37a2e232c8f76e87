import { formatDate, isoDate } from '@daylight/domain/dates'
import { LinkText, Notice, Stack, SummaryList } from '@daylight/ui'
import { PlanForm } from '@/features/plan/plan-form.tsx'
import { tellPlanDispute } from '@/features/plan/plan-words.ts'
import { RespondentLayout } from '@/features/plan/respondent-layout.tsx'
import { SentFiles } from '@/features/plan/sent-files.tsx'
import { formatInstant } from '@/server/format-instant.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { getRespondent, type RespondentPage } from '@/server/respondent.ts'
import { withdrawDisputeAction } from '../../actions.ts'

export const metadata = { title: 'What you did not agree with', referrer: 'same-origin' }

interface PageProps {
  readonly params: Promise<{ readonly link: string; readonly disputeId: string }>
  readonly searchParams: SearchParams
}

type Dispute = Awaited<ReturnType<RespondentPage['api']['plan']['dispute']>>

export default async function PlanDisputePage({ params, searchParams }: PageProps) {
  const { api, base, actor } = await getRespondent(params, 'plan')
  const { disputeId } = await params
  const query = await readListQuery(searchParams)
  const dispute = await orNotFound(api.plan.dispute({ disputeId }))
  const home = `${base}/plan`
  const here = `${home}/disputes/${dispute.id}`
  return (
    <RespondentLayout home={home}>
      <p className="mb-4">
        <LinkText href={home}>All actions</LinkText>
      </p>
      <h1 className="text-title [overflow-wrap:anywhere]">{dispute.finding.title}</h1>
      <p className="mt-2 font-bold">{tellPlanDispute(dispute)}</p>
      <div className="mt-6">
        <Stack gap="large">
          {query.get('sent') && dispute.state === 'open' ? (
            <Notice tone="success" title={`It was sent to ${dispute.organisation}.`} announce="status">
              If you have files that show it, send them below.
            </Notice>
          ) : null}
          {query.get('added') ? <Notice tone="success" title="The file was sent." announce="status" /> : null}
          <Answer dispute={dispute} />
          <SummaryList
            rows={[
              { key: 'About', value: `F-${dispute.finding.number}: ${dispute.finding.title}` },
              { key: 'You said', value: <span className="whitespace-pre-line">{dispute.grounds}</span> },
              {
                key: 'When',
                value:
                  dispute.channel === 'link'
                    ? formatInstant(dispute.raisedAt)
                    : `${formatDate(isoDate(dispute.receivedOn))}, ${cameBy[dispute.channel]}; ${dispute.organisation} wrote it down`,
              },
            ]}
          />
          <SentFiles
            files={dispute.files}
            action={dispute.events.includes('add_file') ? `${here}/files` : null}
            refused={query.get('refused')}
          />
          {dispute.events.includes('withdraw') ? (
            <section aria-labelledby="take-back">
              <h2 id="take-back" className="text-heading">
                Take it back
              </h2>
              <p className="mt-2 mb-4">
                Then it stays as it was found. The day for what is asked moves by the days that have passed
                since.
              </p>
              <PlanForm
                action={withdrawDisputeAction.bind(null, { link: actor.linkId, disputeId: dispute.id })}
                name="reason"
                label="Why, if you like to say"
                hint={`${dispute.organisation} will read it.`}
                version={1}
                buttons={[{ event: 'withdraw', label: 'I take it back', tone: 'secondary' }]}
              />
            </section>
          ) : null}
        </Stack>
      </div>
    </RespondentLayout>
  )
}

const cameBy: Readonly<Record<Exclude<Dispute['channel'], 'link'>, string>> = {
  telephone: 'by telephone',
  letter: 'by letter',
  email: 'by e-mail',
  meeting: 'at a meeting',
}

function Answer({ dispute }: { readonly dispute: Dispute }) {
  if (dispute.endedAt === null) {
    return (
      <Notice title="Somebody will decide.">
        It is somebody who did not raise it. Until then the day for what is asked of you stands still.
      </Notice>
    )
  }
  const rows = [
    ...(dispute.correction ? [{ key: 'What was changed', value: dispute.correction }] : []),
    ...(dispute.reasons ? [{ key: 'Reasons', value: dispute.reasons }] : []),
  ]
  return (
    <section aria-labelledby="answer">
      <h2 id="answer" className="text-heading">
        {dispute.state === 'withdrawn' ? 'It was taken back' : `What ${dispute.organisation} decided`}
      </h2>
      <p className="mt-2 mb-4">On {formatInstant(dispute.endedAt)}.</p>
      {rows.length > 0 ? (
        <SummaryList
          rows={rows.map(({ key, value }) => ({
            key,
            value: <span className="whitespace-pre-line [overflow-wrap:anywhere]">{value}</span>,
          }))}
        />
      ) : null}
    </section>
  )
}
