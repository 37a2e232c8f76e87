'use client'

import type { StatementView } from '@daylight/contracts'
import { Panel } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState } from '../forms/form-state.ts'

interface StaleFiguresProps {
  readonly statement: StatementView
  /** Null for those who may not confirm. */
  readonly action: ((state: FormState, form: FormData) => Promise<FormState>) | null
}

/** What changed between the approval and now; the signature waits until somebody has looked. */
export function StaleFigures({ statement, action }: StaleFiguresProps) {
  return (
    <Panel title="Figures that changed since the approval">
      <p>The records behind them changed. The statement cannot be signed until somebody confirms them.</p>
      <ul className="my-3 list-disc ps-6">
        {statement.staleFigures.map(({ key, label, was, now, areas }) => (
          <li key={key}>
            <strong>{label}</strong>: {was ?? 'not counted'} when it was approved, {now ?? 'not counted'} now.{' '}
            <span className="text-muted">
              {areas.length > 0 ? `Cited under ${areas.join(', ')}` : 'In the table of figures'}
            </span>
          </li>
        ))}
      </ul>
      {action === null ? null : <ConfirmForm action={action} version={statement.version} />}
    </Panel>
  )
}

function ConfirmForm({
  action,
  version,
}: {
  readonly action: NonNullable<StaleFiguresProps['action']>
  readonly version: number
}) {
  const [state, submit] = useActionState(action, emptyFormState)
  return (
    <form action={submit}>
      <FormErrors state={state} />
      <input type="hidden" name="version" value={version} />
      <p className="mb-3 text-muted">
        If the change alters what the text says, return the statement to draft instead, so that it is approved
        again.
      </p>
      <SubmitButton tone="secondary" pendingLabel="Confirming…">
        The approval holds with the figures as they are now
      </SubmitButton>
    </form>
  )
}
