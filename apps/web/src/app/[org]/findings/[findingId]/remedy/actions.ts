'use server'

import { REMEDY_PAYMENT_KINDS } from '@daylight/domain/remedy'
import { revalidatePath } from 'next/cache'
import { emptyFormState, type FormState } from '@/features/forms/form-state.ts'
import { getOrganisation, type OrganisationPage } from '@/server/api.ts'
import { toFormState } from '@/server/form-state.ts'
import { readText } from '@/server/read-form.ts'

interface FindingPlace {
  readonly org: string
  readonly findingId: string
}
type RemedyPlace = FindingPlace & { readonly id: string }

async function change(
  place: FindingPlace,
  form: FormData,
  work: (api: OrganisationPage['api']) => Promise<unknown>,
): Promise<FormState> {
  const { api, segment } = await getOrganisation(place)
  const path = `/${segment}/findings/${place.findingId}/remedy`
  try {
    await work(api)
  } catch (error) {
    revalidatePath(path)
    return toFormState(error, form)
  }
  revalidatePath(path)
  return { ...emptyFormState, attempt: Date.now() }
}

const versionOf = (form: FormData) => Number(readText(form, 'version'))

export async function openRemedyAction(
  place: FindingPlace,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return change(place, form, (api) => api.remedies.open({ findingId: place.findingId }))
}

export async function scheduleRemedyAction(
  place: RemedyPlace,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return change(place, form, (api) =>
    api.remedies.schedule({
      id: place.id,
      version: versionOf(form),
      firstOn: readText(form, 'firstOn'),
      instalments: readText(form, 'instalments'),
    }),
  )
}

export async function recordPaymentAction(
  place: RemedyPlace,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const kind = REMEDY_PAYMENT_KINDS.find((one) => one === readText(form, 'kind')) ?? 'wages'
  return change(place, form, (api) =>
    api.remedies.recordPayment({
      id: place.id,
      version: versionOf(form),
      reference: readText(form, 'reference'),
      kind,
      amount: readText(form, 'amount'),
      paidOn: readText(form, 'paidOn'),
      evidenceId: readText(form, 'evidenceId'),
    }),
  )
}

export async function shareRemedyAction(
  place: RemedyPlace & { readonly shared: boolean },
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { id, shared } = place
  return change(place, form, (api) => api.remedies.share({ id, version: versionOf(form), shared }))
}

export async function settleRemedyAction(
  place: RemedyPlace,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return change(place, form, (api) => api.remedies.settle({ id: place.id, version: versionOf(form) }))
}
