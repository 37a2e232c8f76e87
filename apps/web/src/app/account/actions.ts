'use server'

import { AppError } from '@daylight/domain/errors'
import { redirect } from 'next/navigation'
import type { FormState } from '@/features/forms/form-state.ts'
import { callApi } from '@/server/api.ts'
import { signOutHere } from '@/server/auth.ts'
import { readRefusal, toFormState } from '@/server/form-state.ts'
import { readText } from '@/server/read-form.ts'

export async function revokeSessionAction(form: FormData): Promise<void> {
  try {
    await (await callApi()).identity.revokeSession({ sessionId: readText(form, 'sessionId') })
  } catch (error) {
    // One that has ended already is as the person wants it.
    const { reason } = await readRefusal(error)
    if (reason !== 'not_found') throw error
  }
  redirect('/account?ended=1')
}

export async function signOutEverywhereAction(): Promise<void> {
  await (await callApi()).identity.signOutEverywhere()
  await signOutHere()
  redirect('/sign-in?out=1')
}

export async function changePasswordAction(_: FormState, form: FormData): Promise<FormState> {
  try {
    const newPassword = readText(form, 'newPassword')
    if (newPassword !== readText(form, 'again')) {
      const message = 'The two new passwords are not the same.'
      throw new AppError({ code: 'invalid', reason: 'not_same', message, fieldErrors: { again: message } })
    }
    const api = await callApi()
    await api.identity.changePassword({ currentPassword: readText(form, 'currentPassword'), newPassword })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect('/account?password=1')
}
