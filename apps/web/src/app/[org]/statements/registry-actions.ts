'use server'

import { redirect } from 'next/navigation'
import type { FormState } from '@/features/forms/form-state.ts'
import { getOrganisation } from '@/server/api.ts'
import { toFormState } from '@/server/form-state.ts'
import { readDate, readText } from '@/server/read-form.ts'

interface RegistryPlace {
  readonly org: string
  readonly id: string
  readonly section: number
}

/** Names of the form's questions by how they are read. */
function readAnswers(form: FormData): Record<string, string[]> {
  const listed = (name: string) => readText(form, name).split(' ').filter(Boolean)
  const one = (id: string) => [readText(form, id)].filter((text) => text.trim() !== '')
  return Object.fromEntries([
    ...listed('dates').map((id) => [id, [readDate(form, id)].filter(Boolean)] as const),
    ...listed('lists').map(
      (id) =>
        [
          id,
          readText(form, id)
            .split('\n')
            .filter((line) => line.trim() !== ''),
        ] as const,
    ),
    ...listed('choices').map(
      (id) => [id, form.getAll(id).flatMap((code) => (typeof code === 'string' ? [code] : []))] as const,
    ),
    ...listed('texts').map((id) => [id, one(id)] as const),
  ])
}

/** Saves a section as it is; on to the overview once it is complete, else back to what is open or wrong. */
export async function saveRegistrySectionAction(
  { id, org, section }: RegistryPlace,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  let complete: boolean
  try {
    const saved = await api.statements.saveRegistrySection({
      id,
      section,
      version: Number(readText(form, 'version')),
      answers: readAnswers(form),
    })
    complete = saved.complete
  } catch (error) {
    return toFormState(error, form)
  }
  const base = `/${segment}/statements/${id}/registry`
  redirect(complete ? base : `${base}/${section}?saved=1`)
}
