import type { AssessmentView } from '@daylight/contracts'
import { Panel, Stack } from '@daylight/ui'
import type { FormState } from '../forms/form-state.ts'
import { ButtonForm } from '../question-sets/set-forms.tsx'

/** What a newer version of the questions would change for this supplier, and the button that changes it. */
export function UpgradePanel({
  upgrade,
  action,
}: {
  readonly upgrade: NonNullable<AssessmentView['upgrade']>
  readonly action: ((state: FormState, form: FormData) => Promise<FormState>) | null
}) {
  const { to, added, removed, changed } = upgrade
  return (
    <Panel title={`Version ${to} of these questions has come`}>
      <Stack>
        <ul className="list-disc ps-5 [overflow-wrap:anywhere]">
          {added.map((text) => (
            <li key={text}>New: {text}</li>
          ))}
          {changed.map(({ before, after }) => (
            <li key={after}>
              {before === after ? `Other answers to choose from: ${after}` : `“${before}” becomes “${after}”`}
            </li>
          ))}
          {removed.map((text) => (
            <li key={text}>No longer asked: {text}</li>
          ))}
        </ul>
        {added.length + removed.length + changed.length === 0 ? (
          <p>No question asks anything else: only help, weights, order or titles.</p>
        ) : null}
        <p className="max-w-prose">
          The supplier has sent nothing yet. Its answers to questions that ask the same stay; those to
          questions that changed or went are removed.
        </p>
        {action ? <ButtonForm action={action} label={`Ask version ${to} instead`} /> : null}
      </Stack>
    </Panel>
  )
}
