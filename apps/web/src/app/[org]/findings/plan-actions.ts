'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { emptyFormState, type FormState } from '@/features/forms/form-state.ts'
import { getOrganisation, type OrganisationPage } from '@/server/api.ts'
import { toFormState } from '@/server/form-state.ts'
import { readText } from '@/server/read-form.ts'

interface ActionPlace {
  readonly org: string
  readonly findingId: string
  readonly actionId: string
}

export async function recordCauseAction(
  place: ActionPlace,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation(place)
  const path = `/${segment}/findings/${place.findingId}/actions/${place.actionId}`
  try {
    await api.correctiveActions.recordRootCause({
      id: place.actionId,
      version: Number(readText(form, 'version')),
      whys: ['why1', 'why2', 'why3', 'why4', 'why5'].map((name) => readText(form, name)),
      causes: form.getAll('causes').filter((cause) => typeof cause === 'string'),
    })
  } catch (error) {
    revalidatePath(`${path}/cause`)
    return toFormState(error, form)
  }
  redirect(`${path}#cause`)
}

export async function addMilestoneAction(
  place: ActionPlace,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return onPage(place, form, (api) =>
    api.correctiveActions.addMilestone({
      id: place.actionId,
      title: readText(form, 'title'),
      dueOn: readText(form, 'dueOn'),
    }),
  )
}

export async function completeMilestoneAction(
  place: ActionPlace,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return onPage(place, form, (api) =>
    api.correctiveActions.completeMilestone({
      id: place.actionId,
      milestoneId: readText(form, 'milestoneId'),
    }),
  )
}

export async function addConductNoteAction(
  place: ActionPlace,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return onPage(place, form, (api) =>
    api.correctiveActions.addConductNote({
      actionId: place.actionId,
      cause: readText(form, 'cause'),
      note: readText(form, 'note'),
    }),
  )
}

async function onPage(
  place: ActionPlace,
  form: FormData,
  work: (api: OrganisationPage['api']) => Promise<unknown>,
): Promise<FormState> {
  const { api, segment } = await getOrganisation(place)
  try {
    await work(api)
  } catch (error) {
    return toFormState(error, form)
  }
  revalidatePath(`/${segment}/findings/${place.findingId}/actions/${place.actionId}`)
  return { ...emptyFormState, attempt: Date.now() }
}
