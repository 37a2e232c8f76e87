'use server'

import { personInDanger, stopForDanger } from '@daylight/application'
import { VERIFY_EVENTS, WORK_EVENTS } from '@daylight/contracts'
import { SIGN_OFFS } from '@daylight/domain/findings'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { FormState } from '@/features/forms/form-state.ts'
import { emptyFormState } from '@/features/forms/form-state.ts'
import { getOrganisation } from '@/server/api.ts'
import { container } from '@/server/container.ts'
import { toFormState } from '@/server/form-state.ts'
import { readText } from '@/server/read-form.ts'
import { readFindingGrading, readFindingSeverity, readWorried } from './read-finding-choices.ts'

export async function raiseFindingAction(org: string, _: FormState, form: FormData): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  let id: string
  try {
    // Before anything else is looked at: a form that is stopped does not come back with what was typed.
    if (readText(form, 'worried') === 'yes') throw personInDanger()
    const { deps } = await container()
    await stopForDanger(deps, {
      title: readText(form, 'title'),
      detail: readText(form, 'detail'),
      putRight: readText(form, 'putRight'),
      ruleText: readText(form, 'ruleText'),
      ruleSource: readText(form, 'ruleSource'),
    })
    const finding = await api.findings.raise({
      worried: readWorried(form),
      details: {
        supplierId: readText(form, 'supplierId'),
        siteId: readText(form, 'siteId'),
        ...readFindingGrading(form),
        title: readText(form, 'title'),
        ruleId: readText(form, 'ruleId'),
        ruleText: readText(form, 'ruleText'),
        ruleSource: readText(form, 'ruleSource'),
        detail: readText(form, 'detail'),
        putRight: readText(form, 'putRight'),
        workersAffected: readText(form, 'workersAffected'),
        since: readText(form, 'since'),
      },
    })
    id = finding.id
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}/findings/${id}`)
}

export async function updateFindingAction(
  place: { readonly org: string; readonly findingId: string },
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation(place)
  const path = `/${segment}/findings/${place.findingId}`
  try {
    await api.findings.update({
      id: place.findingId,
      version: Number(readText(form, 'version')),
      severity: readFindingSeverity(form),
      title: readText(form, 'title'),
      reason: readText(form, 'reason'),
    })
  } catch (error) {
    // The page shows what the other person saved, with the version to build on; what was typed stays.
    revalidatePath(`${path}/edit`)
    return toFormState(error, form)
  }
  redirect(path)
}

/** Merges a duplicate into the finding that stays. */
export async function mergeFindingAction(
  place: { readonly org: string; readonly findingId: string },
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation(place)
  const path = `/${segment}/findings/${place.findingId}`
  try {
    await api.findings.merge({
      id: place.findingId,
      version: Number(readText(form, 'version')),
      survivorId: readText(form, 'survivorId'),
      reason: readText(form, 'reason'),
    })
  } catch (error) {
    revalidatePath(path)
    return toFormState(error, form)
  }
  redirect(path)
}

/** Closes or reopens what is closed by hand. */
export async function decideFindingAction(
  place: { readonly org: string; readonly findingId: string },
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation(place)
  const input = {
    id: place.findingId,
    version: Number(readText(form, 'version')),
    reason: readText(form, 'reason'),
  }
  const path = `/${segment}/findings/${place.findingId}`
  try {
    if (readText(form, 'event') === 'close') await api.findings.close(input)
    else await api.findings.reopen(input)
  } catch (error) {
    revalidatePath(path)
    return toFormState(error, form)
  }
  redirect(path)
}

export async function createActionAction(
  place: { readonly org: string; readonly findingId: string },
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation(place)
  let id: string
  try {
    const action = await api.correctiveActions.create({ findingId: place.findingId, ...readAction(form) })
    id = action.id
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}/findings/${place.findingId}/actions/${id}`)
}

interface ActionPlace {
  readonly org: string
  readonly findingId: string
  readonly actionId: string
}

export async function updateActionAction(
  place: ActionPlace,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation(place)
  const path = `/${segment}/findings/${place.findingId}/actions/${place.actionId}`
  try {
    await api.correctiveActions.update({
      id: place.actionId,
      version: Number(readText(form, 'version')),
      ...readAction(form),
      reason: readText(form, 'reason'),
    })
  } catch (error) {
    revalidatePath(`${path}/edit`)
    return toFormState(error, form)
  }
  redirect(path)
}

/** Makes the one thing happen whose button was pressed. */
export async function stepActionAction(place: ActionPlace, _: FormState, form: FormData): Promise<FormState> {
  const { api, segment } = await getOrganisation(place)
  const pressed = readText(form, 'event')
  const work = WORK_EVENTS.find((event) => event === pressed)
  const decision = VERIFY_EVENTS.find((event) => event === pressed)
  const change = {
    id: place.actionId,
    version: Number(readText(form, 'version')),
    reason: readText(form, 'reason'),
  }
  const path = `/${segment}/findings/${place.findingId}/actions/${place.actionId}`
  try {
    if (work) await api.correctiveActions.advance({ ...change, event: work })
    else if (decision) await api.correctiveActions.verify({ ...change, event: decision })
  } catch (error) {
    revalidatePath(path)
    return toFormState(error, form)
  }
  revalidatePath(path)
  return { ...emptyFormState, attempt: Date.now() }
}

export async function acceptRiskAction(place: ActionPlace, _: FormState, form: FormData): Promise<FormState> {
  const { api, segment } = await getOrganisation(place)
  const path = `/${segment}/findings/${place.findingId}/actions/${place.actionId}`
  try {
    await api.correctiveActions.acceptRisk({
      id: place.actionId,
      version: Number(readText(form, 'version')),
      reason: readText(form, 'reason'),
      until: readText(form, 'until'),
    })
  } catch (error) {
    revalidatePath(path)
    return toFormState(error, form)
  }
  revalidatePath(path)
  return { ...emptyFormState, attempt: Date.now() }
}

export async function addNoteAction(place: ActionPlace, _: FormState, form: FormData): Promise<FormState> {
  const { api, segment } = await getOrganisation(place)
  try {
    await api.correctiveActions.addNote({ id: place.actionId, note: readText(form, 'note') })
  } catch (error) {
    return toFormState(error, form)
  }
  revalidatePath(`/${segment}/findings/${place.findingId}/actions/${place.actionId}`)
  return { ...emptyFormState, attempt: Date.now() }
}

function readAction(form: FormData) {
  return {
    title: readText(form, 'title'),
    ownerId: readText(form, 'ownerId'),
    dueOn: readText(form, 'dueOn'),
    evidenceAsked: readText(form, 'evidenceAsked'),
    signOff: SIGN_OFFS.find((item) => item === readText(form, 'signOff')) ?? null,
  }
}
