import type { SupplierStatementsView } from '@daylight/contracts'
import { roleMay } from '@daylight/domain/access'
import { formatDate, isoDate } from '@daylight/domain/dates'
import {
  type Column,
  DataTable,
  EmptyState,
  LinkText,
  Notice,
  PageHeader,
  Panel,
  Stack,
  StatusTag,
} from '@daylight/ui'
import { RegistryFileForm } from '@/features/suppliers/registry-file-form.tsx'
import { STATE_WORDS, sayRefusal } from '@/features/suppliers/registry-words.ts'
import { getOrganisation } from '@/server/api.ts'
import { formatInstant } from '@/server/format-instant.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'

export const metadata = { title: 'Suppliers’ statements' }

interface PageProps {
  readonly params: Promise<{ org: string }>
  readonly searchParams: SearchParams
}

type Row = SupplierStatementsView['suppliers'][number]

export default async function SupplierStatementsPage({ params, searchParams }: PageProps) {
  const { api, actor, segment } = await getOrganisation(params)
  const { counts, searches, suppliers } = await api.suppliers.statements()
  const query = await readListQuery(searchParams)
  const refused = query.get('refused')
  const total = counts.none + counts.late + counts.ask + counts.found
  return (
    <>
      <PageHeader
        title="Suppliers’ statements"
        subtitle="What the government’s registry holds of your suppliers. That one has no statement there says nothing about whether the law asks it for one."
        breadcrumbs={[{ label: 'Suppliers', href: `/${segment}/suppliers` }, { label: 'Statements' }]}
      />
      <Stack gap="large">
        {query.get('searched') && searches[0] ? (
          <Notice tone="success" title="The file was looked through.">
            {searches[0].matched} of {searches[0].suppliers} suppliers were found in{' '}
            {searches[0].entries.toLocaleString('en-GB')} entries.
            {searches[0].unreadable > 0
              ? ` ${searches[0].unreadable} entries could not be read, so a supplier may be missing.`
              : ''}
          </Notice>
        ) : null}
        {roleMay(actor.role, 'supplier:import') ? (
          <Panel title="Look through a file of the registry">
            <RegistryFileForm
              action={`/${segment}/suppliers/statements/file`}
              error={refused ? sayRefusal(refused) : undefined}
            />
          </Panel>
        ) : null}
        {searches.length === 0 ? (
          <EmptyState title="No file has been looked through yet.">
            Until then nothing can be said of your suppliers’ statements.
          </EmptyState>
        ) : (
          <>
            <p>
              {counts.none} without a statement there, {counts.late} whose next statement is late,{' '}
              {counts.ask} to look at yourself, {counts.found} found.
              {suppliers.length < total ? ` The first ${suppliers.length} are shown.` : ''}
            </p>
            <DataTable
              caption="Suppliers and their statements"
              captionHidden
              rows={suppliers}
              rowKey={(supplier) => supplier.id}
              columns={buildColumns(segment)}
              empty={<EmptyState title="There are no suppliers yet.">Add some, then look again.</EmptyState>}
            />
            <Panel title="Files looked through">
              <ul className="grid gap-2">
                {searches.map((search) => (
                  <li key={search.id}>
                    Registry year {search.years.join(', ')}: {search.matched} of {search.suppliers} suppliers
                    found. By {search.searchedBy}, {formatInstant(search.searchedAt)}.
                  </li>
                ))}
              </ul>
            </Panel>
          </>
        )}
      </Stack>
    </>
  )
}

function buildColumns(segment: string): readonly Column<Row>[] {
  return [
    {
      key: 'name',
      header: 'Supplier',
      rowHeader: true,
      cell: ({ id, name }) => <LinkText href={`/${segment}/suppliers/${id}`}>{name}</LinkText>,
    },
    {
      key: 'state',
      header: 'In the registry',
      cell: ({ state }) => <StatusTag tone={STATE_WORDS[state].tone}>{STATE_WORDS[state].label}</StatusTag>,
    },
    {
      key: 'statement',
      header: 'Newest statement',
      cell: ({ organisationName, periodEnd, registryYear, statementUrl, summaryUrl }) => {
        const address = statementUrl ?? summaryUrl
        const said =
          periodEnd === null ? `Registry year ${registryYear}` : `Year to ${formatDate(isoDate(periodEnd))}`
        if (organisationName === null) return '–'
        return (
          <>
            {address === null ? said : <LinkText href={address}>{said}</LinkText>}
            <br />
            <span className="text-sm text-muted">As {organisationName}</span>
          </>
        )
      },
    },
    {
      key: 'due',
      header: 'Next one asked for by',
      cell: ({ nextDueOn }) => (nextDueOn === null ? '–' : formatDate(isoDate(nextDueOn))),
    },
  ]
}
