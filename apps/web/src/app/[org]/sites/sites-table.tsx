import { DataTable, EmptyState, LinkText } from '@daylight/ui'
import type { Api } from '@/server/api.ts'

type Site = Awaited<ReturnType<Api['sites']['list']>>['sites'][number]

const count = (workers: number | null) => (workers === null ? 'Not known' : workers.toLocaleString('en-GB'))

/** Where people work, and how they are employed there. */
export function SitesTable(props: {
  readonly segment: string
  readonly sites: readonly Site[]
  readonly empty?: React.ReactNode
}) {
  const { segment, sites } = props
  return (
    <DataTable
      caption="Sites"
      captionHidden
      rows={sites}
      rowKey={(site) => site.id}
      columns={[
        {
          key: 'name',
          header: 'Site',
          cell: (site) => <LinkText href={`/${segment}/sites/${site.id}`}>{site.name}</LinkText>,
        },
        {
          key: 'place',
          header: 'Place',
          cell: (site) => (
            <>
              {site.borough ?? 'Outside Greater London'}
              {site.postcode ? <span className="block text-sm text-muted">{site.postcode}</span> : null}
            </>
          ),
        },
        { key: 'direct', header: 'Direct', numeric: true, cell: (site) => count(site.directWorkers) },
        {
          key: 'contracted',
          header: 'Contracted',
          numeric: true,
          cell: (site) => count(site.contractedWorkers),
        },
        { key: 'agency', header: 'Agency', numeric: true, cell: (site) => count(site.agencyWorkers) },
      ]}
      empty={
        props.empty ?? (
          <EmptyState title="No sites yet" headingLevel={3}>
            Add the places where people work: whether a place lies in Greater London decides which Living Wage
            counts there.
          </EmptyState>
        )
      }
    />
  )
}
