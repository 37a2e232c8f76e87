import type { OwnSetEditor } from '@daylight/contracts'
import { LinkText, Notice, Panel } from '@daylight/ui'
import { formatInstant } from '@/server/format-instant.ts'

/** What bars publishing, what to look at once more, and what changed since it was published. */
export function SetReview({
  review,
  difference,
  changed,
  page,
}: Pick<OwnSetEditor, 'review' | 'difference' | 'changed'> & { readonly page: string }) {
  const { problems, advice } = review
  return (
    <>
      {problems.length > 0 ? (
        <Notice tone="warning" title="It cannot be published yet.">
          <ul className="mt-2 list-disc ps-5">
            {problems.map((problem) => (
              <li key={`${problem.kind} ${problem.questionId}`}>
                {problem.message}{' '}
                {problem.questionId === null ? null : (
                  <LinkText href={`${page}#question-${problem.questionId}`}>Go there</LinkText>
                )}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {advice.length > 0 ? (
        <Notice title="Worth a look">
          <ul className="mt-2 list-disc ps-5">
            {advice.map(({ questionId, message }) => (
              <li key={questionId}>{message}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {changed && difference ? (
        <Panel title="Changed since it was published">
          <dl className="grid gap-3">
            <Difference name="New" questions={difference.added} />
            <Difference name="Asks something else" questions={difference.changed} />
            <Difference name="No longer asked" questions={difference.removed} />
          </dl>
          {difference.added.length + difference.changed.length + difference.removed.length === 0 ? (
            <p className="text-muted">No question asks anything else: only help, weights, order or titles.</p>
          ) : null}
        </Panel>
      ) : null}
    </>
  )
}

function Difference({ name, questions }: { readonly name: string; readonly questions: readonly string[] }) {
  if (questions.length === 0) return null
  return (
    <div>
      <dt className="font-bold">{name}</dt>
      {questions.map((text) => (
        <dd key={text} className="[overflow-wrap:anywhere]">
          {text}
        </dd>
      ))}
    </div>
  )
}

/** Every version that was published, newest first. */
export function SetHistory({ versions }: Pick<OwnSetEditor, 'versions'>) {
  if (versions.length === 0) return null
  return (
    <Panel title="Published versions">
      <ul className="grid gap-3">
        {versions.map(({ number, questions, publishedAt, publishedBy, sha256 }) => (
          <li key={number} className="[overflow-wrap:anywhere]">
            Version {number}: {questions} questions, {publishedBy}, {formatInstant(publishedAt)}.{' '}
            <span className="text-muted">SHA-256 {sha256}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
