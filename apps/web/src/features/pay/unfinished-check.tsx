import type { PayCheckView } from '@daylight/contracts'
import { ButtonLink, DataTable, EmptyState, Lead, PageHeader, Stack } from '@daylight/ui'
import type { FormState } from '../forms/form-state.ts'
import { ConfirmForm } from '../suppliers/confirm-form.tsx'
import { whosePayroll } from './pay-words.ts'
import { WatchProgress } from './watch-progress.tsx'

interface CheckProps {
  readonly check: PayCheckView
  readonly segment: string
}

const crumbs = ({ check, segment }: CheckProps) => [
  { label: 'Pay', href: `/${segment}/pay` },
  { label: whosePayroll(check) },
]

const again = ({ check, segment }: CheckProps): string =>
  `/${segment}/pay/new${check.supplierId ? `?supplier=${check.supplierId}` : ''}`

/** Waiting or being read. Without script the page fetches itself anew. */
export function RunningCheck(
  props: CheckProps & {
    readonly cancel: ((state: FormState, form: FormData) => Promise<FormState>) | null
  },
) {
  const { check, segment, cancel } = props
  const { status, rowsRead, rowsTotal } = check
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      <PageHeader
        title={
          status === 'uploaded' ? 'Its columns have not been confirmed yet' : 'This payroll is being checked'
        }
        subtitle={[whosePayroll(check), check.siteName].filter(Boolean).join(' · ')}
        breadcrumbs={crumbs(props)}
      />
      <Stack>
        {status === 'uploaded' ? null : (
          <div className="max-w-2xl">
            <WatchProgress segment={segment} id={check.id} initial={{ status, rowsRead, rowsTotal }} />
          </div>
        )}
        <p className="max-w-prose text-muted">
          You can leave this page: the check goes on. Nothing is stored before all of it has been read.
        </p>
        {cancel ? (
          <ConfirmForm action={cancel} submitLabel="Cancel and delete the file" tone="secondary" />
        ) : null}
      </Stack>
    </>
  )
}

/** What could not be used, where, and how to mend it. The mapping is kept for the next upload. */
export function RefusedCheck(props: CheckProps & { readonly mayWrite: boolean }) {
  const { check, mayWrite } = props
  const problems = check.refusal?.problems ?? []
  return (
    <>
      <PageHeader
        title="This file could not be used"
        subtitle={[whosePayroll(check), check.siteName].filter(Boolean).join(' · ')}
        breadcrumbs={crumbs(props)}
        actions={mayWrite ? <ButtonLink href={again(props)}>Upload it again</ButtonLink> : null}
      />
      <Stack>
        <Lead>{check.refusal?.message ?? 'It could not be read.'}</Lead>
        {problems.length > 0 ? (
          <DataTable
            caption={problems.length === 50 ? 'The first 50 problems' : 'What to mend'}
            rows={problems.map((problem, index) => ({ ...problem, key: String(index) }))}
            rowKey={(problem) => problem.key}
            columns={[
              { key: 'line', header: 'Line', numeric: true, cell: (problem) => problem.line ?? '–' },
              { key: 'column', header: 'Column', cell: (problem) => problem.column ?? '–' },
              { key: 'message', header: 'What is wrong', cell: (problem) => problem.message },
            ]}
          />
        ) : null}
        <p className="max-w-prose text-muted">
          The file has been deleted and no line of it was stored. Which column is which is remembered for the
          next upload.
        </p>
      </Stack>
    </>
  )
}

export function CancelledCheck(props: CheckProps) {
  return (
    <>
      <PageHeader title="This pay check was cancelled" breadcrumbs={crumbs(props)} />
      <EmptyState
        title="Nothing of it was kept"
        actions={<ButtonLink href={again(props)}>Check a payroll</ButtonLink>}
      >
        The uploaded file was deleted and no line of it was stored.
      </EmptyState>
    </>
  )
}
