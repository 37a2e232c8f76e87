'use client'

import type { StatementComment } from '@daylight/contracts'
import { Button, FormStack, TextArea } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormErrors, fieldIdOf } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedValue } from '../forms/form-state.ts'

type Action = (state: FormState, form: FormData) => Promise<FormState>

const EVENTS = {
  resolve: 'Resolve',
  reopen: 'Open again',
  accept: 'Accept: put it in the text',
  reject: 'Reject',
} as const

/** What may be done with a comment now: settle it, or answer. */
export function CommentAnswers(props: {
  readonly comment: StatementComment
  readonly settle: Action
  readonly reply: Action
}) {
  const { comment } = props
  const [settled, settle] = useActionState(props.settle, emptyFormState)
  const [replied, reply] = useActionState(props.reply, emptyFormState)
  const about = <span className="sr-only"> (what {comment.authorName} said)</span>
  const events = comment.events.filter((event) => event !== 'accept' || comment.passage === 'found')
  return (
    <div className="grid gap-2">
      {events.length > 0 ? (
        <form action={settle} className="flex flex-wrap gap-2">
          <FormErrors state={settled} />
          <input type="hidden" name="version" value={comment.version} />
          {events.map((event) => (
            <Button key={event} type="submit" name="event" value={event} tone="secondary" size="small">
              {EVENTS[event]}
              {about}
            </Button>
          ))}
        </form>
      ) : null}
      <details open={replied.message !== undefined}>
        <summary className="dl-summary inline-flex min-h-11 items-center">Answer{about}</summary>
        <form action={reply} noValidate className="mt-2">
          <FormErrors state={replied} about={comment.id} />
          <FormStack key={replied.attempt ?? comment.replies.length}>
            <TextArea
              id={fieldIdOf('body', comment.id)}
              name="body"
              label="Your answer"
              rows={2}
              defaultValue={typedValue(replied, 'body')}
              error={replied.fieldErrors['body']}
            />
            <div>
              <SubmitButton tone="secondary">Answer</SubmitButton>
            </div>
          </FormStack>
        </form>
      </details>
    </div>
  )
}
