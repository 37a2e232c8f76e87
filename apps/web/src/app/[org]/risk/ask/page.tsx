import { roleMay } from '@daylight/domain/access'
import { addMonths, formatDate, isoDate } from '@daylight/domain/dates'
import { bandWords, STANDING_BANDS } from '@daylight/domain/risk'
import { EmptyState, FilterChips, LinkText, Notice, PageHeader, Panel, Stack } from '@daylight/ui'
import { AskManyForm } from '@/features/risk/ask-form.tsx'
import { getOrganisation } from '@/server/api.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { askManyAction } from '../actions.ts'

export const metadata = { title: 'Ask those who are due' }

interface PageProps {
  readonly params: Promise<{ org: string }>
  readonly searchParams: SearchParams
}

/** Months ahead in which something can be asked before its day. */
const AHEAD = [0, 1, 3, 12]

export default async function AskManyPage({ params, searchParams }: PageProps) {
  const { api, actor, segment } = await getOrganisation(params)
  const query = await readListQuery(searchParams)
  const page = `/${segment}/risk`
  const crumbs = [{ label: 'Risk', href: page }, { label: 'Ask those who are due' }]
  if (!roleMay(actor.role, 'assessment:send')) {
    return (
      <>
        <PageHeader title="Ask those who are due" breadcrumbs={crumbs} />
        <Notice title="Your role only reads.">It takes somebody who may send assessments.</Notice>
      </>
    )
  }
  const { sets, today } = await api.risk.overview()
  const setIds = Object.keys(sets)
  const setId = setIds.find((id) => id === query.get('set')) ?? setIds[0] ?? ''
  const standing = STANDING_BANDS.find((band) => band === query.get('band'))
  const ahead = AHEAD.find((months) => String(months) === query.get('ahead')) ?? 3
  const dueBy = addMonths(isoDate(today), ahead)
  const list = await orNotFound(api.risk.toAsk({ setId, standing, dueBy }))
  const waiting = list.rows.filter((row) => row.assessmentId === null)
  const able = waiting.filter((row) => row.email !== null)
  const href = (change: Readonly<Record<string, string | undefined>>) => {
    const all: Readonly<Record<string, string | undefined>> = {
      ...{ set: setId, band: standing, ahead: String(ahead) },
      ...change,
    }
    return `${page}/ask?${new URLSearchParams(
      Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    )}`
  }
  return (
    <>
      <PageHeader
        title={able.length === 1 ? '1 supplier can be asked' : `${able.length} suppliers can be asked`}
        subtitle={`${list.title}: due by ${formatDate(dueBy)}, by the plan.`}
        breadcrumbs={crumbs}
      />
      <Stack gap="large">
        <Sent query={query} segment={segment} />
        <Stack>
          <FilterChips
            label="Which questions"
            items={setIds.map((id) => ({
              href: href({ set: id }),
              label: sets[id] ?? id,
              current: id === setId,
            }))}
          />
          <FilterChips
            label="Which risk"
            items={[
              { href: href({ band: undefined }), label: 'Any risk', current: standing === undefined },
              ...STANDING_BANDS.map((band) => ({
                href: href({ band }),
                label: bandWords[band],
                current: band === standing,
              })),
            ]}
          />
          <FilterChips
            label="Due by"
            items={AHEAD.map((months) => ({
              href: href({ ahead: String(months) }),
              label: months === 0 ? 'Due today or late' : `Within ${months} month${months === 1 ? '' : 's'}`,
              current: months === ahead,
            }))}
          />
        </Stack>
        {able.length === 0 ? (
          <EmptyState title="Nobody can be asked here">
            Try other questions, another risk or more months. Those asked already are left out.
          </EmptyState>
        ) : (
          <AskManyForm
            action={askManyAction.bind(null, segment, setId)}
            suppliers={able.map((row) => ({
              value: row.supplierId,
              label: row.name,
              hint: `${bandWords[row.standing]} risk, due ${formatDate(isoDate(row.dueOn), 'short')}. Goes to ${row.email ?? ''}`,
            }))}
          />
        )}
        <LeftOut
          title="Nobody to ask: name a contact first"
          rows={waiting.filter((row) => row.email === null)}
          hrefOf={({ supplierId }) => `/${segment}/suppliers/${supplierId}/edit`}
        />
        <LeftOut
          title="Asked already, under way"
          rows={list.rows.filter((row) => row.assessmentId !== null)}
          hrefOf={({ assessmentId }) => `/${segment}/assessments/${assessmentId ?? ''}`}
        />
        {list.more > 0 ? <p>{list.more} more are due. Ask these first, then come back.</p> : null}
      </Stack>
    </>
  )
}

type Row = Awaited<
  ReturnType<Awaited<ReturnType<typeof getOrganisation>>['api']['risk']['toAsk']>
>['rows'][number]

function LeftOut(props: {
  readonly title: string
  readonly rows: readonly Row[]
  readonly hrefOf: (row: Row) => string
}) {
  if (props.rows.length === 0) return null
  return (
    <Panel title={`${props.title} (${props.rows.length})`}>
      <ul className="list-disc ps-5">
        {props.rows.map((row) => (
          <li key={row.supplierId}>
            <LinkText href={props.hrefOf(row)}>{row.name}</LinkText>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** What became of the round just sent. */
function Sent(props: {
  readonly query: Awaited<ReturnType<typeof readListQuery>>
  readonly segment: string
}) {
  const count = (name: string) => Number(props.query.get(name) ?? 0) || 0
  if (props.query.get('sent') === undefined) return null
  const left = [
    { count: count('noContact'), words: 'without a contact' },
    { count: count('underWay'), words: 'asked already' },
    { count: count('notHere'), words: 'not in use any more' },
  ].filter((one) => one.count > 0)
  return (
    <Notice tone="success" title={`Sent to ${count('sent')}.`} announce="status">
      {left.length > 0
        ? `Left out: ${left.map((one) => `${one.count} ${one.words}`).join(', ')}. `
        : 'Each gets one link by e-mail. '}
      <LinkText href={`/${props.segment}/assessments`}>See who has answered</LinkText>
    </Notice>
  )
}
