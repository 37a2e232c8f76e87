'use server'

import { redirect } from 'next/navigation'
import type { FormState } from '@/features/forms/form-state.ts'
import { getOrganisation } from '@/server/api.ts'
import { toFormState } from '@/server/form-state.ts'

export async function removeEntryAction(
  { org, id }: { readonly org: string; readonly id: string },
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  try {
    await api.library.remove({ id })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}/library?removed=1`)
}

export async function emptyLibraryAction(org: string, _: FormState, form: FormData): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  try {
    await api.library.empty()
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}/library?removed=1`)
}
