'use server'

import { redirect } from 'next/navigation'
import type { FormState } from '@/features/forms/form-state.ts'
import type { EditedSince, SupplierFormState } from '@/features/suppliers/supplier-form-state.ts'
import { type Api, getOrganisation } from '@/server/api.ts'
import { toFormState } from '@/server/form-state.ts'
import { readText } from '@/server/read-form.ts'
import { type ContactRows, readContacts } from './read-contacts.ts'

function readDetails(form: FormData, { contacts }: ContactRows) {
  return {
    name: readText(form, 'name'),
    companyNumber: readText(form, 'companyNumber'),
    sicSection: readText(form, 'sicSection'),
    registrySector: readText(form, 'registrySector'),
    whatTheyDo: readText(form, 'whatTheyDo'),
    spendBand: readText(form, 'spendBand'),
    notes: readText(form, 'notes'),
    contacts,
  }
}

export async function createSupplierAction(
  org: string,
  _: SupplierFormState,
  form: FormData,
): Promise<SupplierFormState> {
  const { api, segment } = await getOrganisation({ org })
  const rows = readContacts(form)
  let id: string
  try {
    const supplier = await api.suppliers.create({
      details: readDetails(form, rows),
      evenIfDuplicate: readText(form, 'evenIfDuplicate') === 'yes',
    })
    id = supplier.id
  } catch (error) {
    const state = await toFormState(error, form)
    return { ...state, fieldErrors: rows.toRowErrors(state.fieldErrors) }
  }
  redirect(`/${segment}/suppliers/${id}`)
}

export async function updateSupplierAction(
  { org, id }: { readonly org: string; readonly id: string },
  _: SupplierFormState,
  form: FormData,
): Promise<SupplierFormState> {
  const { api, segment } = await getOrganisation({ org })
  const rows = readContacts(form)
  const version = Number(readText(form, 'version'))
  try {
    await api.suppliers.update({ id, version, details: readDetails(form, rows) })
  } catch (error) {
    const state = await toFormState(error, form)
    const refused = { ...state, fieldErrors: rows.toRowErrors(state.fieldErrors) }
    if (state.reason !== 'changed_since') return refused
    return { ...refused, editedSince: await readEditedSince(api, id, version) }
  }
  redirect(`/${segment}/suppliers/${id}`)
}

async function readEditedSince(api: Api, id: string, version: number): Promise<EditedSince> {
  const { version: stored } = await api.suppliers.get({ id })
  const { entries } = await api.suppliers.history({ id, sinceVersion: version })
  return {
    version: stored,
    by: [...new Set(entries.map(({ actorName }) => actorName))].join(' and ') || 'Somebody else',
    changes: entries.flatMap(({ changes }) => changes),
  }
}

export async function changeStatusAction(
  options: { readonly org: string; readonly id: string; readonly to: 'archived' | 'active' },
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation(options)
  const input = { id: options.id, version: Number(readText(form, 'version')) }
  try {
    if (options.to === 'archived') await api.suppliers.archive(input)
    else await api.suppliers.restore(input)
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}/suppliers/${options.id}`)
}
