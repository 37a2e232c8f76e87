'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { emptyFormState, type FormState } from '@/features/forms/form-state.ts'
import { getOrganisation } from '@/server/api.ts'
import { toFormState } from '@/server/form-state.ts'
import { readText } from '@/server/read-form.ts'

interface Place {
  readonly org: string
  readonly supplierId: string
}

const pathOf = ({ org, supplierId }: Place) => `/${org}/suppliers/${supplierId}/plan`

export async function inviteToPlanAction(place: Place, _: FormState, form: FormData): Promise<FormState> {
  const { api } = await getOrganisation(place)
  try {
    await api.respondentLinks.inviteToPlan({ supplierId: place.supplierId, email: readText(form, 'email') })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`${pathOf(place)}?sent=1#links`)
}

/** Sends a link again or takes it back, whichever button was pressed. */
export async function changeLinkAction(
  place: Place & { readonly linkId: string; readonly change: 'resend' | 'revoke' },
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api } = await getOrganisation(place)
  const { linkId, change } = place
  try {
    await api.respondentLinks[change]({ linkId })
  } catch (error) {
    revalidatePath(pathOf(place))
    return toFormState(error, form)
  }
  redirect(`${pathOf(place)}?${change === 'resend' ? 'sent' : 'revoked'}=1#links`)
}

export async function writeToSupplierAction(
  place: Place & { readonly actionId: string },
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api } = await getOrganisation(place)
  const { supplierId, actionId } = place
  try {
    await api.supplierPlans.write({ supplierId, actionId, message: readText(form, 'message') })
  } catch (error) {
    return toFormState(error, form)
  }
  revalidatePath(pathOf(place))
  return { ...emptyFormState, attempt: Date.now() }
}

export async function signPlanAction(place: Place, _: FormState, form: FormData): Promise<FormState> {
  const { api } = await getOrganisation(place)
  try {
    await api.supplierPlans.sign({
      supplierId: place.supplierId,
      sha256: readText(form, 'sha256'),
      supplierName: readText(form, 'supplierName'),
      supplierRole: readText(form, 'supplierRole'),
      buyerRole: readText(form, 'buyerRole'),
    })
  } catch (error) {
    revalidatePath(pathOf(place))
    return toFormState(error, form)
  }
  redirect(`${pathOf(place)}?signed=1#agreed`)
}

export async function sendPlanCopiesAction(
  place: Place & { readonly agreementId: string },
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api } = await getOrganisation(place)
  const { supplierId, agreementId } = place
  try {
    await api.supplierPlans.sendCopies({ supplierId, agreementId, email: readText(form, 'email') })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`${pathOf(place)}?copied=1#agreed`)
}
