import type { AssessmentView } from '@daylight/contracts'
import { roleMay } from '@daylight/domain/access'
import { formatDate, isoDate } from '@daylight/domain/dates'
import { LinkText, Notice, PageHeader, Panel, Stack, Stat, StatList } from '@daylight/ui'
import { AnswerSection } from '@/features/assessments/answer-section.tsx'
import { AssessmentStateTag } from '@/features/assessments/assessment-words.tsx'
import { DueForm, FinishForm, WithdrawForm } from '@/features/assessments/review-forms.tsx'
import { AttentionPanel } from '@/features/assessments/review-help.tsx'
import { UpgradePanel } from '@/features/assessments/upgrade-panel.tsx'
import { getOrganisation } from '@/server/api.ts'
import { formatInstant } from '@/server/format-instant.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import {
  extendAction,
  finishAction,
  reviewAction,
  sendBackAction,
  upgradeAction,
  withdrawAction,
} from '../actions.ts'

export const metadata = { title: 'Assessment' }

interface PageProps {
  readonly params: Promise<{ org: string; id: string }>
}

/** One assessment: how far it is; then the report of it, and the review answer by answer. */
export default async function AssessmentPage({ params }: PageProps) {
  const { api, actor, segment } = await getOrganisation(params)
  const { id } = await params
  const view = await orNotFound(api.assessments.get({ id }))
  const page = `/${segment}/assessments/${id}`
  const mayReview = roleMay(actor.role, 'assessment:review') && view.status === 'submitted'
  const maySend = roleMay(actor.role, 'assessment:send')
  const waitsForSupplier = view.status === 'sent' || view.status === 'returned'
  const place = { org: segment, id, version: view.version }
  const { submission } = view
  return (
    <>
      <PageHeader
        title={view.set.title}
        subtitle={view.supplier.name}
        tag={<AssessmentStateTag status={view.status} overdue={view.overdue} />}
        breadcrumbs={[
          { label: 'Assessments', href: `/${segment}/assessments` },
          { label: view.supplier.name, href: `/${segment}/suppliers/${view.supplier.id}` },
          { label: view.set.title },
        ]}
      />
      <Stack>
        <StatList>
          <Stat label="Answered" value={`${view.answered} of ${view.asked}`} />
          <Stat label="Due" value={formatDate(isoDate(view.dueOn), 'short')} />
          <Stat label="Asked by" value={view.sentBy} hint={formatInstant(view.sentAt)} />
          {submission ? (
            <Stat
              label={submission.late ? 'Sent, late' : 'Sent'}
              value={formatInstant(submission.at)}
              hint={`${submission.name}, ${submission.role}`}
            />
          ) : null}
          {view.status === 'submitted' ? <Stat label="Not looked at yet" value={view.waiting} /> : null}
        </StatList>
        {view.reason ? (
          <Notice title={view.status === 'declined' ? 'The supplier will not answer.' : 'It was stopped.'}>
            {view.reason}
          </Notice>
        ) : null}
        {view.upgrade ? (
          <UpgradePanel upgrade={view.upgrade} action={maySend ? upgradeAction.bind(null, place) : null} />
        ) : view.set.newest === view.set.version ? null : (
          <p className="text-muted">
            Asked with version {view.set.version}; version {view.set.newest} has come since. This one stays as
            it was sent.
          </p>
        )}
        {waitsForSupplier ? (
          <p className="max-w-prose">
            What is being written is the supplier’s own: you see the answers when they are sent.
          </p>
        ) : null}
        {submission && view.sections.length > 0 ? (
          <>
            <Notice title="Scores are no better than their evidence.">
              There is no score of the whole: each section is told with what its evidence can reach, and what
              nobody could say is told apart from zero.
            </Notice>
            {view.help ? <AttentionPanel help={view.help} mayReview={mayReview} /> : null}
            {view.sections.map((section) => (
              <AnswerSection
                key={section.id}
                section={section}
                page={page}
                help={view.help}
                recordPlace={(record) => recordPlace(record, segment, view)}
                mayReview={mayReview}
                actionFor={(questionId, version) =>
                  reviewAction.bind(null, { org: segment, id, questionId, version })
                }
                raiseHref={
                  roleMay(actor.role, 'finding:write')
                    ? `/${segment}/findings/new?supplier=${view.supplier.id}`
                    : null
                }
              />
            ))}
            <div className="grid gap-1 text-muted [overflow-wrap:anywhere]">
              <p>
                This report: <LinkText href={`${page}/report?as=pdf`}>PDF</LinkText>,{' '}
                <LinkText href={`${page}/report?as=docx`}>DOCX</LinkText>,{' '}
                <LinkText href={`${page}/report?as=ods`}>spreadsheet (ODS)</LinkText>.
              </p>
              <p>
                Copy of what was sent: <LinkText href={`${page}/copy?as=pdf`}>PDF</LinkText>,{' '}
                <LinkText href={`${page}/copy?as=docx`}>DOCX</LinkText>,{' '}
                <LinkText href={`${page}/copy?as=ods`}>spreadsheet (ODS)</LinkText>,{' '}
                <LinkText href={`${page}/copy?as=json`}>data (JSON)</LinkText>. SHA-256: {submission.sha256}
              </p>
            </div>
          </>
        ) : null}
        {mayReview ? (
          <Panel title="When you have looked at every answer">
            <Stack>
              {view.marked > 0 ? (
                <DueForm
                  action={sendBackAction.bind(null, place)}
                  id="sendBack"
                  label="New answers by"
                  submitLabel={
                    view.marked === 1 ? 'Ask one question again' : `Ask ${view.marked} questions again`
                  }
                />
              ) : (
                <FinishForm action={finishAction.bind(null, place)} />
              )}
            </Stack>
          </Panel>
        ) : null}
        {maySend && waitsForSupplier ? (
          <Panel title="Change the day, or stop it">
            <Stack gap="large">
              <DueForm
                action={extendAction.bind(null, place)}
                id="extend"
                label="Answers by"
                submitLabel="Change the day"
              />
              <WithdrawForm action={withdrawAction.bind(null, place)} />
            </Stack>
          </Panel>
        ) : null}
      </Stack>
    </>
  )
}

function recordPlace(
  record: 'pay_check' | 'findings' | 'answers' | 'rates',
  segment: string,
  { help, supplier }: AssessmentView,
) {
  if (record === 'pay_check' && help?.payCheckId)
    return { href: `/${segment}/pay/${help.payCheckId}`, label: 'Open the pay check' }
  return record === 'findings'
    ? { href: `/${segment}/findings?supplier=${supplier.id}`, label: 'Open its findings' }
    : null
}
