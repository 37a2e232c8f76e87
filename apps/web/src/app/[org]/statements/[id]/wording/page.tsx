import { EmptyState, LinkText, PageHeader, Stack, StatusTag } from '@daylight/ui'
import { orNotFound } from '@/server/or-not-found.ts'
import { readStatement, type StatementPageProps } from '../../read-statement.ts'

export const metadata = { title: 'Words to weigh' }

const KINDS = {
  personal_detail: { label: 'Looks like a personal detail', tone: 'bad' },
  absolute_claim: { label: 'A claim nobody can prove', tone: 'caution' },
  nothing_found: { label: 'Finding nothing proves little', tone: 'caution' },
  future_only: { label: 'Only plans, nothing done', tone: 'caution' },
  promise: { label: 'A promise without a day', tone: 'caution' },
  vague: { label: 'Says too little', tone: 'caution' },
  hard_to_read: { label: 'Hard to read', tone: 'neutral' },
  term: { label: 'A word to weigh', tone: 'neutral' },
} as const

export default async function WordingPage({ params }: StatementPageProps) {
  const { api, statement, base, crumbs } = await readStatement(params)
  const { hits, source } = await orNotFound(api.statements.wording({ id: statement.id }))
  return (
    <>
      <PageHeader
        title={
          hits.length === 0
            ? 'No words to weigh'
            : `${hits.length} ${hits.length === 1 ? 'place' : 'places'} to look at again`
        }
        subtitle="Nothing is changed for you: each place says why, and what others prefer. You decide."
        breadcrumbs={crumbs('Words to weigh')}
      />
      {hits.length === 0 ? (
        <EmptyState title="Nothing found">
          The text uses none of the words on the list, makes no absolute or vague claim and no promise without
          a day, can be read by most people, and nothing in it looks like a personal detail.
        </EmptyState>
      ) : (
        <Stack>
          <ol className="rounded-card border border-line bg-surface">
            {hits.map((hit, index) => (
              <li key={index} className="grid gap-1.5 border-b border-line px-4 py-4 last:border-b-0">
                <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <StatusTag tone={KINDS[hit.kind].tone}>{KINDS[hit.kind].label}</StatusTag>
                  <LinkText href={`${base}/areas/${hit.area}`}>{hit.title}</LinkText>
                </p>
                {hit.found === '' ? null : (
                  <blockquote className="border-s-4 border-line ps-3">
                    {hit.before}
                    <mark className="rounded-tag bg-sun-soft px-1 font-bold text-ink">{hit.found}</mark>
                    {hit.after}
                  </blockquote>
                )}
                <p className="max-w-prose">
                  <strong>Why:</strong> {hit.why}
                </p>
                {hit.prefer ? (
                  <p className="max-w-prose">
                    <strong>Prefer:</strong> {hit.prefer}
                  </p>
                ) : null}
                {hit.onlyWhen ? <p className="text-sm text-muted">Weigh it {hit.onlyWhen}.</p> : null}
              </li>
            ))}
          </ol>
          <p className="text-sm text-muted">Source of the list: {source}.</p>
        </Stack>
      )}
    </>
  )
}
