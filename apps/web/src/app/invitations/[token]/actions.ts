'use server'

import { redirect } from 'next/navigation'
import type { FormState } from '@/features/forms/form-state.ts'
import { callApi } from '@/server/api.ts'
import { toFormState } from '@/server/form-state.ts'

export async function acceptInvitationAction(
  token: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  let segment: string
  try {
    const joined = await (await callApi()).organisations.acceptInvitation({ token })
    segment = joined.segment
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}`)
}
