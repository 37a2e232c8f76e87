import { PLAN_FIELDS, planFieldWords, tellPlannedAction } from '@daylight/domain/remediation'
import { LinkText, Notice, Stack, StatusTag, SummaryList } from '@daylight/ui'
import { PlanForm } from '@/features/plan/plan-form.tsx'
import { planStateWords, planSteps, tellPlanDispute, tellPlanEntry } from '@/features/plan/plan-words.ts'
import { RespondentLayout } from '@/features/plan/respondent-layout.tsx'
import { SentFiles } from '@/features/plan/sent-files.tsx'
import { formatInstant } from '@/server/format-instant.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { getRespondent, type RespondentPage } from '@/server/respondent.ts'
import { stepPlanActionAction, writePlanMessageAction } from '../actions.ts'

export const metadata = { title: 'One action of your plan', referrer: 'same-origin' }

interface PageProps {
  readonly params: Promise<{ readonly link: string; readonly actionId: string }>
  readonly searchParams: SearchParams
}

type Page = Awaited<ReturnType<RespondentPage['api']['plan']['action']>>

export default async function PlanActionPage({ params, searchParams }: PageProps) {
  const { api, base, actor } = await getRespondent(params, 'plan')
  const { actionId } = await params
  const query = await readListQuery(searchParams)
  const { action, conversation, files, organisation, dispute, mayDispute } = await orNotFound(
    api.plan.action({ actionId }),
  )
  const home = `${base}/plan`
  const place = { link: actor.linkId, actionId: action.id }
  return (
    <RespondentLayout home={home}>
      <p className="mb-4">
        <LinkText href={home}>All actions</LinkText>
      </p>
      <h1 className="text-title [overflow-wrap:anywhere]">{action.title}</h1>
      <p className="mt-2 font-bold">{planStateWords[action.status]}</p>
      <div className="mt-6">
        <Stack gap="large">
          {query.get('added') ? <Notice tone="success" title="The file was sent." announce="status" /> : null}
          {dispute?.state === 'open' ? (
            <Notice title="You do not agree with what was found.">
              Somebody else at {organisation} will decide. Until then the day for this stands still.{' '}
              <LinkText href={`${home}/disputes/${dispute.id}`}>See what you wrote</LinkText>
            </Notice>
          ) : null}
          <Facts action={action} />
          {mayDispute ? (
            <p>
              Is what was seen not right?{' '}
              <LinkText href={`${home}/${action.id}/dispute`}>Say that you do not agree with it</LinkText>
            </p>
          ) : null}
          {dispute && dispute.state !== 'open' ? (
            <p>
              You did not agree with what was found. {tellPlanDispute(dispute)}.{' '}
              <LinkText href={`${home}/disputes/${dispute.id}`}>Read why</LinkText>
            </p>
          ) : null}
          {action.steps.length > 0 ? (
            <section aria-labelledby="step">
              <h2 id="step" className="text-heading">
                What do you say?
              </h2>
              <PlanForm
                action={stepPlanActionAction.bind(null, place)}
                name="reason"
                label="Anything to add"
                hint={`If you do not agree, say why. ${organisation} will read it. Write about the work, not about one person.`}
                version={action.version}
                buttons={action.steps.map((step) => ({ event: step, ...planSteps[step] }))}
              />
            </section>
          ) : null}
          <SentFiles
            files={files}
            action={action.status === 'risk_accepted' ? null : `${home}/${action.id}/files`}
            refused={query.get('refused')}
          />
          <section aria-labelledby="talk">
            <h2 id="talk" className="text-heading">
              Messages
            </h2>
            <Conversation entries={conversation} />
            <PlanForm
              action={writePlanMessageAction.bind(null, place)}
              name="message"
              label={`Write to ${organisation}`}
              hint="It stays with this action. Nothing about one person, please."
              version={action.version}
              buttons={[{ event: 'write', label: 'Send the message', tone: 'secondary' }]}
            />
          </section>
        </Stack>
      </div>
    </RespondentLayout>
  )
}

const facts = PLAN_FIELDS.filter((field) => field !== 'state')

function Facts({ action }: { readonly action: Page['action'] }) {
  const told = tellPlannedAction(action)
  return (
    <SummaryList
      rows={facts
        .filter((field) => told[field].length > 0)
        .map((field) => ({
          key: planFieldWords[field],
          value: (
            <span className="inline-flex flex-wrap items-center gap-x-2">
              <span className="whitespace-pre-line">{told[field].join('\n')}</span>
              {field === 'due' && action.overdue ? <StatusTag tone="bad">Late</StatusTag> : null}
            </span>
          ),
        }))}
    />
  )
}

function Conversation({ entries }: { readonly entries: Page['conversation'] }) {
  if (entries.length === 0) return <p className="mt-2 mb-4 text-muted">Nothing has been said yet.</p>
  return (
    <ol className="mt-2 mb-4 divide-y divide-line border-y border-line">
      {entries.map((entry) => (
        <li key={entry.id} className="py-3 [overflow-wrap:anywhere]">
          <p>
            <strong>{entry.own ? 'You' : entry.who}</strong> {tellPlanEntry(entry.event)}{' '}
            <span className="text-muted">
              {formatInstant(entry.at)}
              {entry.own ? `, ${entry.who}` : ''}
            </span>
          </p>
          {entry.note ? <p className="mt-1 whitespace-pre-line">{entry.note}</p> : null}
        </li>
      ))}
    </ol>
  )
}
