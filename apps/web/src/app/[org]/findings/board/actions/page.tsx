import { formatDate, formatDateRange, isoDate, parseIsoDate } from '@daylight/domain/dates'
import { BOARD_FIGURES, BOARD_GROUPS } from '@daylight/domain/remediation'
import { DataTable, LinkText, PageHeader, Stack, StatusTag } from '@daylight/ui'
import { ActionStateTag } from '@/features/findings/words.tsx'
import { ListPages } from '@/features/lists/list-pages.tsx'
import { getOrganisation } from '@/server/api.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { figureWords, groupWords, lineWords } from '../words.ts'

export const metadata = { title: 'Actions behind a figure' }

interface PageProps {
  readonly params: Promise<{ readonly org: string }>
  readonly searchParams: SearchParams
}

/** The actions that a figure of the board counts: as many as it says. */
export default async function BoardActionsPage({ params, searchParams }: PageProps) {
  const { api, segment } = await getOrganisation(params)
  const query = await readListQuery(searchParams)
  const figure = BOARD_FIGURES.find((one) => one === query.get('figure')) ?? 'open'
  const group = BOARD_GROUPS.find((one) => one === query.get('group'))
  const key = group && query.get('key')
  const [from, to] = [dayOf(query.get('from')), dayOf(query.get('to'))]
  const asked = { figure, group, key, from, to }
  const list = await api.board.actions({
    ...asked,
    after: query.get('after'),
    before: query.get('before'),
  })
  const [first] = list.items
  const line =
    group && key !== undefined
      ? lineWords(group, group === 'supplier' ? (first?.supplier ?? null) : key)
      : null
  const span = from && to ? formatDateRange(from, to) : null
  const title = [figureWords[figure], line, span].filter(Boolean).join(', ')
  const href = (change: Readonly<Record<string, string>>) => {
    const kept = Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : []))
    return `/${segment}/findings/board/actions?${new URLSearchParams([...kept, ...Object.entries(change)])}`
  }
  return (
    <>
      <PageHeader
        title={title}
        subtitle={
          group
            ? `${list.total} corrective actions on the board, ${groupWords[group]}.`
            : `${list.total} on the board of corrective actions.`
        }
        breadcrumbs={[
          { label: 'Findings', href: `/${segment}/findings` },
          { label: 'Board', href: `/${segment}/findings/board` },
          { label: 'Actions' },
        ]}
      />
      <Stack>
        <DataTable
          caption="The actions behind the figure"
          captionHidden
          rows={list.items}
          rowKey={(action) => action.id}
          columns={[
            {
              key: 'action',
              header: 'Action',
              cell: (action) => (
                <span className="[overflow-wrap:anywhere]">
                  <LinkText href={`/${segment}/findings/${action.findingId}/actions/${action.id}`}>
                    {action.title}
                  </LinkText>{' '}
                  <span className="block font-normal text-muted">
                    F-{action.findingNumber} {action.finding}
                  </span>
                </span>
              ),
            },
            { key: 'supplier', header: 'Supplier', cell: (action) => action.supplier ?? 'Our own' },
            { key: 'owner', header: 'Owner', cell: (action) => action.owner },
            {
              key: 'due',
              header: 'Due',
              nowrap: true,
              cell: (action) => formatDate(isoDate(action.dueOn), 'short'),
            },
            {
              key: 'state',
              header: 'State',
              cell: (action) => (
                <span className="inline-flex flex-wrap gap-2">
                  <ActionStateTag state={action.status} />
                  {action.disputed ? <StatusTag tone="caution">Finding disputed</StatusTag> : null}
                </span>
              ),
            },
          ]}
          empty={<p className="text-muted">None.</p>}
        />
        <ListPages list={list} href={href} />
      </Stack>
    </>
  )
}

function dayOf(text: string | undefined) {
  return text === undefined ? undefined : (parseIsoDate(text) ?? undefined)
}
