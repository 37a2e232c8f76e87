import type { StatementView } from '@daylight/contracts'
import { formatDate, isoDate } from '@daylight/domain/dates'
import { LinkText, Notice, PageHeader, Stack, SummaryList } from '@daylight/ui'
import { ApprovalForm } from '@/features/statements/approval-form.tsx'
import { approveAction } from '../../actions.ts'
import { readStatement, type StatementPageProps } from '../../read-statement.ts'

export const metadata = { title: 'Approval' }

function OpenComments(props: { readonly comments: StatementView['comments']; readonly base: string }) {
  const { open, mustSettle } = props.comments
  if (open === 0) return null
  const count = `${open} ${open === 1 ? 'comment is' : 'comments are'} still open`
  return (
    <Notice
      tone="warning"
      title={mustSettle > 0 ? `${count}, ${mustSettle} of them to settle first.` : `${count}.`}
    >
      <p>
        {mustSettle > 0
          ? 'It cannot be approved before what must be settled is resolved, accepted or rejected. '
          : 'It can be approved all the same. '}
        <LinkText href={`${props.base}/comments`}>Read them</LinkText>.
      </p>
    </Notice>
  )
}

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
          <OpenComments comments={statement.comments} base={base} />
          <ApprovalForm action={approveAction.bind(null, place)} statement={statement} />
        </Stack>
      ) : (
        <Notice>An owner or a manager of your organisation records the approval.</Notice>
      )}
    </>
  )
}
