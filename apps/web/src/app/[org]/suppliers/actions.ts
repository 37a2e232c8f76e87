'use server'

import { redirect } from 'next/navigation'
import type { FormState } from '@/features/forms/form-state.ts'
import { getOrganisation } from '@/server/api.ts'
import { toFormState } from '@/server/form-state.ts'
import { readText } from '@/server/read-form.ts'

function readDetails(form: FormData) {
  return {
    name: readText(form, 'name'),
    companyNumber: readText(form, 'companyNumber'),
    sicSection: readText(form, 'sicSection'),
    registrySector: readText(form, 'registrySector'),
    whatTheyDo: readText(form, 'whatTheyDo'),
    spendBand: readText(form, 'spendBand'),
    notes: readText(form, 'notes'),
    contacts: [],
  }
}

export async function createSupplierAction(org: string, _: FormState, form: FormData): Promise<FormState> {
  const { api, segment } = await getOrganisation(Promise.resolve({ org }))
  let id: string
  try {
    const supplier = await api.suppliers.create({
      details: readDetails(form),
      evenIfDuplicate: readText(form, 'evenIfDuplicate') === 'yes',
    })
    id = supplier.id
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}/suppliers/${id}`)
}
