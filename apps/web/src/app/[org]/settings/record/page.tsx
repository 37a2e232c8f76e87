import { roleMay } from '@daylight/domain/access'
import { DataTable, EmptyState, LinkText, Pagination } from '@daylight/ui'
import { notFound } from 'next/navigation'
import { SettingsTabs } from '@/features/identity/settings-tabs.tsx'
import { getOrganisation } from '@/server/api.ts'
import { formatInstant } from '@/server/format-instant.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'

export const metadata = { title: 'Record' }

interface PageProps {
  readonly params: Promise<{ org: string }>
  readonly searchParams: SearchParams
}

/** Where things that have a page of their own are found. */
const PAGES: Readonly<Record<string, string>> = {
  supplier: 'suppliers',
  pay_check: 'pay',
  finding: 'findings',
  statement: 'statements',
}

export default async function RecordPage({ params, searchParams }: PageProps) {
  const { api, actor, segment } = await getOrganisation(params)
  if (!roleMay(actor.role, 'audit:read')) notFound()
  const before = Number((await readListQuery(searchParams)).get('before'))
  const page = await api.organisations.audit(Number.isSafeInteger(before) && before > 0 ? { before } : {})
  const base = `/${segment}/settings/record`
  return (
    <>
      <SettingsTabs segment={segment} role={actor.role} current="record" />
      <p className="mb-6 max-w-prose">
        Everything that was changed, downloaded or decided, by whom and when. Entries cannot be changed: each
        is sealed together with the one before it, so an edited, missing or moved entry shows.
      </p>
      <DataTable
        caption="Record"
        captionHidden
        rows={page.entries}
        rowKey={(entry) => String(entry.sequence)}
        columns={[
          { key: 'number', header: 'No.', numeric: true, cell: (entry) => entry.sequence },
          { key: 'when', header: 'When', cell: (entry) => formatInstant(entry.at) },
          { key: 'who', header: 'Who', cell: (entry) => entry.who },
          {
            key: 'what',
            header: 'What',
            rowHeader: true,
            cell: (entry) => <What entry={entry} segment={segment} />,
          },
        ]}
        empty={<EmptyState title="Nothing recorded yet">What people do here will be listed.</EmptyState>}
      />
      <Pagination
        summary={page.entries.length === 1 ? '1 entry' : `${page.entries.length} entries`}
        nextHref={page.before === null ? undefined : `${base}?before=${page.before}`}
        previousHref={before > 0 ? base : undefined}
        labels={{ navigation: 'Pages of the record', previous: 'Newest', next: 'Older' }}
      />
    </>
  )
}

interface WhatProps {
  readonly segment: string
  readonly entry: {
    readonly what: string
    readonly subject: string
    readonly subjectType: string
    readonly subjectId: string
    readonly details: readonly string[]
  }
}

function What({ entry, segment }: WhatProps) {
  const folder = PAGES[entry.subjectType]
  return (
    <>
      <span className="font-normal">
        {entry.what}
        {entry.subject === '' ? null : ': '}
        {folder && entry.subject !== '' ? (
          <LinkText href={`/${segment}/${folder}/${entry.subjectId}`}>{entry.subject}</LinkText>
        ) : (
          <strong>{entry.subject}</strong>
        )}
      </span>
      {entry.details.length > 0 ? (
        <span className="block text-sm font-normal text-muted">{entry.details.join(' · ')}</span>
      ) : null}
    </>
  )
}
