'use server'

import { redirect } from 'next/navigation'
import type { FormState } from '@/features/forms/form-state.ts'
import type { EditedSince, SupplierFormState } from '@/features/suppliers/supplier-form-state.ts'
import { type Api, getOrganisation } from '@/server/api.ts'
import { toFormState } from '@/server/form-state.ts'
import { readText } from '@/server/read-form.ts'

function readDetails(form: FormData) {
  return {
    name: readText(form, 'name'),
    address: readText(form, 'address'),
    postcode: readText(form, 'postcode'),
    borough: readText(form, 'borough'),
    directWorkers: readText(form, 'directWorkers'),
    contractedWorkers: readText(form, 'contractedWorkers'),
    agencyWorkers: readText(form, 'agencyWorkers'),
  }
}

const homeOf = (segment: string, supplierId: string | null) =>
  supplierId === null ? `/${segment}/sites` : `/${segment}/suppliers/${supplierId}#sites`

export async function createSiteAction(
  { org, supplierId }: { readonly org: string; readonly supplierId: string | null },
  _: SupplierFormState,
  form: FormData,
): Promise<SupplierFormState> {
  const { api, segment } = await getOrganisation({ org })
  try {
    await api.sites.create({ supplierId, details: readDetails(form) })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(homeOf(segment, supplierId))
}

export async function updateSiteAction(
  { org, id }: { readonly org: string; readonly id: string },
  _: SupplierFormState,
  form: FormData,
): Promise<SupplierFormState> {
  const { api, segment } = await getOrganisation({ org })
  const version = Number(readText(form, 'version'))
  let supplierId: string | null
  try {
    const site = await api.sites.update({ id, version, details: readDetails(form) })
    supplierId = site.supplierId
  } catch (error) {
    const state = await toFormState(error, form)
    if (state.reason !== 'changed_since') return state
    return { ...state, editedSince: await readEditedSince(api, id, version) }
  }
  redirect(homeOf(segment, supplierId))
}

async function readEditedSince(api: Api, id: string, version: number): Promise<EditedSince> {
  const { version: stored } = await api.sites.get({ id })
  const { entries } = await api.sites.history({ id })
  // Every save is one version and one entry, newest first.
  const since = entries.slice(0, stored - version)
  return {
    version: stored,
    by: [...new Set(since.map(({ actorName }) => actorName))].join(' and ') || 'Somebody else',
    changes: since.flatMap(({ changes }) => changes),
  }
}

export async function changeSiteStatusAction(
  options: { readonly org: string; readonly id: string; readonly to: 'archived' | 'active' },
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation(options)
  const input = { id: options.id, version: Number(readText(form, 'version')) }
  let supplierId: string | null
  try {
    const site = await (options.to === 'archived' ? api.sites.archive(input) : api.sites.restore(input))
    supplierId = site.supplierId
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(homeOf(segment, supplierId))
}
