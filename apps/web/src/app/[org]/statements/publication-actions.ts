'use server'

import { redirect } from 'next/navigation'
import type { FormState } from '@/features/forms/form-state.ts'
import { getOrganisation } from '@/server/api.ts'
import { toFormState } from '@/server/form-state.ts'
import { readDate, readText } from '@/server/read-form.ts'
import type { StatementPlace } from './actions.ts'

export async function checkHomepageAction({ org, id }: StatementPlace): Promise<void> {
  const { api, segment } = await getOrganisation({ org })
  await api.publications.checkHomepage({ id })
  redirect(`/${segment}/statements/${id}/homepage`)
}

export async function logCopyRequestAction(org: string, _: FormState, form: FormData): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  try {
    await api.publications.logCopyRequest({
      askedBy: readText(form, 'askedBy'),
      channel: readText(form, 'channel'),
      receivedOn: readDate(form, 'receivedOn'),
    })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}/statements/requests`)
}

export async function closeCopyRequestAction(
  { org, id }: StatementPlace,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  try {
    const closing = { id, version: Number(readText(form, 'version')), outcome: readText(form, 'outcome') }
    await api.publications.closeCopyRequest({
      ...closing,
      sentOn: readDate(form, 'sentOn'),
      statementId: readText(form, 'statementId'),
    })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}/statements/requests`)
}
