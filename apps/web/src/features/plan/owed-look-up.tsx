'use client'

import type { OwedByReferenceShown } from '@daylight/contracts'
import { Button, ButtonGroup, DataTable, FormStack, Notice, Stack, StatusTag, TextArea } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedValue } from '../forms/form-state.ts'
import { periodWords, pounds } from '../pay/pay-words.ts'

export interface OwedState {
  readonly form: FormState
  readonly found: OwedByReferenceShown | null
}

/** Lines that the page shows; the file holds them all. */
const SHOWN = 200

/** What is owed under the supplier's own payroll numbers. They are sent, matched and forgotten. Works without script. */
export function OwedLookUp(props: {
  readonly action: (state: OwedState, form: FormData) => Promise<OwedState>
  readonly fileHref: string
}) {
  const [{ form, found }, submit] = useActionState(props.action, { form: emptyFormState, found: null })
  return (
    <Stack>
      <form action={submit} noValidate>
        <FormErrors state={form} />
        <FormStack key={form.attempt ?? 0}>
          <TextArea
            name="references"
            label="Your payroll numbers"
            hint="Copy the column of payroll numbers out of your payroll and paste it here, one on each line. Numbers, not names. They are used to find the lines and are not kept."
            rows={6}
            defaultValue={typedValue(form, 'references')}
            error={form.fieldErrors['references']}
          />
          <ButtonGroup>
            <SubmitButton>Show what is owed</SubmitButton>
            <Button tone="secondary" formAction={`${props.fileHref}?as=ods`} formMethod="post">
              Download as a spreadsheet (ODS)
            </Button>
            <Button tone="secondary" formAction={`${props.fileHref}?as=csv`} formMethod="post">
              Download as CSV
            </Button>
          </ButtonGroup>
        </FormStack>
      </form>
      {found === null ? null : <Found found={found} />}
    </Stack>
  )
}

function Found({ found }: { readonly found: OwedByReferenceShown }) {
  const { lines, given, peopleFound, people, others } = found
  const shown = lines.slice(0, SHOWN)
  return (
    <section aria-labelledby="found" aria-live="polite">
      <h2 id="found" className="text-heading">
        By payroll number
      </h2>
      <p className="mt-2">
        {peopleFound} of {people} people who are owed are among the {given.toLocaleString('en-GB')}{' '}
        {given === 1 ? 'number' : 'numbers'} you gave.
      </p>
      {others.people > 0 ? (
        <div className="mt-3">
          <Notice tone="warning" title={`${others.people} more are still owed ${pounds(others.wagesLeft)}.`}>
            Their numbers are not among those you gave. They may have left: paste the numbers of people who
            left too. Check that zeros at the beginning were not lost.
          </Notice>
        </div>
      ) : null}
      <div className="mt-4">
        <DataTable
          caption="What is owed by payroll number"
          captionHidden
          density="compact"
          rows={shown}
          rowKey={({ reference, periodStart }) => `${reference} ${periodStart}`}
          columns={[
            {
              key: 'reference',
              header: 'Payroll number',
              rowHeader: true,
              cell: ({ reference, leaver }) => (
                <span className="[overflow-wrap:anywhere]">
                  {reference} {leaver ? <StatusTag tone="caution">Left, still owed</StatusTag> : null}
                </span>
              ),
            },
            { key: 'period', header: 'Period', cell: (line) => periodWords(line) },
            {
              key: 'law',
              header: 'By law',
              cell: ({ law, underpayment, rateThen, rateNow }) =>
                law === null || underpayment === null || rateThen === null || rateNow === null
                  ? 'Met'
                  : `${pounds(underpayment)} ÷ ${pounds(rateThen)} × ${pounds(rateNow)} = ${pounds(law.owed)}`,
            },
            {
              key: 'living',
              header: 'Up to the Living Wage',
              numeric: true,
              cell: ({ livingWage }) => pounds(livingWage.owed),
            },
            {
              key: 'paid',
              header: 'Seen as paid',
              numeric: true,
              cell: ({ wagesPaid }) => pounds(wagesPaid),
            },
            {
              key: 'left',
              header: 'Wages to pay',
              numeric: true,
              cell: ({ wagesLeft }) => <strong>{pounds(wagesLeft)}</strong>,
            },
            { key: 'fees', header: 'Fees to pay back', numeric: true, cell: ({ fees }) => pounds(fees.left) },
          ]}
          empty={<p className="text-muted">None of these numbers is owed anything.</p>}
        />
      </div>
      {lines.length > shown.length ? (
        <p className="mt-2 text-muted">
          The first {shown.length} of {lines.length} lines. The files hold them all.
        </p>
      ) : null}
    </section>
  )
}
