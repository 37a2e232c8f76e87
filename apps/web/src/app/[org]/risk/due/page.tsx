import {
  ASSURANCE_LEVELS,
  assuranceWords,
  bandWords,
  PLAN_ACTIVITIES,
  STANDING_BANDS,
} from '@daylight/domain/risk'
import { FilterChips, PageHeader, Pagination, Stack } from '@daylight/ui'
import { activityWords } from '@/features/risk/risk-words.tsx'
import { getOrganisation } from '@/server/api.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { DueTable } from '../due-table.tsx'

export const metadata = { title: 'What is planned' }

interface PageProps {
  readonly params: Promise<{ org: string }>
  readonly searchParams: SearchParams
}

export default async function DuePage({ params, searchParams }: PageProps) {
  const { api, segment } = await getOrganisation(params)
  const query = await readListQuery(searchParams)
  const view = {
    band: STANDING_BANDS.find((band) => band === query.get('band')),
    assurance: ASSURANCE_LEVELS.find((level) => level === query.get('assurance')),
    what: PLAN_ACTIVITIES.find((activity) => activity === query.get('what')),
  }
  const after = query.get('after')
  const due = await orNotFound(
    api.risk.due({ standing: view.band, assurance: view.assurance, activity: view.what, after }),
  )
  const href = (change: Readonly<Record<string, string | undefined>>) => {
    const all: Readonly<Record<string, string | undefined>> = { ...view, ...change }
    const search = new URLSearchParams(
      Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    )
    return search.size > 0 ? `/${segment}/risk/due?${search}` : `/${segment}/risk/due`
  }
  return (
    <>
      <PageHeader
        title={due.total === 1 ? '1 thing is planned' : `${due.total} things are planned`}
        subtitle="The earliest due first. Each is the next of its kind at that supplier."
        breadcrumbs={[{ label: 'Risk', href: `/${segment}/risk` }, { label: 'What is planned' }]}
      />
      <Stack>
        <FilterChips
          label="Which risk"
          items={[
            { href: href({ band: undefined }), label: 'Any risk', current: view.band === undefined },
            ...STANDING_BANDS.map((band) => ({
              href: href({ band }),
              label: bandWords[band],
              current: band === view.band,
            })),
          ]}
        />
        <FilterChips
          label="What is to be done"
          items={[
            { href: href({ what: undefined }), label: 'Anything', current: view.what === undefined },
            ...PLAN_ACTIVITIES.map((what) => ({
              href: href({ what }),
              label: activityWords[what],
              current: what === view.what,
            })),
          ]}
        />
        <FilterChips
          label="What is in force"
          items={[
            {
              href: href({ assurance: undefined }),
              label: 'Whatever is in force',
              current: view.assurance === undefined,
            },
            ...ASSURANCE_LEVELS.map((assurance) => ({
              href: href({ assurance }),
              label: assuranceWords[assurance],
              current: assurance === view.assurance,
            })),
          ]}
        />
        <DueTable segment={segment} rows={due.rows} sets={due.sets} />
        <Pagination
          nextHref={due.next ? href({ after: due.next }) : undefined}
          previousHref={after ? href({}) : undefined}
          labels={{ previous: 'First page' }}
        />
      </Stack>
    </>
  )
}
