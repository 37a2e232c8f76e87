'use client'

import type { FindingSeverity } from '@daylight/domain/findings'
import { FormStack, IsoDateField, NumberField, RadioGroup, Select, TextArea, TextField } from '@daylight/ui'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedField, typedValue } from '../forms/form-state.ts'
import { SaveOrCancel } from '../forms/save-or-cancel.tsx'
import { gradeOptions } from './words.tsx'

type FormAction = (state: FormState, form: FormData) => Promise<FormState>

export interface SeverityOption {
  readonly value: FindingSeverity
  readonly label: string
  readonly meaning: string
}

function severityOptions(severities: readonly SeverityOption[]) {
  return severities.map(({ value, label, meaning }) => ({ value, label, hint: meaning }))
}

interface RaiseFindingFormProps {
  readonly action: FormAction
  readonly supplierId: string
  readonly sites: readonly { readonly value: string; readonly label: string }[]
  readonly severities: readonly SeverityOption[]
  readonly areas: readonly { readonly value: string; readonly label: string }[]
  readonly rules: readonly { readonly value: string; readonly label: string; readonly source: string }[]
  readonly cancelHref: string
}

/** What was found, about conditions at a place; the supplier is chosen already. */
export function RaiseFindingForm(props: RaiseFindingFormProps) {
  const [state, submit] = useActionState(props.action, emptyFormState)
  const field = (name: string) => typedField(state, name)
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <input type="hidden" name="supplierId" value={props.supplierId} />
      <FormStack key={state.attempt ?? 0}>
        <RadioGroup
          {...field('worried')}
          legend="Are you worried about a person?"
          hint="That somebody is in danger, is controlled or threatened, or cannot leave. Then do not describe it here: you are shown what to do now, and nothing is kept."
          options={[
            { value: 'no', label: 'No: this is about conditions, records or pay' },
            { value: 'yes', label: 'Yes, or I am not sure' },
          ]}
        />
        {props.sites.length === 0 ? null : (
          <Select
            {...field('siteId')}
            label="Site"
            optional
            placeholder="The whole supplier, or no one site"
            options={props.sites}
          />
        )}
        <TextField
          {...field('title')}
          label="In one line"
          hint="What is not as it should be, such as “No drinking water at the depot”"
          maxLength={160}
        />
        <Select
          {...field('area')}
          label="What is it about?"
          placeholder="Choose an area"
          options={props.areas}
        />
        <RadioGroup
          {...field('severity')}
          legend="How serious is it?"
          options={severityOptions(props.severities)}
        />
        <TextArea
          {...field('detail')}
          label="What was found"
          hint="Conditions and records: what was seen, where, how often. No names, no telephone numbers, nothing about one person."
        />
        <Select
          {...field('grade')}
          label="How strong is what was seen?"
          placeholder="Choose"
          options={gradeOptions}
        />
        <Select
          {...field('ruleId')}
          label="Which rule is broken?"
          optional
          hint="By the rule Daylight sees whether this was found here before"
          placeholder="None of these, or none"
          options={props.rules.map(({ value, label, source }) => ({ value, label: `${label} (${source})` }))}
        />
        <TextField
          {...field('ruleText')}
          label="A rule that is not in the list"
          optional
          hint="Such as what the contract or your code of conduct asks for"
          maxLength={400}
        />
        <TextField
          {...field('ruleSource')}
          label="Where that rule stands"
          optional
          hint="Such as “Contract for cleaning, clause 12”"
          maxLength={400}
        />
        <TextArea {...field('putRight')} label="What would put it right" optional />
        <NumberField
          {...field('workersAffected')}
          label="How many people does it affect?"
          optional
          hint="A number below five is kept as “fewer than 5”"
        />
        <IsoDateField {...field('since')} label="Since when" optional />
        <SaveOrCancel label="Raise the finding" cancelHref={props.cancelHref} />
      </FormStack>
    </form>
  )
}

interface EditFindingFormProps {
  readonly action: FormAction
  readonly severities: readonly SeverityOption[]
  readonly finding: {
    readonly title: string
    readonly severity: FindingSeverity
    readonly version: number
  }
  readonly cancelHref: string
}

/** How serious it is, and its line: with a reason, which the history keeps. */
export function EditFindingForm({ action, severities, finding, cancelHref }: EditFindingFormProps) {
  const [state, submit] = useActionState(action, emptyFormState)
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <input type="hidden" name="version" value={finding.version} />
      <FormStack key={state.attempt ?? 0}>
        <TextField
          name="title"
          label="In one line"
          maxLength={160}
          defaultValue={typedValue(state, 'title', finding.title)}
          error={state.fieldErrors['title']}
        />
        <RadioGroup
          name="severity"
          legend="How serious is it?"
          options={severityOptions(severities)}
          defaultValue={typedValue(state, 'severity', finding.severity)}
          error={state.fieldErrors['severity']}
        />
        <TextArea
          name="reason"
          label="Why you change it"
          hint="Others will read this in the history"
          rows={3}
          defaultValue={typedValue(state, 'reason')}
          error={state.fieldErrors['reason']}
        />
        <SaveOrCancel label="Save" cancelHref={cancelHref} />
      </FormStack>
    </form>
  )
}
