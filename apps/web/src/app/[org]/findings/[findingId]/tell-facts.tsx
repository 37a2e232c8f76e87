import { formatDate, isoDate } from '@daylight/domain/dates'
import { LinkText, type SummaryRow } from '@daylight/ui'
import { EvidenceGradeTag, FindingSeverityTag, tellWorkers } from '@/features/findings/words.tsx'
import type { OrganisationPage } from '@/server/api.ts'
import { formatInstant } from '@/server/format-instant.ts'

export type Finding = Awaited<ReturnType<OrganisationPage['api']['findings']['get']>>

/** What is known of a finding, as rows. */
export function tellFacts(finding: Finding, segment: string): readonly SummaryRow[] {
  const { rule, supplier, site, payCheckId } = finding
  return [
    {
      key: 'How serious',
      value: (
        <>
          <FindingSeverityTag severity={finding.severity} label={finding.severityLabel} />
          <span className="block text-muted">
            {finding.severityMeaning}
            {finding.modelVersion === null ? null : ` Graded by the model of ${finding.modelVersion}.`}
          </span>
        </>
      ),
    },
    {
      key: 'Where',
      value: (
        <>
          {supplier ? (
            <LinkText href={`/${segment}/suppliers/${supplier.id}`}>{supplier.name}</LinkText>
          ) : (
            'Our own organisation'
          )}
          {site ? `, ${site.name}` : null}
        </>
      ),
    },
    { key: 'About', value: finding.areaLabel ?? 'Not stated' },
    { key: 'How strong', value: <EvidenceGradeTag grade={finding.grade} /> },
    { key: 'Workers affected', value: tellWorkers(finding.workers) },
    { key: 'Since', value: finding.since === null ? 'Not stated' : formatDate(isoDate(finding.since)) },
    ...(rule
      ? [
          {
            key: 'Rule',
            value: (
              <>
                {rule.text}
                <span className="block text-muted [overflow-wrap:anywhere]">Source: {rule.source}</span>
              </>
            ),
          },
        ]
      : []),
    ...(payCheckId
      ? [
          {
            key: 'Comes from',
            value: <LinkText href={`/${segment}/pay/${payCheckId}`}>The pay check that raised it</LinkText>,
          },
          {
            key: 'Money owed',
            value: (
              <LinkText href={`/${segment}/findings/${finding.id}/remedy`}>
                What workers are owed and paid
              </LinkText>
            ),
          },
        ]
      : []),
    ...(finding.closedAt ? [{ key: 'Closed', value: formatInstant(finding.closedAt) }] : []),
  ]
}
