'use client'

import { Button, Checkbox, Fieldset, TextField } from '@daylight/ui'
import { useState } from 'react'
import { type FormState, typedValue } from '../forms/form-state.ts'

export interface StoredContact {
  readonly name: string
  readonly jobTitle: string
  readonly email: string
  readonly phone: string
}

const MOST = 20
const BLANK = 2
const blank: StoredContact = { name: '', jobTitle: '', email: '', phone: '' }

/** Stored contacts, then empty ones. More are added by the button; without script, by saving and editing again. */
export function ContactFields(props: {
  readonly state: FormState
  readonly stored: readonly StoredContact[]
}) {
  const { state, stored } = props
  const typed = Object.keys(state.values).filter((name) => /^contacts\.\d+\.name$/.test(name)).length
  const [more, setMore] = useState(0)
  const shown = Math.min(MOST, Math.max(typed, stored.length + BLANK) + more)
  return (
    <Fieldset
      legend="Contacts"
      legendSize="medium"
      hint="Who to ask at this supplier. Leave a contact empty if there is none."
    >
      {Array.from({ length: shown }, (_, index) => (
        <ContactRow key={index} index={index} state={state} stored={stored[index]} />
      ))}
      {shown < MOST ? (
        <div>
          <Button type="button" tone="secondary" size="small" onClick={() => setMore(more + 1)}>
            Add another contact
          </Button>
        </div>
      ) : null}
    </Fieldset>
  )
}

function ContactRow(props: {
  readonly index: number
  readonly state: FormState
  readonly stored: StoredContact | undefined
}) {
  const { index, state, stored } = props
  const field = (part: keyof StoredContact) => {
    const name = `contacts.${index}.${part}`
    return {
      name,
      autoComplete: 'off',
      defaultValue: typedValue(state, name, (stored ?? blank)[part]),
      error: state.fieldErrors[name],
    }
  }
  return (
    <div className="rounded-card border border-line bg-surface p-4">
      <Fieldset legend={`Contact ${index + 1}`} id={`contacts.${index}`}>
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TextField {...field('name')} label="Name" />
          <TextField {...field('jobTitle')} label="Job title" />
          <TextField {...field('email')} label="E-mail address" inputMode="email" spellCheck={false} />
          <TextField {...field('phone')} label="Telephone" inputMode="tel" />
        </div>
        {stored ? <Checkbox name={`contacts.${index}.remove`} label="Remove this contact" /> : null}
      </Fieldset>
    </div>
  )
}
