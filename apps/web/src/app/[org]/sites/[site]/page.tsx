import { roleMay } from '@daylight/domain/access'
import { Notice, PageHeader, Panel, Stack, StatusTag } from '@daylight/ui'
import { ConfirmForm } from '@/features/suppliers/confirm-form.tsx'
import { SiteForm } from '@/features/suppliers/site-form.tsx'
import { getOrganisation } from '@/server/api.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { HistoryTimeline } from '../../suppliers/history-timeline.tsx'
import { changeSiteStatusAction, updateSiteAction } from '../actions.ts'
import { SitesTable } from '../sites-table.tsx'

export const metadata = { title: 'Site' }

interface PageProps {
  readonly params: Promise<{ org: string; site: string }>
}

export default async function SitePage({ params }: PageProps) {
  const { api, actor, segment } = await getOrganisation(params)
  const site = await orNotFound(api.sites.get({ id: (await params).site }))
  const supplier = site.supplierId === null ? null : await api.suppliers.get({ id: site.supplierId })
  const history = await api.sites.history({ id: site.id })
  const { boroughs } = await api.suppliers.choices()
  const archived = site.archivedAt !== null
  const mayWrite = roleMay(actor.role, 'supplier:write')
  const home = supplier
    ? { label: supplier.name, href: `/${segment}/suppliers/${supplier.id}` }
    : { label: 'Our own sites', href: `/${segment}/sites` }
  const statusForm = (
    <ConfirmForm
      action={changeSiteStatusAction.bind(null, {
        org: segment,
        id: site.id,
        to: archived ? 'active' : 'archived',
      })}
      submitLabel={archived ? 'Restore site' : 'Archive site'}
      tone="secondary"
      values={{ version: String(site.version) }}
    />
  )
  return (
    <>
      <PageHeader
        title={site.name}
        tag={archived ? <StatusTag>Archived</StatusTag> : undefined}
        breadcrumbs={[
          ...(supplier ? [{ label: 'Suppliers', href: `/${segment}/suppliers` }] : []),
          home,
          { label: site.name },
        ]}
      />
      <Stack gap="large">
        {archived ? (
          <Notice title="This site is archived.">
            <p className="mb-3">It is left out of lists. Its pay checks and findings stay.</p>
            {mayWrite ? statusForm : null}
          </Notice>
        ) : null}
        {mayWrite && !archived ? (
          <SiteForm
            action={updateSiteAction.bind(null, { org: segment, id: site.id })}
            submitLabel="Save"
            cancelHref={home.href}
            boroughs={boroughs}
            site={site}
          />
        ) : (
          <SitesTable segment={segment} sites={[site]} />
        )}
        {mayWrite && !archived ? (
          <Panel title="Archive this site">
            <p className="mb-4 max-w-prose">
              For a place that has closed. It leaves the lists; its pay checks and findings stay. You can
              restore it at any time.
            </p>
            {statusForm}
          </Panel>
        ) : null}
        <Panel title="History">
          <HistoryTimeline history={history} />
        </Panel>
      </Stack>
    </>
  )
}
