import { DataTable, LinkText, Panel } from '@daylight/ui'
import type { OrganisationPage } from '@/server/api.ts'
import type { boardHref } from './board-href.ts'

type Conduct = NonNullable<Awaited<ReturnType<OrganisationPage['api']['board']['get']>>['conduct']>

/** What our own price, notice and payment had to do with what was found. No supplier sees it. */
export function ConductPanel({
  conduct,
  href,
}: {
  readonly conduct: Conduct
  readonly href: ReturnType<typeof boardHref>
}) {
  return (
    <Panel title="Our own part" id="conduct">
      <p className="mb-3 max-w-prose text-muted">
        Notes on what our own price, notice, payment or specification had to do with a failing. This
        organisation alone sees them.
      </p>
      <DataTable
        caption="Notes on our own part, by cause"
        captionHidden
        rows={conduct}
        rowKey={({ cause }) => cause}
        columns={[
          { key: 'cause', header: 'What we did', rowHeader: true, cell: ({ label }) => label },
          {
            key: 'now',
            header: 'Last 12 months',
            numeric: true,
            cell: ({ cause, label, now }) => (
              <Notes count={now} label={`${label}, last 12 months`} href={href.conduct('now', cause)} />
            ),
          },
          {
            key: 'before',
            header: 'The 12 before',
            numeric: true,
            cell: ({ cause, label, before }) => (
              <Notes
                count={before}
                label={`${label}, the 12 months before`}
                href={href.conduct('before', cause)}
              />
            ),
          },
        ]}
        empty={
          <p className="max-w-prose">
            Nothing is written down in the last two years. That may be so, or nobody has asked: on the page of
            a corrective action, beside its root cause, you can say what we had to do with it.
          </p>
        }
      />
    </Panel>
  )
}

function Notes(props: { readonly count: number; readonly label: string; readonly href: string }) {
  if (props.count === 0) return '0'
  return (
    <LinkText href={props.href}>
      {props.count}
      <span className="sr-only"> {props.label}: read the notes</span>
    </LinkText>
  )
}
