'use server'

import { SUPPLIER_STEPS } from '@daylight/domain/remediation'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { FormState } from '@/features/forms/form-state.ts'
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
