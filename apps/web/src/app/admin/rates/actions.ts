'use server'

import { redirect } from 'next/navigation'
import type { FormState } from '@/features/forms/form-state.ts'
import { callApi } from '@/server/api.ts'
import { toFormState } from '@/server/form-state.ts'
import { readDate, readText } from '@/server/read-form.ts'

export async function enterLivingWageAction(_: FormState, form: FormData): Promise<FormState> {
  const api = await callApi()
  try {
    await api.reference.enterLivingWage({
      announced: readDate(form, 'announced'),
      payBy: readDate(form, 'payBy'),
      london: readText(form, 'london'),
      uk: readText(form, 'uk'),
      source: readText(form, 'source'),
    })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect('/admin/rates')
}
