import type { HomepageChecksView } from '@daylight/contracts'
import { DataTable, EmptyState, LinkText, StatusTag } from '@daylight/ui'
import { formatInstant } from '@/server/format-instant.ts'
import { tellLink, tellOutcome, tellReason } from './homepage-words.ts'

type Check = HomepageChecksView['checks'][number]

const TONES: Readonly<Partial<Record<Check['outcome'], 'good' | 'bad' | 'caution'>>> = {
  found: 'good',
  not_found: 'bad',
  not_prominent: 'caution',
  elsewhere: 'caution',
}

/** Every look at the homepage, with what shows it. */
export function HomepageChecks({
  checks,
  base,
}: {
  readonly checks: readonly Check[]
  readonly base: string
}) {
  return (
    <DataTable
      caption="Looks at the homepage"
      rows={checks}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title="Nobody has looked yet">What is found is listed here with its day.</EmptyState>
      }
      columns={[
        { key: 'when', header: 'When', rowHeader: true, cell: ({ checkedAt }) => formatInstant(checkedAt) },
        {
          key: 'found',
          header: 'What was found',
          cell: (check) => (
            <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-1">
              <span>
                <StatusTag tone={TONES[check.outcome] ?? 'neutral'}>{tellOutcome(check)}</StatusTag>
              </span>
              {tellReason(check) === '' ? null : <span>{tellReason(check)}</span>}
              {check.links.map((link) => (
                <span key={`${link.address} ${link.text}`} className="[overflow-wrap:anywhere]">
                  {tellLink(link)}
                </span>
              ))}
            </div>
          ),
        },
        {
          key: 'page',
          header: 'Page',
          cell: (check) => (
            <span className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-1">
              <span className="break-all">{check.finalAddress ?? check.address}</span>
              {check.sha256 === null ? null : (
                <LinkText href={`${base}/homepage/${check.id}`}>
                  Download the page as it was on {formatInstant(check.checkedAt)}
                </LinkText>
              )}
              {check.sha256 === null ? null : (
                <span className="break-all text-sm text-muted">SHA-256 {check.sha256}</span>
              )}
            </span>
          ),
        },
        { key: 'by', header: 'Asked for by', cell: ({ requestedBy }) => requestedBy },
      ]}
    />
  )
}
