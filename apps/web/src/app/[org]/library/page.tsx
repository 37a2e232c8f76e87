import type { LibraryView } from '@daylight/contracts'
import { roleMay } from '@daylight/domain/access'
import { ButtonLink, DataTable, EmptyState, LinkText, Notice, PageHeader, Panel, Stack } from '@daylight/ui'
import { ConfirmForm } from '@/features/suppliers/confirm-form.tsx'
import { getOrganisation } from '@/server/api.ts'
import { formatDay } from '@/server/format-instant.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { removeEntryAction } from './actions.ts'

export const metadata = { title: 'Answer library' }

interface PageProps {
  readonly params: Promise<{ org: string }>
  readonly searchParams: SearchParams
}

/** Who has what, from our own copies, and what we can answer the next buyer with. */
export default async function LibraryPage({ params, searchParams }: PageProps) {
  const { api, actor, segment } = await getOrganisation(params)
  const query = await readListQuery(searchParams)
  const { entries, uses } = await api.library.show()
  const mayRemove = roleMay(actor.role, 'library:remove')
  return (
    <>
      <PageHeader
        title="Answer library"
        subtitle="What we answered to buyers, to answer the next one from. Only members of this organisation see it."
        actions={
          <ButtonLink href={`/${segment}/library/passport`} tone="secondary">
            Passport
          </ButtonLink>
        }
      />
      <Stack gap="large">
        {query.has('kept') ? (
          <Notice tone="success" title="Your answers are kept." announce="status">
            When another buyer sends you questions, open their link while you are signed in here.
          </Notice>
        ) : null}
        {query.has('passport') ? (
          <Notice
            tone="success"
            title={
              query.get('passport') === 'known' ? 'This passport is here already.' : 'The passport is in.'
            }
            announce="status"
          >
            Compare its key, below, with the one that its organisation tells you. Files have to be attached
            again.
          </Notice>
        ) : null}
        {query.has('removed') ? (
          <Notice tone="success" title="Deleted from the library." announce="status">
            What was sent to buyers stays with them.
          </Notice>
        ) : null}
        {entries.length === 0 && uses.length === 0 ? (
          <EmptyState title="Nothing is kept yet">
            After you have sent answers to a buyer, the receipt offers to keep a copy here.
          </EmptyState>
        ) : (
          <>
            <WhoHasWhat entries={entries} />
            {uses.length > 0 ? <TakenOver uses={uses} /> : null}
            {entries.map((entry) => (
              <Entry key={entry.id} entry={entry} segment={segment} mayRemove={mayRemove} />
            ))}
            <Panel title="Taking it back">
              <ul className="list-disc space-y-2 ps-6">
                <li>
                  What you sent to a buyer is that buyer’s record of what you declared. It stays as it was,
                  and cannot be taken back or changed from here.
                </li>
                <li>
                  Buyers see nothing of this library but what you send them, or give them access to. Access
                  can be withdrawn: see{' '}
                  <LinkText href={`/${segment}/library/access`}>who has access</LinkText>.
                </li>
                <li>You can delete answers here. They can then no longer be used again.</li>
              </ul>
              {mayRemove ? (
                <p className="mt-3">
                  <LinkText href={`/${segment}/library/empty`}>Delete the whole library</LinkText>
                </p>
              ) : null}
            </Panel>
          </>
        )}
      </Stack>
    </>
  )
}

function WhoHasWhat({ entries }: { readonly entries: LibraryView['entries'] }) {
  const sent = entries.filter(({ kind }) => kind === 'kept')
  return (
    <Panel title="Who has what">
      <DataTable
        caption="What was sent to whom"
        captionHidden
        rows={sent}
        rowKey={(row) => row.id}
        columns={[
          { key: 'buyer', header: 'Buyer', cell: (row) => row.from },
          { key: 'set', header: 'Questions', cell: (row) => row.setTitle },
          { key: 'sent', header: 'Sent', nowrap: true, cell: (row) => formatDay(row.sentAt) },
          { key: 'by', header: 'Declared by', cell: (row) => row.sentBy },
          { key: 'answers', header: 'Answers', align: 'end', cell: (row) => row.answers.length },
        ]}
        empty={
          <EmptyState title="No answers to a buyer are kept">
            Only what you chose to keep after sending is listed. Other buyers may have answers that you did
            not keep.
          </EmptyState>
        }
      />
      {sent.length > 0 ? (
        <p className="mt-3 text-muted">
          Only what you chose to keep after sending is listed. Other buyers may have answers that you did not
          keep.
        </p>
      ) : null}
    </Panel>
  )
}

function TakenOver({ uses }: { readonly uses: LibraryView['uses'] }) {
  return (
    <Panel title="Taken over from the library">
      <DataTable
        caption="What was taken over into which buyer’s questions"
        captionHidden
        rows={uses}
        rowKey={(row) => row.id}
        columns={[
          { key: 'buyer', header: 'Buyer', cell: (row) => row.buyer },
          { key: 'set', header: 'Questions', cell: (row) => row.setTitle },
          { key: 'when', header: 'When', nowrap: true, cell: (row) => formatDay(row.usedAt) },
          { key: 'by', header: 'By', cell: (row) => row.usedBy },
          {
            key: 'answers',
            header: 'Answers',
            cell: (row) => (
              <ul className="list-disc ps-5">
                {row.answers.map((answer) => (
                  <li key={answer.question}>{answer.question}</li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Panel>
  )
}

function Entry({
  entry,
  segment,
  mayRemove,
}: {
  readonly entry: LibraryView['entries'][number]
  readonly segment: string
  readonly mayRemove: boolean
}) {
  const title =
    entry.kind === 'kept'
      ? `${entry.setTitle}, sent to ${entry.from} on ${formatDay(entry.sentAt)}`
      : `Passport signed by ${entry.from} on ${formatDay(entry.sentAt)}`
  return (
    <details className="rounded-lg border border-line p-4">
      <summary className="cursor-pointer font-semibold">{title}</summary>
      <dl className="mt-4 grid gap-4">
        {entry.answers.map((answer) => (
          <div key={answer.questionId}>
            <dt className="font-semibold">{answer.question}</dt>
            <dd className="whitespace-pre-line">{answer.answer}</dd>
            <dd className="text-muted">Answered on {formatDay(answer.answeredAt)}</dd>
            {answer.files.map((file) => (
              <dd key={file.name} className="text-muted">
                File: {file.name}
                {file.kept ? '' : ' (not kept here: attach it again)'}
              </dd>
            ))}
          </div>
        ))}
      </dl>
      <p className="mt-4 text-sm text-muted">
        {entry.kind === 'passport' ? `${entry.sentBy}. ` : ''}Kept by {entry.keptBy} on{' '}
        {formatDay(entry.keptAt)}. Fingerprint (SHA-256):{' '}
        <code className="[overflow-wrap:anywhere]">{entry.sha256}</code>
      </p>
      {mayRemove ? (
        <div className="mt-4">
          <ConfirmForm
            action={removeEntryAction.bind(null, { org: segment, id: entry.id })}
            submitLabel="Delete these answers"
            tone="destructive"
          />
        </div>
      ) : null}
    </details>
  )
}
