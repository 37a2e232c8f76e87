import {
  ButtonLink,
  DataTable,
  EmptyState,
  FilterChips,
  LinkText,
  PageHeader,
  Pagination,
} from '@daylight/ui'
import { getOrganisation } from '@/server/api.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'

export const metadata = { title: 'Suppliers' }

interface PageProps {
  readonly params: Promise<{ org: string }>
  readonly searchParams: SearchParams
}

export default async function SuppliersPage({ params, searchParams }: PageProps) {
  const { api, segment } = await getOrganisation(params)
  const query = await readListQuery(searchParams)
  const status = query.get('status') === 'archived' ? 'archived' : 'active'
  const list = await api.suppliers.list({
    status,
    search: query.get('q') ?? undefined,
    after: query.get('after') ?? undefined,
  })
  return (
    <>
      <PageHeader
        title="Suppliers"
        actions={<ButtonLink href={`/${segment}/suppliers/new`}>Add a supplier</ButtonLink>}
      />
      <div className="mb-4">
        <FilterChips
          label="Which suppliers"
          items={[
            { href: `/${segment}/suppliers`, label: 'Active', current: status === 'active' },
            {
              href: `/${segment}/suppliers?status=archived`,
              label: 'Archived',
              current: status === 'archived',
            },
          ]}
        />
      </div>
      <DataTable
        caption="Suppliers"
        captionHidden
        rows={list.suppliers}
        rowKey={(supplier) => supplier.id}
        columns={[
          {
            key: 'name',
            header: 'Supplier',
            cell: (supplier) => (
              <LinkText href={`/${segment}/suppliers/${supplier.id}`}>{supplier.name}</LinkText>
            ),
          },
          { key: 'what', header: 'What they do for us', cell: (supplier) => supplier.whatTheyDo },
          { key: 'sites', header: 'Sites', numeric: true, cell: (supplier) => supplier.siteCount },
          {
            key: 'findings',
            header: 'Open findings',
            numeric: true,
            cell: (supplier) => supplier.openFindings,
          },
        ]}
        empty={
          <EmptyState title="No suppliers yet">
            Add the first, or bring your list in from a spreadsheet.
          </EmptyState>
        }
      />
      <Pagination
        summary={`${list.suppliers.length} of ${list.total}`}
        nextHref={list.next ? `/${segment}/suppliers?status=${status}&after=${list.next}` : undefined}
      />
    </>
  )
}
