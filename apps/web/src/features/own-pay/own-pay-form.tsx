'use client'

import {
  OWN_APPRENTICE,
  OWN_PAY_FIELDS,
  OWN_PERIOD_LENGTHS,
  OWN_WORK_TYPES,
  type OwnPayField,
} from '@daylight/domain/own-pay/fields'
import { DateField, ErrorSummary, Fieldset, FormStack, NumberField, RadioGroup } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState, useEffect, useRef } from 'react'
import { OwnPayAnswerView } from './own-pay-answer.tsx'
import type { LanguageCode } from './own-pay-languages.ts'
import type { OwnPayMessages } from './own-pay-messages.ts'
import { emptyOwnPay, type OwnPayState } from './own-pay-state.ts'

interface OwnPayFormProps {
  readonly action: (state: OwnPayState, form: FormData) => Promise<OwnPayState>
  readonly messages: OwnPayMessages
  readonly language: LanguageCode
}

/** The questions, and the answer above them once there is one. Works without script: the form is posted. */
export function OwnPayForm({ action, messages: m, language }: OwnPayFormProps) {
  const [state, submit] = useActionState(action, emptyOwnPay)
  const problems = OWN_PAY_FIELDS.flatMap((field) => {
    const problem = state.problems[field]
    return problem === undefined ? [] : [{ fieldId: field, message: `${labels(m)[field]} ${m[problem]}` }]
  })
  const errors = state.failed ? [{ message: m.unavailable }] : problems
  return (
    <>
      {errors.length > 0 ? <ErrorSummary key={state.attempt} title={m.problemTitle} errors={errors} /> : null}
      {state.answer ? (
        <Answer key={state.attempt} title={m.resultTitle}>
          <OwnPayAnswerView
            answer={state.answer}
            messages={m}
            language={language}
            byTask={state.values['workType'] === 'task'}
          />
        </Answer>
      ) : null}
      <Questions key={`form-${state.attempt}`} state={state} submit={submit} messages={m} />
    </>
  )
}

/** Takes the focus when it appears: by the attribute on a page without script, by the effect on one with it. */
function Answer({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  const section = useRef<HTMLElement>(null)
  useEffect(() => section.current?.focus(), [])
  return (
    <section
      ref={section}
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: what was asked for must be met first; without script this is the only way
      autoFocus
      data-focus-ring=""
      aria-labelledby="answer-title"
      className="mb-10 scroll-mt-20"
    >
      <h2 id="answer-title" className="mb-3 text-xl">
        {title}
      </h2>
      {children}
    </section>
  )
}

/** What each question is called, for the question itself and for the list of what is wrong. */
function labels(m: OwnPayMessages): Readonly<Record<OwnPayField, string>> {
  return {
    workType: m.workType,
    weeklyHours: m.weeklyHours,
    periodStart: m.periodStart,
    periodLength: m.periodLength,
    age: m.age,
    apprentice: m.apprentice,
    zone: m.zone,
    hoursPaid: m.hoursPaid,
    hoursUnpaid: m.hoursUnpaid,
    pay: m.pay,
    extraHours: m.extraHours,
    extraPay: m.extraPay,
    uniform: m.uniform,
    transport: m.transport,
    fees: m.fees,
    otherDeductions: m.otherDeductions,
    costs: m.costs,
    accommodation: m.accommodation,
    accommodationDays: m.accommodationDays,
    accommodationCharge: m.accommodationCharge,
  }
}

interface QuestionsProps {
  readonly state: OwnPayState
  readonly submit: (form: FormData) => void
  readonly messages: OwnPayMessages
}

function Questions({ state, submit, messages: m }: QuestionsProps) {
  const label = labels(m)
  const errorOf = (field: OwnPayField) => {
    const problem = state.problems[field]
    return problem === undefined ? undefined : m[problem]
  }
  const typed = (name: string) => state.values[name] ?? ''
  const figure = (
    field: OwnPayField,
    options: { readonly hint?: string; readonly pounds?: boolean } = {},
  ) => (
    <NumberField
      name={field}
      label={label[field]}
      hint={options.hint}
      decimals
      dir="ltr"
      {...(options.pounds ? { prefix: '£' } : {})}
      defaultValue={typed(field)}
      error={errorOf(field)}
      errorPrefix={m.errorPrefix}
    />
  )
  const choices = (
    field: OwnPayField,
    options: readonly { readonly value: string; readonly label: string }[],
    hint?: string,
  ) => (
    <RadioGroup
      name={field}
      legend={label[field]}
      hint={hint}
      options={options}
      variant="plain"
      defaultValue={typed(field)}
      error={errorOf(field)}
      errorPrefix={m.errorPrefix}
    />
  )
  const part = (title: string, children: React.ReactNode, hint?: string) => (
    <Fieldset legend={title} legendSize="medium" legendAs="h2" hint={hint}>
      <div className="grid gap-6">{children}</div>
    </Fieldset>
  )
  const workTypes = { time: m.workTypeTime, salaried: m.workTypeSalaried, task: m.workTypeTask }
  const apprentices = { no: m.apprenticeNo, first_year: m.apprenticeFirst, later: m.apprenticeLater }
  return (
    <form action={submit} noValidate autoComplete="off">
      <FormStack>
        {part(
          m.periodTitle,
          <>
            <DateField
              name="periodStart"
              label={label.periodStart}
              partLabels={{ day: m.day, month: m.month, year: m.year }}
              defaultValue={{
                day: typed('periodStart-day'),
                month: typed('periodStart-month'),
                year: typed('periodStart-year'),
              }}
              error={errorOf('periodStart')}
              errorPrefix={m.errorPrefix}
            />
            {choices(
              'periodLength',
              OWN_PERIOD_LENGTHS.map((value) => ({ value, label: m[value] })),
            )}
          </>,
        )}
        {part(
          m.youTitle,
          <>
            {figure('age')}
            {choices(
              'apprentice',
              OWN_APPRENTICE.map((value) => ({ value, label: apprentices[value] })),
              m.apprenticeHint,
            )}
            {choices(
              'zone',
              [
                { value: 'london', label: m.zoneLondon },
                { value: 'uk', label: m.zoneUk },
              ],
              m.zoneHint,
            )}
          </>,
        )}
        {part(
          m.hoursTitle,
          <>
            {choices(
              'workType',
              OWN_WORK_TYPES.map((value) => ({ value, label: workTypes[value] })),
            )}
            {figure('weeklyHours', { hint: m.weeklyHoursHint })}
            {figure('hoursPaid', { hint: m.hoursPaidHint })}
            {figure('hoursUnpaid', { hint: m.hoursUnpaidHint })}
            {figure('pay', { hint: m.payHint, pounds: true })}
          </>,
        )}
        {part(
          m.extraTitle,
          <>
            {figure('extraHours')}
            {figure('extraPay', { pounds: true })}
          </>,
          m.extraHint,
        )}
        {part(
          m.takenTitle,
          <>
            {figure('uniform', { pounds: true })}
            {figure('transport', { pounds: true })}
            {figure('fees', { pounds: true })}
            {figure('otherDeductions', { pounds: true })}
            {figure('costs', { pounds: true })}
            {choices('accommodation', [
              { value: 'no', label: m.no },
              { value: 'yes', label: m.yes },
            ])}
            {figure('accommodationDays')}
            {figure('accommodationCharge', { hint: m.accommodationChargeHint, pounds: true })}
          </>,
          m.takenHint,
        )}
        <div className="grid gap-2">
          <div>
            <SubmitButton size="large">{m.submit}</SubmitButton>
          </div>
          <p className="text-muted">{m.submitNote}</p>
        </div>
      </FormStack>
    </form>
  )
}
