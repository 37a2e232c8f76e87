import { roleMay } from '@daylight/domain/access'
import { ButtonLink, LinkText, Notice, PageHeader, Panel, Stack, StatusTag } from '@daylight/ui'
import { ConfirmForm } from '@/features/suppliers/confirm-form.tsx'
import { getOrganisation } from '@/server/api.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { SitesTable } from '../../sites/sites-table.tsx'
import { changeStatusAction } from '../actions.ts'
import { HistoryTimeline } from '../history-timeline.tsx'
import { LeavingPanel, WorkTag } from './leaving/leaving-parts.tsx'
import { SupplierContacts, SupplierFacts, SupplierWork } from './supplier-parts.tsx'

interface PageProps {
  readonly params: Promise<{ org: string; id: string }>
  readonly searchParams: SearchParams
}

export async function generateMetadata({ params }: PageProps) {
  const { api } = await getOrganisation(params)
  const { id } = await params
  return { title: (await orNotFound(api.suppliers.get({ id }))).name }
}

export default async function SupplierPage({ params, searchParams }: PageProps) {
  const { api, actor, segment } = await getOrganisation(params)
  const { id } = await params
  const { supplier, sites, usage, today } = await orNotFound(api.suppliers.overview({ id }))
  const before = Number((await readListQuery(searchParams)).get('before'))
  const history = await api.suppliers.history({
    id: supplier.id,
    before: Number.isSafeInteger(before) && before > 0 ? before : undefined,
  })
  const choices = await api.suppliers.choices()
  const leavings = await api.suppliers.leavings.list({ supplierId: supplier.id })
  const page = `/${segment}/suppliers/${supplier.id}`
  const active = supplier.status === 'active'
  const mayWrite = active && roleMay(actor.role, 'supplier:write')
  const mayLeave = active && roleMay(actor.role, 'supplier:leave')
  const mayArchive = roleMay(actor.role, 'supplier:archive')
  return (
    <>
      <PageHeader
        title={supplier.name}
        subtitle={supplier.whatTheyDo || undefined}
        tag={active ? <WorkTag endsOn={supplier.endsOn} today={today} /> : <StatusTag>Archived</StatusTag>}
        breadcrumbs={[{ label: 'Suppliers', href: `/${segment}/suppliers` }, { label: supplier.name }]}
        actions={
          <>
            {mayWrite ? <ButtonLink href={`${page}/edit`}>Edit</ButtonLink> : null}
            {mayLeave && supplier.endsOn === null ? (
              <ButtonLink href={`${page}/leaving/record`} tone="secondary">
                End the work with this supplier
              </ButtonLink>
            ) : null}
            {active && mayArchive ? (
              <ButtonLink href={`${page}/archive`} tone="secondary">
                Archive
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <Stack>
        {active ? null : (
          <Notice title="This supplier is archived.">
            <p className="mb-3">Nothing can be changed or added until it is restored.</p>
            {mayArchive ? (
              <ConfirmForm
                action={changeStatusAction.bind(null, { org: segment, id: supplier.id, to: 'active' })}
                submitLabel="Restore supplier"
                tone="secondary"
                values={{ version: String(supplier.version) }}
              />
            ) : null}
          </Notice>
        )}
        <LeavingPanel leavings={leavings} page={page} />
        <SupplierWork segment={segment} supplierId={supplier.id} usage={usage} mayCheck={mayWrite} />
        <p>
          <LinkText href={`${page}/risk`}>Risk before we ask</LinkText>{' '}
          <span className="text-muted">From its sector and work: how much we ask of it, and how often.</span>
        </p>
        <p>
          <LinkText href={`${page}/plan`}>Plan with this supplier</LinkText>{' '}
          <span className="text-muted">What it is to do, its link, and what both sides signed.</span>
        </p>
        <p>
          <LinkText href={`${page}/pay-summaries`}>Pay summaries signed by this supplier</LinkText>{' '}
          <span className="text-muted">What it claims of its own pay, kept apart from what was checked.</span>
        </p>
        <p>
          <LinkText href={`/${segment}/assessments?supplier=${supplier.id}`}>
            Assessments of this supplier
          </LinkText>{' '}
          <span className="text-muted">What it was asked and answered, with how well that is evidenced.</span>
        </p>
        <p>
          <LinkText href={`${page}/own-statements`}>Its own modern slavery statement</LinkText>{' '}
          <span className="text-muted">What it says there, and what it does not.</span>
        </p>
        <Panel title="Facts">
          <SupplierFacts segment={segment} supplier={supplier} choices={choices} />
        </Panel>
        <Panel title="Contacts">
          <SupplierContacts contacts={supplier.contacts} />
        </Panel>
        <div className="grid gap-3">
          <div className="flex flex-wrap items-center justify-between gap-3">
            <h2 id="sites" className="text-lg">
              Sites
            </h2>
            {mayWrite ? (
              <ButtonLink href={`${page}/sites/new`} tone="secondary" size="small">
                Add a site
              </ButtonLink>
            ) : null}
          </div>
          <SitesTable segment={segment} sites={sites} />
        </div>
        <Panel title="History" id="history">
          <HistoryTimeline history={history} />
          {history.entries.length === 0 ? <p>Nothing has been changed since it came in.</p> : null}
          {history.before === null ? null : (
            <p className="mt-4">
              <LinkText href={`${page}?before=${history.before}#history`}>Older entries</LinkText>
            </p>
          )}
        </Panel>
      </Stack>
    </>
  )
}
