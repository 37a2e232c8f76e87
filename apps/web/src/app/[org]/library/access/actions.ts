'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { emptyFormState, type FormState } from '@/features/forms/form-state.ts'
import { getOrganisation } from '@/server/api.ts'
import { env } from '@/server/env.ts'
import { toFormState } from '@/server/form-state.ts'
import { readDate, readText } from '@/server/read-form.ts'

/** What the form shows: the address, this once. */
interface GrantState extends FormState {
  readonly address?: string
}

export async function grantAccessAction(org: string, _: GrantState, form: FormData): Promise<GrantState> {
  const { api, segment } = await getOrganisation({ org })
  try {
    const { token } = await api.library.grant({
      forWhom: readText(form, 'forWhom'),
      until: readDate(form, 'until'),
    })
    revalidatePath(`/${segment}/library/access`)
    return { ...emptyFormState, address: `${env().DAYLIGHT_URL.replace(/\/$/, '')}/shared/${token}` }
  } catch (error) {
    return toFormState(error, form)
  }
}

export async function withdrawAccessAction(
  { org, id }: { readonly org: string; readonly id: string },
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  try {
    await api.library.withdraw({ id })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}/library/access`)
}
