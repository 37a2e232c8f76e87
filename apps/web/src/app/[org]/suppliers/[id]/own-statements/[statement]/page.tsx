import { roleMay } from '@daylight/domain/access'
import { PageHeader, Panel, Stack } from '@daylight/ui'
import { CoverageView } from '@/features/statements/coverage-view.tsx'
import { ConfirmForm } from '@/features/suppliers/confirm-form.tsx'
import { getOrganisation } from '@/server/api.ts'
import { formatInstant } from '@/server/format-instant.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { removeStatementAction } from '../actions.ts'

export const metadata = { title: 'A supplier’s statement' }

interface PageProps {
  readonly params: Promise<{ readonly org: string; readonly id: string; readonly statement: string }>
}

export default async function OwnStatementPage({ params }: PageProps) {
  const { api, actor, segment } = await getOrganisation(params)
  const { statement } = await params
  const checked = await orNotFound(api.suppliers.checkedStatements.get({ id: statement }))
  const { supplier, title, checkedBy, checkedAt, sha256 } = checked
  const page = `/${segment}/suppliers/${supplier.id}`
  return (
    <>
      <PageHeader
        title={title}
        subtitle={`${supplier.name}’s own statement, read by ${checkedBy}, ${formatInstant(checkedAt)}. It is the supplier’s claim, not proof.`}
        breadcrumbs={[
          { label: 'Suppliers', href: `/${segment}/suppliers` },
          { label: supplier.name, href: page },
          { label: 'Its own statement', href: `${page}/own-statements` },
          { label: title },
        ]}
      />
      <Stack gap="large">
        <CoverageView coverage={checked.coverage} />
        <p className="text-sm text-muted [overflow-wrap:anywhere]">SHA-256 of what was read: {sha256}</p>
        {roleMay(actor.role, 'supplier:write') ? (
          <Panel title="This is the wrong statement">
            <ConfirmForm
              action={removeStatementAction.bind(null, {
                org: segment,
                supplierId: supplier.id,
                id: checked.id,
              })}
              submitLabel="Take it out"
              tone="secondary"
            />
          </Panel>
        ) : null}
      </Stack>
    </>
  )
}
