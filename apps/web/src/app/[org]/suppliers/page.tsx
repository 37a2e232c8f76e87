import { roleMay } from '@daylight/domain/access'
import {
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  LinkText,
  PageHeader,
  Pagination,
} from '@daylight/ui'
import { type Api, getOrganisation } from '@/server/api.ts'
import { formatDay } from '@/server/format-instant.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { WorkTag } from './[id]/leaving/leaving-parts.tsx'
import { isFiltered, type ListView, listAddress, readListView } from './list-address.ts'
import { ListFilters } from './list-filters.tsx'

export const metadata = { title: 'Suppliers' }

type SupplierRow = Awaited<ReturnType<Api['suppliers']['list']>>['suppliers'][number]

interface PageProps {
  readonly params: Promise<{ org: string }>
  readonly searchParams: SearchParams
}

export default async function SuppliersPage({ params, searchParams }: PageProps) {
  const { api, actor, segment } = await getOrganisation(params)
  const query = await readListQuery(searchParams)
  const view = readListView(query)
  const [choices, list] = [
    await api.suppliers.choices(),
    await orNotFound(
      api.suppliers.list({
        status: view.status === 'archived' ? 'archived' : 'active',
        left: view.status === 'left',
        search: view.q || undefined,
        sicSection: view.sic || undefined,
        spendBand: view.spend || undefined,
        sort: view.sort,
        after: query.get('after'),
        before: query.get('before'),
      }),
    ),
  ]
  const mayWrite = roleMay(actor.role, 'supplier:write')
  const none = list.total === 0 && !isFiltered(view)
  const actions = mayWrite ? (
    <>
      <ButtonLink href={`/${segment}/suppliers/new`}>Add a supplier</ButtonLink>
      <ButtonLink href={`/${segment}/suppliers/import`} tone="secondary">
        Import a list
      </ButtonLink>
      <ButtonLink href={`/${segment}/sites`} tone="quiet">
        Our own sites
      </ButtonLink>
      <ButtonLink href={`/${segment}/suppliers/statements`} tone="quiet">
        Their statements
      </ButtonLink>
    </>
  ) : null
  return (
    <>
      <PageHeader
        title={sayTotal(list.total, view)}
        actions={none && view.status === 'active' ? null : actions}
      />
      {none && view.status === 'active' ? null : (
        <ListFilters segment={segment} view={view} choices={choices} />
      )}
      <DataTable
        caption="Suppliers"
        captionHidden
        rows={list.suppliers}
        rowKey={(supplier) => supplier.id}
        columns={buildColumns(segment, view, list.today)}
        empty={<Empty segment={segment} view={view} actions={actions} />}
      />
      {list.total > 0 ? (
        <Pagination
          summary={`${list.suppliers.length.toLocaleString('en-GB')} of ${list.total.toLocaleString('en-GB')}`}
          previousHref={list.previous ? listAddress(segment, view, { before: list.previous }) : undefined}
          nextHref={list.next ? listAddress(segment, view, { after: list.next }) : undefined}
        />
      ) : null}
    </>
  )
}

function sayTotal(total: number, view: ListView): string {
  const count = total.toLocaleString('en-GB')
  const noun = total === 1 ? 'supplier' : 'suppliers'
  if (isFiltered(view)) return total === 1 ? '1 supplier matches' : `${count} suppliers match`
  if (view.status === 'archived') return `${count} archived ${noun}`
  if (view.status === 'left') return `${count} ${noun} we have left`
  return total === 0 ? 'Suppliers' : `${count} ${noun}`
}

function buildColumns(segment: string, view: ListView, today: string): readonly Column<SupplierRow>[] {
  const sorted = (up: ListView['sort'], down: ListView['sort']) => ({
    href: listAddress(segment, { ...view, sort: view.sort === up ? down : up }),
    ...(view.sort === up ? { direction: 'ascending' as const } : {}),
    ...(view.sort === down ? { direction: 'descending' as const } : {}),
  })
  return [
    {
      key: 'name',
      header: 'Supplier',
      sort: sorted('name', '-name'),
      cell: (supplier) => (
        <span className="inline-flex flex-wrap items-center gap-x-2">
          <LinkText href={`/${segment}/suppliers/${supplier.id}`}>{supplier.name}</LinkText>
          <WorkTag endsOn={supplier.endsOn} today={today} />
        </span>
      ),
    },
    { key: 'what', header: 'What they do for us', cell: (supplier) => supplier.whatTheyDo || '–' },
    { key: 'sites', header: 'Sites', numeric: true, cell: (supplier) => supplier.siteCount },
    {
      key: 'findings',
      header: 'Open findings',
      numeric: true,
      cell: (supplier) => supplier.openFindings,
    },
    {
      key: 'checked',
      header: 'Pay checked',
      nowrap: true,
      cell: (supplier) => (supplier.lastPayCheckOn ? formatDay(supplier.lastPayCheckOn) : 'Never'),
    },
    {
      key: 'updated',
      header: 'Changed',
      nowrap: true,
      sort: sorted('updated', '-updated'),
      cell: (supplier) => formatDay(supplier.updatedAt),
    },
  ]
}

function Empty(props: {
  readonly segment: string
  readonly view: ListView
  readonly actions: React.ReactNode
}) {
  const { segment, view, actions } = props
  if (isFiltered(view)) {
    return (
      <EmptyState
        title="No supplier matches"
        actions={
          <ButtonLink href={listAddress(segment, { status: view.status })} tone="secondary">
            Clear the search and filters
          </ButtonLink>
        }
      >
        Try a shorter part of the name, or fewer filters.
      </EmptyState>
    )
  }
  if (view.status === 'left') {
    return (
      <EmptyState title="We have left none">
        Suppliers whose last day has passed will be here, with all that is known of them.
      </EmptyState>
    )
  }
  if (view.status === 'archived') {
    return <EmptyState title="Nothing is archived">Suppliers you no longer use will be here.</EmptyState>
  }
  return (
    <EmptyState title="No suppliers yet" actions={actions}>
      Suppliers are the firms whose people clean, guard, cook and build for you. Add the first, or bring your
      list in from a spreadsheet.
    </EmptyState>
  )
}
