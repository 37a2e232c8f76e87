import 'server-only'
import { type PublicError, toPublicError, toTrpcError } from '@daylight/api'
import { headers } from 'next/headers'
import { redirect, unstable_rethrow } from 'next/navigation'
import type { FormState } from '../features/forms/form-state.ts'
import { readRequestId } from './request-id.ts'

/** The refusal behind which a person may be in danger, and the page that it leads to. */
export const PERSON_IN_DANGER = 'person_in_danger'
export const STOPPED = '/worried?stopped=1'

/** What a form shows after a refused submission: the message, errors by field, and everything that was typed. */
export async function toFormState(error: unknown, form: FormData): Promise<FormState> {
  const refusal = await readRefusal(error)
  // Nothing of what was typed goes back into a page: whoever wrote it is led to what to do now, with or without script.
  if (refusal.reason === PERSON_IN_DANGER) redirect(STOPPED)
  return {
    message: refusal.message,
    reason: refusal.reason,
    fieldErrors: refusal.fieldErrors,
    values: readTyped(form),
    attempt: Date.now(),
  }
}

/** The refusal in public words. Redirects and not-found answers of the framework pass through. */
export async function readRefusal(error: unknown): Promise<PublicError> {
  unstable_rethrow(error)
  return toPublicError(toTrpcError(error), readRequestId(await headers()))
}

function readTyped(form: FormData): Record<string, readonly string[]> {
  const values: Record<string, string[]> = {}
  for (const [name, value] of form) {
    if (typeof value !== 'string' || name.startsWith('$') || /password/i.test(name)) continue
    values[name] = [...(values[name] ?? []), value]
  }
  return values
}
