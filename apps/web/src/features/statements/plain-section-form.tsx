'use client'

import type { StatementSectionView } from '@daylight/contracts'
import { FormStack, Notice, TextArea } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedValue } from '../forms/form-state.ts'
import { ConflictChoices, type SectionConflict } from './conflict-choices.tsx'

export interface PlainSectionState extends FormState {
  /** What both changed; nothing is saved before a choice is made for each. */
  readonly conflict?: SectionConflict
}

interface PlainSectionFormProps {
  readonly action: (state: PlainSectionState, form: FormData) => Promise<PlainSectionState>
  readonly section: StatementSectionView
}

/** The text of an area as plain text, for browsers without scripts and for people who like it plain. */
export function PlainSectionForm({ action, section }: PlainSectionFormProps) {
  const [state, submit] = useActionState<PlainSectionState, FormData>(action, emptyFormState)
  const { conflict } = state
  return (
    <form action={submit} noValidate className="plain-writing">
      <FormErrors state={state} />
      {/* What the author began from: what others save meanwhile is brought together with it. */}
      <input type="hidden" name="base" value={typedValue(state, 'base', section.text)} />
      {conflict ? (
        <div className="mb-6 grid gap-4">
          <Notice
            tone="warning"
            title={`${conflict.by ?? 'Somebody else'} changed the same ${conflict.conflicts.length === 1 ? 'passage' : 'passages'} while you were writing.`}
          >
            <p>
              Yours stands in the field below and is not saved yet. Choose what stays, then save again.
              Everything else is brought together by itself.
            </p>
          </Notice>
          <input type="hidden" name="version" value={conflict.version} />
          <input type="hidden" name="conflicts" value={conflict.conflicts.length} />
          <ConflictChoices conflict={conflict} figures={section.figures} />
        </div>
      ) : null}
      <FormStack key={state.attempt ?? 0}>
        <TextArea
          name="text"
          label="Your text"
          hint="A blank line between paragraphs. “### ” begins a heading, “- ” a list item; **bold**, _italic_, [words](https://address). A figure is its name in double braces, such as {{suppliers.total}}."
          rows={16}
          lang="en-GB"
          defaultValue={typedValue(state, 'text', section.text)}
          error={state.fieldErrors['text']}
        />
        <div>
          <SubmitButton pendingLabel="Saving…">{conflict ? 'Save as chosen' : 'Save the text'}</SubmitButton>
        </div>
      </FormStack>
    </form>
  )
}
