'use server'

import { redirect } from 'next/navigation'
import type { FormState } from '@/features/forms/form-state.ts'
import { getOrganisation } from '@/server/api.ts'
import { toFormState } from '@/server/form-state.ts'
import { readText } from '@/server/read-form.ts'
import { type MappedColumns, readMapping } from './mapping-address.ts'

export async function uploadSupplierFileAction(
  org: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  let uploadId: string
  try {
    uploadId = (await api.suppliers.imports.upload(form)).uploadId
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}/suppliers/import/${uploadId}`)
}

export async function applyImportAction(
  options: { readonly org: string; readonly uploadId: string; readonly columns: MappedColumns },
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation(options)
  let importId: string
  try {
    const done = await api.suppliers.imports.confirm({
      uploadId: options.uploadId,
      mapping: readMapping(new Map(options.columns), options.columns.length),
      leaveOutErrors: readText(form, 'leaveOutErrors') === 'yes',
      duplicates: readText(form, 'duplicates') === 'add' ? 'add' : 'leave_out',
    })
    importId = done.importId
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}/suppliers/imports/${importId}`)
}

export async function cancelImportAction(
  { org, uploadId }: { readonly org: string; readonly uploadId: string },
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  try {
    await api.suppliers.imports.cancel({ uploadId })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}/suppliers`)
}

export async function undoImportAction(
  { org, importId }: { readonly org: string; readonly importId: string },
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  try {
    await api.suppliers.imports.undo({ importId })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}/suppliers/imports/${importId}`)
}
