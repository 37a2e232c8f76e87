'use server'

import { AppError } from '@daylight/domain/errors'
import { describeWait } from '@daylight/domain/identity'
import { redirect } from 'next/navigation'
import type { FormState } from '@/features/forms/form-state.ts'
import { callApi } from '@/server/api.ts'
import { signInWithPassword, signOutHere } from '@/server/auth.ts'
import { toFormState } from '@/server/form-state.ts'
import { readText } from '@/server/read-form.ts'
import { safePath } from '@/server/safe-path.ts'

const AFTER_SIGN_IN = '/organisations'

export async function signInAction(_: FormState, form: FormData): Promise<FormState> {
  try {
    await enter({ email: readText(form, 'email'), password: readText(form, 'password') })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(safePath(readText(form, 'next'), AFTER_SIGN_IN))
}

export async function signUpAction(_: FormState, form: FormData): Promise<FormState> {
  const invitation = readText(form, 'invitation')
  try {
    const api = await callApi()
    await api.identity.signUp({
      name: readText(form, 'name'),
      email: readText(form, 'email'),
      password: readText(form, 'password'),
      ...(invitation === '' ? {} : { invitation }),
    })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect('/sign-up/sent')
}

export async function confirmEmailAction(token: string, _: FormState, form: FormData): Promise<FormState> {
  const password = readText(form, 'password')
  const invitation = readText(form, 'invitation')
  try {
    const api = await callApi()
    const { email } = await api.identity.confirmEmail({ token, password })
    await enter({ email, password })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(safePath(invitation === '' ? undefined : `/invitations/${invitation}`, AFTER_SIGN_IN))
}

export async function requestResetAction(_: FormState, form: FormData): Promise<FormState> {
  try {
    const api = await callApi()
    await api.identity.requestReset({ email: readText(form, 'email') })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect('/reset-password/sent')
}

export async function resetPasswordAction(token: string, _: FormState, form: FormData): Promise<FormState> {
  const password = readText(form, 'password')
  try {
    const api = await callApi()
    const { email } = await api.identity.resetPassword({ token, password })
    await enter({ email, password })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(AFTER_SIGN_IN)
}

export async function signOutAction(): Promise<void> {
  await signOutHere()
  redirect('/sign-in?out=1')
}

/** Signs in, or throws the refusal in the words for the form. */
async function enter(credentials: { readonly email: string; readonly password: string }): Promise<void> {
  const { email, password } = credentials
  const missing = {
    ...(email.trim() === '' ? { email: 'Enter your e-mail address.' } : {}),
    ...(password === '' ? { password: 'Enter your password.' } : {}),
  }
  if (Object.keys(missing).length > 0) {
    throw new AppError({
      code: 'invalid',
      reason: 'missing',
      message: 'Some answers are missing.',
      fieldErrors: missing,
    })
  }
  const answer = await signInWithPassword(credentials)
  if (answer.ok) return
  const { reason, retryAfterSeconds } = answer
  if (reason === 'too_many_attempts') {
    const message = `Too many attempts. Try again in ${describeWait(retryAfterSeconds)}.`
    throw new AppError({ code: 'rate_limited', reason, message, retryAfterSeconds })
  }
  if (reason === 'email_not_confirmed') {
    throw new AppError({
      code: 'refused',
      reason,
      message: 'Confirm your e-mail address first: we have sent you the link again.',
    })
  }
  if (reason === 'wrong_password') {
    throw new AppError({
      code: 'unauthenticated',
      reason,
      message: 'The e-mail address or the password is not right.',
    })
  }
  throw new Error(`Sign-in failed: ${reason}`)
}
