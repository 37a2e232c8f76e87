import { formatDate, isoDate } from '@daylight/domain/dates'
import { LinkText, Notice, PageHeader, Stack, SummaryList } from '@daylight/ui'
import { ApprovalForm } from '@/features/statements/approval-form.tsx'
import { approveAction } from '../../actions.ts'
import { readStatement, type StatementPageProps } from '../../read-statement.ts'

export const metadata = { title: 'Approval' }

export default async function ApprovalPage({ params }: StatementPageProps) {
  const { statement, base, place, mayApprove, crumbs } = await readStatement(params)
  const { approval, approver, state, applies } = statement
  const asked =
    approver === null
      ? 'The law names no body that has to approve it for this legal form. Record who did.'
      : applies.bound === 'must'
        ? `The law asks for approval by ${approver}.`
        : `Where the law binds, approval is by ${approver}. It is a good rule for everyone.`
  return (
    <>
      <PageHeader title="Approval" subtitle={asked} breadcrumbs={crumbs('Approval')} />
      {approval !== null && state !== 'draft' ? (
        <Stack>
          <SummaryList
            rows={[
              { key: 'Approved by', value: approval.body },
              { key: 'In the chair', value: approval.approvedBy },
              { key: 'On', value: formatDate(isoDate(approval.approvedOn)) },
              {
                key: 'Minute',
                value: approval.minuteReference === '' ? 'None given' : approval.minuteReference,
              },
              { key: 'Entered by', value: approval.recordedBy },
            ]}
          />
          <p>
            <LinkText href={base}>Back to the statement</LinkText>
          </p>
        </Stack>
      ) : mayApprove ? (
        <Stack gap="large">
          <Notice>
            <p>
              What is approved is the statement <LinkText href={`${base}/preview`}>as it reads now</LinkText>.
              When it is changed afterwards, it goes back to draft and has to be approved again.
            </p>
          </Notice>
          <ApprovalForm action={approveAction.bind(null, place)} statement={statement} />
        </Stack>
      ) : (
        <Notice>An owner or a manager of your organisation records the approval.</Notice>
      )}
    </>
  )
}
