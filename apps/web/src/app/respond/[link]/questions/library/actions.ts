'use server'

import { takeOverAnswers } from '@daylight/application'
import { AppError } from '@daylight/domain/errors'
import { redirect } from 'next/navigation'
import type { FormState } from '@/features/forms/form-state.ts'
import { getPerson } from '@/server/actor.ts'
import { container } from '@/server/container.ts'
import { toFormState } from '@/server/form-state.ts'
import { requireMemberOf } from '../list-own-organisations.ts'
import { openQuestions } from '../open-questions.ts'

export async function takeOverAction(
  { link, organisationId }: { readonly link: string; readonly organisationId: string },
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { actor, base } = await openQuestions(Promise.resolve({ link }))
  const page = `${base}/questions/library`
  const person = await getPerson()
  if (!person) redirect(`/sign-in?next=${encodeURIComponent(page)}`)
  let address: string
  try {
    const { member, segment } = await requireMemberOf(person, organisationId)
    const chosen = readChosen(form)
    const { deps } = await container()
    const { taken, left } = await takeOverAnswers(deps, actor, member, chosen)
    if (left.length > 0) throw notAll(taken, left)
    address = `${page}?from=${segment}&taken=${taken}`
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(address)
}

function readChosen(form: FormData) {
  const chosen = form.getAll('answers').flatMap((value) => {
    const [questionId, entryId] = typeof value === 'string' ? value.split('.') : []
    return questionId && entryId ? [{ questionId, entryId }] : []
  })
  if (chosen.length > 0) return chosen
  const message = 'Choose at least one answer, or go back to all questions.'
  throw new AppError({
    code: 'invalid',
    reason: 'nothing_chosen',
    message,
    fieldErrors: { answers: message },
  })
}

function notAll(taken: number, left: Awaited<ReturnType<typeof takeOverAnswers>>['left']): AppError {
  const told = left.map(({ question, message }) => `“${question}” ${message}`).join(' ')
  return new AppError({
    code: 'conflict',
    reason: 'not_all_taken_over',
    message: `${taken === 1 ? 'One answer was' : `${taken} answers were`} taken over. Answer these yourself: ${told}`,
  })
}
