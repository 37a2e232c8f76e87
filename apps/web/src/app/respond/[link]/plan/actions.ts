'use server'

import { stopForDanger } from '@daylight/application'
import { SUPPLIER_STEPS } from '@daylight/domain/remediation'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { FormState } from '@/features/forms/form-state.ts'
import { container } from '@/server/container.ts'
import { toFormState } from '@/server/form-state.ts'
import { readText } from '@/server/read-form.ts'
import { getRespondent } from '@/server/respondent.ts'

interface PlanPlace {
  readonly link: string
  readonly actionId: string
}

const respondentOf = ({ link }: PlanPlace) => getRespondent(Promise.resolve({ link }), 'plan')

export async function stepPlanActionAction(
  place: PlanPlace,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, base } = await respondentOf(place)
  const path = `${base}/plan/${place.actionId}`
  const pressed = readText(form, 'event')
  const step = SUPPLIER_STEPS.find((known) => known === pressed)
  try {
    if (step) {
      await api.plan.step({
        actionId: place.actionId,
        version: Number(readText(form, 'version')),
        step,
        reason: readText(form, 'reason'),
      })
    }
  } catch (error) {
    revalidatePath(path)
    return toFormState(error, form)
  }
  redirect(path)
}

export async function writePlanMessageAction(
  place: PlanPlace,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, base } = await respondentOf(place)
  try {
    await api.plan.write({ actionId: place.actionId, message: readText(form, 'message') })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`${base}/plan/${place.actionId}#talk`)
}

/** Before anything else is looked at: what is stopped here does not come back into a page. */
async function stopFirst(texts: Readonly<Record<string, string>>): Promise<void> {
  const { deps } = await container()
  await stopForDanger(deps, texts)
}

export async function disputeFindingAction(
  place: PlanPlace,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, base } = await respondentOf(place)
  const grounds = readText(form, 'grounds')
  let id: string
  try {
    await stopFirst({ grounds })
    id = (await api.plan.disputeFinding({ actionId: place.actionId, grounds })).id
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`${base}/plan/disputes/${id}?sent=1`)
}

export async function withdrawDisputeAction(
  place: { readonly link: string; readonly disputeId: string },
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, base } = await getRespondent(Promise.resolve({ link: place.link }), 'plan')
  const path = `${base}/plan/disputes/${place.disputeId}`
  const reason = readText(form, 'reason')
  try {
    await stopFirst({ reason })
    await api.plan.withdrawDispute({ disputeId: place.disputeId, reason })
  } catch (error) {
    revalidatePath(path)
    return toFormState(error, form)
  }
  redirect(path)
}
