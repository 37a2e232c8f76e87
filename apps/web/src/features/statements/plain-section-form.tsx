'use client'

import type { StatementSectionView } from '@daylight/contracts'
import { FormStack, Notice, TextArea } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedValue } from '../forms/form-state.ts'

interface PlainSectionFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly section: StatementSectionView
}

/** The text of an area as plain text, for browsers without scripts and for people who like it plain. */
export function PlainSectionForm({ action, section }: PlainSectionFormProps) {
  const [state, submit] = useActionState(action, emptyFormState)
  const conflict = state.reason === 'changed_since'
  return (
    <form action={submit} noValidate className="plain-writing">
      <FormErrors state={state} />
      {conflict ? (
        <div className="mb-6">
          <Notice
            tone="warning"
            title={`${section.updatedBy ?? 'Somebody else'} saved another version while you were writing.`}
          >
            <p>
              Yours stands in the field below and is not saved. This is theirs; save again to put yours in its
              place.
            </p>
            <pre className="mt-3 max-h-72 overflow-auto border-s-4 border-line ps-4 font-sans whitespace-pre-wrap">
              {section.text}
            </pre>
          </Notice>
        </div>
      ) : null}
      <input type="hidden" name="version" value={section.version} />
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
          <SubmitButton pendingLabel="Saving…">Save the text</SubmitButton>
        </div>
      </FormStack>
    </form>
  )
}
