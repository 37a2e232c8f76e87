import { roleMay } from '@daylight/domain/access'
import { ButtonLink, EmptyState, FilterChips, PageHeader } from '@daylight/ui'
import { getOrganisation } from '@/server/api.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { SitesTable } from './sites-table.tsx'

export const metadata = { title: 'Our own sites' }

interface PageProps {
  readonly params: Promise<{ org: string }>
  readonly searchParams: SearchParams
}

export default async function OwnSitesPage({ params, searchParams }: PageProps) {
  const { api, actor, segment } = await getOrganisation(params)
  const archived = (await readListQuery(searchParams)).get('status') === 'archived'
  const { sites } = await api.sites.list({ supplierId: null, archived })
  const add = roleMay(actor.role, 'supplier:write') ? (
    <ButtonLink href={`/${segment}/sites/new`}>Add a site</ButtonLink>
  ) : null
  return (
    <>
      <PageHeader
        title="Our own sites"
        subtitle="The places where people work for you: your own staff, contractors’ and agencies’."
        actions={add}
      />
      <div className="mb-4">
        <FilterChips
          label="Which sites"
          items={[
            { href: `/${segment}/sites`, label: 'In use', current: !archived },
            { href: `/${segment}/sites?status=archived`, label: 'Archived', current: archived },
          ]}
        />
      </div>
      <SitesTable
        segment={segment}
        sites={sites}
        empty={
          archived ? (
            <EmptyState title="Nothing is archived">Sites that have closed will be here.</EmptyState>
          ) : (
            <EmptyState title="No sites yet">
              Add the places where people work for you. Whether a place lies in Greater London decides which
              Living Wage counts there.
            </EmptyState>
          )
        }
      />
    </>
  )
}
