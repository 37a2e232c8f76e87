'use server'

import { redirect } from 'next/navigation'
import type { FormState } from '@/features/forms/form-state.ts'
import { getOrganisation } from '@/server/api.ts'
import { toFormState } from '@/server/form-state.ts'
import { readDate, readText } from '@/server/read-form.ts'

interface ClaimForm {
  readonly org: string
  readonly supplierId: string
  readonly id: string
  readonly version: number
}

const pageOf = (segment: string, supplierId: string) => `/${segment}/suppliers/${supplierId}/pay-summaries`

export async function receiveClaimAction(
  { org, supplierId }: Pick<ClaimForm, 'org' | 'supplierId'>,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  const file = form.get('content')
  try {
    await api.payClaims.receive({ supplierId, content: file instanceof File ? await file.text() : '' })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(pageOf(segment, supplierId))
}

export async function askForSampleAction(
  { org, supplierId, id, version }: ClaimForm,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  try {
    await api.payClaims.askForSample({
      id,
      version,
      which: readText(form, 'which'),
      due: readDate(form, 'due'),
    })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(pageOf(segment, supplierId))
}

export async function recordSampleAction(
  { org, supplierId, id, version }: ClaimForm,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  try {
    await api.payClaims.recordSample({ id, version, payCheckId: readText(form, 'payCheckId') })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(pageOf(segment, supplierId))
}
