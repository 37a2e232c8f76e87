import 'server-only'
import type { QuestionsPage } from '@/features/assessments/questions-page.ts'
import type { FormState } from '@/features/forms/form-state.ts'
import { toFormState } from '@/server/form-state.ts'

/** What a refused form shows, in the language of its page where there are words for the refusal. */
export async function toStateIn(
  { words, language }: QuestionsPage,
  error: unknown,
  form: FormData,
): Promise<FormState> {
  const state = await toFormState(error, form)
  // Errors of an answer were told in the language already; in English every refusal says more of itself.
  if (language.code === 'en-GB' || state.reason === 'answer_invalid') return state
  const said = lookUp(words.refusals, state.reason)
  const fieldErrors = Object.fromEntries(
    Object.entries(state.fieldErrors).map(([field, message]) => [
      field,
      said ?? lookUp(words.fields, field) ?? message,
    ]),
  )
  const message = said ?? Object.values(fieldErrors)[0] ?? state.message
  return { ...state, fieldErrors, ...(message === undefined ? {} : { message }) }
}

function lookUp(words: Readonly<Record<string, string>>, key: string | undefined): string | undefined {
  return key !== undefined && Object.hasOwn(words, key) ? words[key] : undefined
}
