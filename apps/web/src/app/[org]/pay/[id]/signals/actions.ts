'use server'

import { redirect } from 'next/navigation'
import type { FormState } from '@/features/forms/form-state.ts'
import { getOrganisation } from '@/server/api.ts'
import { toFormState } from '@/server/form-state.ts'
import { readText } from '@/server/read-form.ts'

const SOURCES = ['invoice', 'sign_in', 'rota'] as const

export async function recordHoursAction(
  { org, id }: { readonly org: string; readonly id: string },
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  const chosen = readText(form, 'source')
  const source = SOURCES.find((known) => known === chosen)
  if (source === undefined) {
    const message = 'Choose where the hours come from.'
    const values = { hours: [readText(form, 'hours')] }
    return { message, reason: 'source', fieldErrors: { source: message }, values, attempt: Date.now() }
  }
  try {
    await api.signals.recordHours({ id, hours: readText(form, 'hours'), source })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}/pay/${id}/signals`)
}
