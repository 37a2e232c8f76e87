'use server'

import { stopForDanger } from '@daylight/application'
import { RECORDED_CHANNELS } from '@daylight/contracts'
import { AppError } from '@daylight/domain/errors'
import { DISPUTE_DECISIONS, DISPUTE_OUTCOMES } from '@daylight/domain/remediation'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { FormState } from '@/features/forms/form-state.ts'
import { getOrganisation } from '@/server/api.ts'
import { container } from '@/server/container.ts'
import { toFormState } from '@/server/form-state.ts'
import { readDate, readText } from '@/server/read-form.ts'
import { readFindingSeverity } from './read-finding-choices.ts'

/** Before anything else is looked at: what is stopped here does not come back into a page. */
async function stopFirst(texts: Readonly<Record<string, string>>): Promise<void> {
  const { deps } = await container()
  await stopForDanger(deps, texts)
}

/** One of the values on offer; refused beside its field when none was chosen. */
function chosen<Value extends string>(
  values: readonly Value[],
  text: string | undefined,
  refusal: { readonly field: string; readonly message: string },
): Value {
  const value = values.find((candidate) => candidate === text)
  if (value !== undefined) return value
  const { field, message } = refusal
  throw new AppError({
    code: 'invalid',
    reason: 'not_chosen',
    message,
    fieldErrors: { [field]: message },
  })
}

const noDecision = { field: 'decision', message: 'Choose who is right.' }

export async function recordDisputeAction(
  place: { readonly org: string; readonly findingId: string },
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation(place)
  const grounds = readText(form, 'grounds')
  let id: string
  try {
    await stopFirst({ grounds })
    const recorded = await api.disputes.record({
      findingId: place.findingId,
      channel: chosen(RECORDED_CHANNELS, readText(form, 'channel'), {
        field: 'channel',
        message: 'Choose how it reached you.',
      }),
      receivedOn: readDate(form, 'receivedOn'),
      grounds,
    })
    id = recorded.id
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}/findings/${place.findingId}/disputes/${id}`)
}

interface DisputePlace {
  readonly org: string
  readonly findingId: string
  readonly disputeId: string
}

export async function decideDisputeAction(
  place: DisputePlace,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation(place)
  const path = `/${segment}/findings/${place.findingId}/disputes/${place.disputeId}`
  const [decision, outcome] = readText(form, 'decision').split(':')
  const texts = {
    reasons: readText(form, 'reasons'),
    correction: readText(form, 'correction'),
    title: readText(form, 'title'),
  }
  let told: number
  try {
    await stopFirst(texts)
    const decided = await api.disputes.decide({
      disputeId: place.disputeId,
      findingVersion: Number(readText(form, 'version')),
      decision: chosen(DISPUTE_DECISIONS, decision, noDecision),
      outcome: chosen(DISPUTE_OUTCOMES, outcome, noDecision),
      ...texts,
      severity: readFindingSeverity(form),
    })
    told = decided.told
  } catch (error) {
    revalidatePath(path)
    return toFormState(error, form)
  }
  redirect(`${path}?told=${told}`)
}

export async function withdrawDisputeAction(
  place: DisputePlace,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation(place)
  const path = `/${segment}/findings/${place.findingId}/disputes/${place.disputeId}`
  const reason = readText(form, 'reason')
  try {
    await stopFirst({ reason })
    await api.disputes.withdraw({ disputeId: place.disputeId, reason })
  } catch (error) {
    revalidatePath(path)
    return toFormState(error, form)
  }
  redirect(path)
}
