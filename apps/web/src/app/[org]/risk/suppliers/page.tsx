import { bandWords, STANDING_BANDS, type StandingBand } from '@daylight/domain/risk'
import { DataTable, EmptyState, FilterChips, LinkText, PageHeader, Pagination, Stack } from '@daylight/ui'
import { BandTag } from '@/features/risk/risk-words.tsx'
import { getOrganisation } from '@/server/api.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'

export const metadata = { title: 'Suppliers by risk' }

interface PageProps {
  readonly params: Promise<{ org: string }>
  readonly searchParams: SearchParams
}

export default async function RiskSuppliersPage({ params, searchParams }: PageProps) {
  const { api, segment } = await getOrganisation(params)
  const query = await readListQuery(searchParams)
  const standing = STANDING_BANDS.find((band) => band === query.get('band'))
  const after = query.get('after')
  const list = await orNotFound(api.risk.list({ standing, after }))
  const href = (change: { readonly band?: StandingBand | undefined; readonly after?: string }) => {
    const search = new URLSearchParams({
      ...(change.band ? { band: change.band } : {}),
      ...(change.after ? { after: change.after } : {}),
    })
    return search.size > 0 ? `/${segment}/risk/suppliers?${search}` : `/${segment}/risk/suppliers`
  }
  const total = STANDING_BANDS.reduce((sum, band) => sum + (list.counts[band] ?? 0), 0)
  return (
    <>
      <PageHeader
        title={
          total === 0 ? 'Suppliers by risk' : `${list.counts.high} of ${total} suppliers are at high risk`
        }
        breadcrumbs={[{ label: 'Risk', href: `/${segment}/risk` }, { label: 'Suppliers by risk' }]}
        subtitle="Where exploitation is more likely, before anything is asked. The highest first."
      />
      <Stack>
        <FilterChips
          label="Which risk"
          items={[
            { href: href({}), label: 'All', count: total, current: standing === undefined },
            ...STANDING_BANDS.map((band) => ({
              href: href({ band }),
              label: bandWords[band],
              count: list.counts[band] ?? 0,
              current: band === standing,
            })),
          ]}
        />
        <DataTable
          caption="Suppliers by risk"
          captionHidden
          rows={list.rows}
          rowKey={(row) => row.supplierId}
          columns={[
            {
              key: 'supplier',
              header: 'Supplier',
              cell: (row) => (
                <LinkText href={`/${segment}/suppliers/${row.supplierId}/risk`}>{row.name}</LinkText>
              ),
            },
            { key: 'what', header: 'What they do for us', cell: (row) => row.whatTheyDo || 'Not said' },
            {
              key: 'band',
              header: 'Risk',
              cell: (row) => (
                <span className="inline-flex flex-wrap items-center gap-x-2">
                  <BandTag band={row.standing} />
                  {row.decided ? 'decided' : null}
                </span>
              ),
            },
            {
              key: 'points',
              header: 'Points',
              numeric: true,
              cell: (row) => (row.standing === 'not_known' ? '–' : row.points),
            },
            {
              key: 'unknown',
              header: 'Not known',
              nowrap: true,
              cell: (row) => `${row.notKnown} of 6`,
            },
          ]}
          empty={
            <EmptyState title="No supplier here">
              Suppliers are scored by themselves, from their sector and what they do, as soon as they are in
              the register.
            </EmptyState>
          }
        />
        <Pagination
          nextHref={list.next ? href({ band: standing, after: list.next }) : undefined}
          previousHref={after ? href({ band: standing }) : undefined}
          labels={{ previous: 'First page' }}
        />
        <p className="max-w-prose text-muted">{list.notice}</p>
      </Stack>
    </>
  )
}
