import type { RegistryQuestionView } from '@daylight/contracts'
import { LinkText } from '@daylight/ui'

/** What of our own records bears out each thing that is claimed to the registry; nothing is said plainly. */
export function AnswerEvidence(props: {
  readonly questions: readonly RegistryQuestionView[]
  readonly segment: string
}) {
  const claims = props.questions.flatMap(({ evidence }) => evidence)
  if (claims.length === 0) return null
  return (
    <ul className="divide-y divide-line">
      {claims.map(({ label, records }) => (
        <li key={label} className="grid gap-1 py-3 [overflow-wrap:anywhere]">
          <span className="font-bold">{label}</span>
          {records.length === 0 ? (
            <span>No evidence in your own records.</span>
          ) : (
            records.map(({ id, register, title, files }) => (
              <span key={id}>
                <LinkText href={`/${props.segment}/records/${register}/${id}`}>{title}</LinkText>{' '}
                <span className="text-muted">{files === 0 ? 'without a file' : 'with a file'}</span>
              </span>
            ))
          )}
        </li>
      ))}
    </ul>
  )
}
