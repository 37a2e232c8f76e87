'use server'

import type { Register } from '@daylight/domain/records'
import { redirect } from 'next/navigation'
import type { FormState } from '@/features/forms/form-state.ts'
import { getOrganisation } from '@/server/api.ts'
import { toFormState } from '@/server/form-state.ts'
import { readText } from '@/server/read-form.ts'

interface Place {
  readonly org: string
  readonly register: Register
  readonly id: string
}

const pageOf = (segment: string, { register, id }: Omit<Place, 'org'>) =>
  `/${segment}/records/${register}/${id}`

/** The schema of the procedure takes these two alone; anything else counts as not answered. */
function readInPlace(typed: string): 'yes' | 'no' {
  return typed === 'yes' ? 'yes' : 'no'
}

function readDetails(register: Register, form: FormData) {
  const text = (name: string) => readText(form, name)
  const chosen = (name: string) => form.getAll(name).map(String)
  switch (register) {
    case 'policies':
      return {
        register,
        topic: text('topic'),
        appliesTo: text('appliesTo'),
        covers: chosen('covers'),
        approvedBy: text('approvedBy'),
        address: text('address'),
      }
    case 'training':
      return {
        register,
        audiences: chosen('audiences'),
        roles: text('roles'),
        invited: text('invited'),
        completed: text('completed'),
        provider: text('provider'),
        outcome: text('outcome'),
      }
    case 'governance':
      return {
        register,
        level: text('level'),
        body: text('body'),
        meets: text('meets'),
        duties: text('duties'),
      }
    case 'measures':
      return {
        register,
        unit: text('unit'),
        definition: text('definition'),
        direction: text('direction'),
        target: text('target'),
        figure: text('figure'),
      }
    case 'charter':
      return {
        register,
        commitment: text('commitment'),
        inPlace: readInPlace(text('inPlace')),
        note: text('note'),
      }
  }
}

/** As typed: the procedure's schema reads it, and says beside each field what is wrong with it. */
function readEntry(register: Register, form: FormData) {
  const text = (name: string) => readText(form, name)
  return {
    title: text('title'),
    responsible: text('responsible'),
    ownerId: text('ownerId'),
    startsOn: text('startsOn'),
    endsOn: text('endsOn'),
    nextOn: text('nextOn'),
    details: readDetails(register, form),
  }
}

export async function addRecordAction(
  { org, register }: Omit<Place, 'id'>,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  let id: string
  try {
    id = (await api.records.add({ entry: readEntry(register, form) })).id
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(pageOf(segment, { register, id }))
}

export async function updateRecordAction(place: Place, _: FormState, form: FormData): Promise<FormState> {
  const { api, segment } = await getOrganisation(place)
  const { register, id } = place
  try {
    await api.records.update({
      id,
      version: Number(readText(form, 'version')),
      entry: readEntry(register, form),
    })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(pageOf(segment, place))
}

export async function retireRecordAction(place: Place, _: FormState, form: FormData): Promise<FormState> {
  const { api, segment } = await getOrganisation(place)
  const version = Number(readText(form, 'version'))
  try {
    await api.records.retire({ id: place.id, version, reason: readText(form, 'reason') })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(pageOf(segment, place))
}

export async function restoreRecordAction(place: Place, _: FormState, form: FormData): Promise<FormState> {
  const { api, segment } = await getOrganisation(place)
  try {
    await api.records.restore({ id: place.id, version: Number(readText(form, 'version')) })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(pageOf(segment, place))
}

export async function addReportAction(place: Place, _: FormState, form: FormData): Promise<FormState> {
  const { api, segment } = await getOrganisation(place)
  try {
    await api.records.addReport({
      id: place.id,
      reportedOn: readText(form, 'reportedOn'),
      reported: readText(form, 'reported'),
    })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(pageOf(segment, place))
}

export async function addValueAction(place: Place, _: FormState, form: FormData): Promise<FormState> {
  const { api, segment } = await getOrganisation(place)
  try {
    await api.records.addValue({
      id: place.id,
      periodEnd: readText(form, 'periodEnd'),
      quantity: readText(form, 'quantity'),
      note: readText(form, 'note'),
    })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(pageOf(segment, place))
}
