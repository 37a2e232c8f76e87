import type { PromisesOfStatement, StatementPromise } from '@daylight/contracts'
import { formatDate, isoDate } from '@daylight/domain/dates'
import { LinkText, Notice, PageHeader, Panel, Stack, StatusTag } from '@daylight/ui'
import { PromiseForm } from '@/features/statements/promise-form.tsx'
import { tellOutcome } from '@/features/statements/promise-words.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { answerPromiseAction, type StatementPlace } from '../../actions.ts'
import { readStatement, type StatementPageProps } from '../../read-statement.ts'

export const metadata = { title: 'What you promised' }

export default async function StatementPromisesPage({
  params,
  searchParams,
}: StatementPageProps & { readonly searchParams: SearchParams }) {
  const { api, statement, segment, crumbs, place, mayWrite } = await readStatement(params)
  const query = await readListQuery(searchParams)
  const { toAnswer, made } = await orNotFound(api.statements.promisesOf({ id: statement.id }))
  const draft = statement.state === 'draft'
  return (
    <>
      <PageHeader
        title="What you promised"
        subtitle="Each thing that an earlier statement said you would do is answered in this one, in a section of its own."
        breadcrumbs={crumbs('What you promised')}
      />
      <Stack gap="large">
        {query.get('answered') ? (
          <Notice tone="success" title="The answer was saved." announce="status" />
        ) : null}
        {statement.state === 'approved' ? (
          <Notice title="The statement is approved.">
            Its answers stay as they are. To change one, return the statement to draft.
          </Notice>
        ) : null}
        <Panel title="To answer">
          {toAnswer.length === 0 ? (
            <p className="text-muted">No statement of an earlier year, signed here, promised anything.</p>
          ) : (
            <ol className="divide-y divide-line">
              {toAnswer.map((promise) => (
                <Answer key={promise.id} promise={promise} place={place} mayAnswer={mayWrite && draft} />
              ))}
            </ol>
          )}
        </Panel>
        <Made made={made} signed={statement.state === 'signed'} />
        <p>
          <LinkText href={`/${segment}/statements/promises`}>Everything you have promised, by year</LinkText>
        </p>
      </Stack>
    </>
  )
}

function Answer(props: {
  readonly promise: StatementPromise
  readonly place: StatementPlace
  readonly mayAnswer: boolean
}) {
  const { promise, place, mayAnswer } = props
  const { label, tone } = tellOutcome(promise)
  const form = (
    <PromiseForm
      action={answerPromiseAction.bind(null, { ...place, promiseId: promise.id })}
      promise={promise}
    />
  )
  return (
    <li className="grid gap-3 py-5 [overflow-wrap:anywhere]">
      <blockquote className="max-w-prose border-s-4 border-line ps-3">{promise.sentence}</blockquote>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StatusTag tone={tone}>{label}</StatusTag>
        <span className="text-muted">
          {promise.areaTitle}, year to {formatDate(isoDate(promise.periodEnd))}
        </span>
      </p>
      {promise.account === '' ? null : <p className="max-w-prose whitespace-pre-line">{promise.account}</p>}
      {mayAnswer && promise.outcome === null ? form : null}
      {mayAnswer && promise.outcome !== null ? (
        <details>
          <summary className="dl-summary inline-flex min-h-11 items-center">
            Change the answer<span className="sr-only"> to “{promise.sentence}”</span>
          </summary>
          <div className="mt-3">{form}</div>
        </details>
      ) : null}
    </li>
  )
}

function Made({ made, signed }: { readonly made: PromisesOfStatement['made']; readonly signed: boolean }) {
  return (
    <Panel title={signed ? 'What this statement promises' : 'What this statement will promise'}>
      <p className="max-w-prose">
        {signed
          ? 'Next year’s statement has to answer each of these.'
          : 'Sentences that say what will be done. With the signature each is kept as a promise, and next year’s statement has to answer it. Name a day and who does it.'}
      </p>
      {made.length === 0 ? (
        <p className="mt-3 text-muted">None: nothing in the text lies in the future.</p>
      ) : (
        <ol className="mt-3 list-decimal ps-6">
          {made.map(({ sentence, areaTitle }) => (
            <li key={sentence} className="py-1 [overflow-wrap:anywhere]">
              {sentence} <span className="text-muted">({areaTitle})</span>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  )
}
