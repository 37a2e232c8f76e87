'use client'

import { Checkbox, FormStack, RadioGroup, TextArea } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormErrors, fieldIdOf } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedValue } from '../forms/form-state.ts'

/** Where the editor puts the words that were selected in it. */
export const COMMENT_QUOTE_ID = fieldIdOf('quote', 'comment')
export const COMMENT_DETAILS_ID = 'new-comment'

const KINDS = [
  { value: 'comment', label: 'Comment' },
  { value: 'suggestion', label: 'Suggest other words' },
]

/** A comment on an area or a passage of it, or other words for one. */
export function CommentForm(props: {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
}) {
  const [state, submit] = useActionState(props.action, emptyFormState)
  const id = (name: string) => fieldIdOf(name, 'comment')
  const error = (name: string) => state.fieldErrors[name]
  return (
    <details id={COMMENT_DETAILS_ID} open={state.message !== undefined}>
      <summary className="dl-summary inline-flex min-h-11 items-center">
        Write a comment or suggest other words
      </summary>
      <form action={submit} noValidate className="mt-3">
        <FormErrors state={state} about="comment" />
        <FormStack key={state.attempt ?? 0}>
          <RadioGroup
            id={id('kind')}
            name="kind"
            legend="What is it?"
            variant="plain"
            defaultValue={typedValue(state, 'kind', 'comment')}
            error={error('kind')}
            options={KINDS}
          />
          <TextArea
            id={id('quote')}
            name="quote"
            label="The passage"
            hint="Words copied from one paragraph of the text as it was last saved. Leave it empty to speak of the whole area."
            rows={2}
            defaultValue={typedValue(state, 'quote')}
            error={error('quote')}
          />
          <TextArea
            id={id('replacement')}
            name="replacement"
            label="What should stand there"
            hint="Only for a suggestion. Leave it empty to take the passage out."
            optional
            rows={2}
            defaultValue={typedValue(state, 'replacement')}
            error={error('replacement')}
          />
          <TextArea
            id={id('body')}
            name="body"
            label="Your comment"
            hint="For the members of your organisation; it is never part of the statement. Nothing about one person."
            rows={3}
            defaultValue={typedValue(state, 'body')}
            error={error('body')}
          />
          <Checkbox
            id={id('mustSettle')}
            name="mustSettle"
            label="Must be settled before the statement is approved"
            defaultChecked={typedValue(state, 'mustSettle') === 'yes'}
          />
          <div>
            <SubmitButton tone="secondary">Add it</SubmitButton>
          </div>
        </FormStack>
      </form>
    </details>
  )
}
