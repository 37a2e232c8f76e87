'use server'

import { redirect } from 'next/navigation'
import type { FormState } from '@/features/forms/form-state.ts'
import { getOrganisation } from '@/server/api.ts'
import { toFormState } from '@/server/form-state.ts'
import { readText } from '@/server/read-form.ts'

interface SupplierPlace {
  readonly org: string
  readonly supplierId: string
}

export async function checkTextAction(
  { org, supplierId }: SupplierPlace,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  let id: string
  try {
    const checked = await api.suppliers.checkedStatements.checkText({
      supplierId,
      title: readText(form, 'title'),
      text: readText(form, 'text'),
    })
    id = checked.id
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}/suppliers/${supplierId}/own-statements/${id}`)
}

export async function removeStatementAction(
  { org, supplierId, id }: SupplierPlace & { readonly id: string },
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  try {
    await api.suppliers.checkedStatements.remove({ id })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}/suppliers/${supplierId}/own-statements?removed=yes`)
}
