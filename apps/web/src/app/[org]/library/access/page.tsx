import { roleMay } from '@daylight/domain/access'
import { formatDate, isoDate } from '@daylight/domain/dates'
import { DataTable, EmptyState, PageHeader, Panel, Stack } from '@daylight/ui'
import { GrantForm } from '@/features/library/grant-form.tsx'
import { ConfirmForm } from '@/features/suppliers/confirm-form.tsx'
import { getOrganisation } from '@/server/api.ts'
import { formatDay } from '@/server/format-instant.ts'
import { grantAccessAction, withdrawAccessAction } from './actions.ts'

export const metadata = { title: 'Access to the answer library' }

/** Who may read the newest answers, until when, and taking it back. */
export default async function AccessPage({ params }: { readonly params: Promise<{ org: string }> }) {
  const { api, actor, segment } = await getOrganisation(params)
  const { grants } = await api.library.show()
  const mayWrite = roleMay(actor.role, 'library:write')
  return (
    <>
      <PageHeader
        title="Access to your answers"
        subtitle="Let a buyer read your newest answers at an address of its own, for as long as you say."
        breadcrumbs={[{ label: 'Answer library', href: `/${segment}/library` }]}
      />
      <Stack gap="large">
        {mayWrite ? (
          <Panel title="Give access">
            <GrantForm action={grantAccessAction.bind(null, segment)} />
          </Panel>
        ) : null}
        <Panel title="Who has access">
          <DataTable
            caption="Who has access"
            captionHidden
            rows={grants}
            rowKey={(row) => row.id}
            columns={[
              { key: 'who', header: 'Given to', cell: (row) => row.forWhom },
              {
                key: 'until',
                header: 'Until',
                nowrap: true,
                cell: (row) => formatDate(isoDate(row.until), 'short'),
              },
              { key: 'by', header: 'By', cell: (row) => `${row.grantedBy}, ${formatDay(row.grantedAt)}` },
              {
                key: 'opened',
                header: 'Last opened',
                nowrap: true,
                cell: (row) => (row.openedAt === null ? 'Never' : formatDay(row.openedAt)),
              },
              {
                key: 'state',
                header: 'Now',
                cell: (row) =>
                  row.open && mayWrite ? (
                    <ConfirmForm
                      action={withdrawAccessAction.bind(null, { org: segment, id: row.id })}
                      submitLabel={`Withdraw from ${row.forWhom}`}
                      tone="secondary"
                    />
                  ) : row.open ? (
                    'Open'
                  ) : row.withdrawnAt === null ? (
                    'Over'
                  ) : (
                    `Withdrawn ${formatDay(row.withdrawnAt)}`
                  ),
              },
            ]}
            empty={<EmptyState title="Nobody has access">Buyers see only what you sent them.</EmptyState>}
          />
          <p className="mt-3 text-muted">
            Withdrawing closes the address at once. It does not undo what was read or saved before, and it
            does not touch what you sent with an assessment: that is the buyer’s own record.
          </p>
        </Panel>
      </Stack>
    </>
  )
}
