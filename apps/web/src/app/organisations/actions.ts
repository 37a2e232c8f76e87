'use server'

import { AppError } from '@daylight/domain/errors'
import { isOrganisationKind, type OrganisationKind, suggestSegment } from '@daylight/domain/identity'
import { redirect } from 'next/navigation'
import type { FormState } from '@/features/forms/form-state.ts'
import { callApi } from '@/server/api.ts'
import { toFormState } from '@/server/form-state.ts'
import { readText } from '@/server/read-form.ts'

export async function createOrganisationAction(_: FormState, form: FormData): Promise<FormState> {
  let segment: string
  try {
    const name = readText(form, 'name')
    const typed = readText(form, 'segment').trim()
    const created = await (await callApi()).organisations.create({
      name,
      kind: readKind(form),
      segment: typed === '' ? suggestSegment(name) : typed,
    })
    segment = created.segment
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}`)
}

function readKind(form: FormData): OrganisationKind {
  const kind = readText(form, 'kind')
  if (isOrganisationKind(kind)) return kind
  const message = 'Choose what kind of organisation it is.'
  throw new AppError({ code: 'invalid', reason: 'kind', message, fieldErrors: { kind: message } })
}
