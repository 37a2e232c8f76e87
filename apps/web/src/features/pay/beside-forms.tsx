import type { BesideKind } from '@daylight/contracts'
import { Button, ErrorSummary, FileField, FormStack, Panel } from '@daylight/ui'
import type { FormState } from '../forms/form-state.ts'
import { ConfirmForm } from '../suppliers/confirm-form.tsx'

interface BesideFormsProps {
  /** Where the forms are sent, without the kind. */
  readonly action: string
  readonly has: Readonly<Record<BesideKind, boolean>>
  /** Why the last file could not be used, and of which kind it was. */
  readonly refusal: string | undefined
  readonly refusedKind: string | undefined
  readonly remove: (kind: BesideKind) => (state: FormState, form: FormData) => Promise<FormState>
}

const kinds = [
  {
    kind: 'timesheet',
    label: 'Timesheet',
    added: 'A timesheet was added.',
    removeLabel: 'Take the timesheet away',
    hint: 'CSV, .xlsx or .ods with the columns worker_ref, date, start and end, and break_minutes, paid and kind where there are any. It gives hours where the payroll has none, and shows hours that were worked and not paid.',
    accept: '.csv,.txt,.xlsx,.ods',
  },
  {
    kind: 'payments',
    label: 'Payments',
    added: 'A file of payments was added.',
    removeLabel: 'Take the payments away',
    hint: 'The Bacs file of the same pay run (Standard 18 or CSV). Net pay is held against what was paid to each account; needs the payroll’s net pay and bank account.',
    accept: '.txt,.csv,.bac,.dat',
  },
] as const

/** Two files that may come with a payroll. Plain forms that work without script, each sent by itself. */
export function BesideForms({ action, has, refusal, refusedKind, remove }: BesideFormsProps) {
  return (
    <Panel title="Files that belong to it, if you have them">
      <p className="mb-4 max-w-prose">
        Both are read together with the payroll and then deleted. No name, account or time of a shift is kept.
        Add them before you choose the columns below.
      </p>
      <div className="grid gap-6 md:grid-cols-2">
        {kinds.map(({ kind, label, added, removeLabel, hint, accept }) =>
          has[kind] ? (
            <div key={kind} className="grid content-start gap-3">
              <p>
                <strong>{added}</strong>
              </p>
              <ConfirmForm action={remove(kind)} submitLabel={removeLabel} tone="secondary" />
            </div>
          ) : (
            <form key={kind} action={`${action}/${kind}`} method="post" encType="multipart/form-data">
              {refusal && refusedKind === kind ? (
                <ErrorSummary errors={[{ fieldId: `file-${kind}`, message: refusal }]} />
              ) : null}
              <FormStack>
                <FileField
                  id={`file-${kind}`}
                  name="file"
                  label={label}
                  optional
                  hint={hint}
                  accept={accept}
                  error={refusedKind === kind ? refusal : undefined}
                />
                <div>
                  <Button type="submit" tone="secondary">
                    Add the {label.toLowerCase()}
                  </Button>
                </div>
              </FormStack>
            </form>
          ),
        )}
      </div>
    </Panel>
  )
}
