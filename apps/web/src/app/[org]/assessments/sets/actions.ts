'use server'

import type { QuestionSetEdit } from '@daylight/domain/questionnaires'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { FormState } from '@/features/forms/form-state.ts'
import { readQuestionDraft } from '@/features/question-sets/read-question-draft.ts'
import { getOrganisation } from '@/server/api.ts'
import { toFormState } from '@/server/form-state.ts'
import { readText } from '@/server/read-form.ts'

export interface SetPlace {
  readonly org: string
  readonly id: string
  /** Of the set on the page. */
  readonly version: number
}

const pageOf = (segment: string, id: string) => `/${segment}/assessments/sets/${id}`

export async function copySetAction(
  { org, setId }: { readonly org: string; readonly setId: string },
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  let id: string
  try {
    id = (await api.questionSets.copy({ setId })).id
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(pageOf(segment, id))
}

async function save(place: SetPlace, edit: QuestionSetEdit, form: FormData, anchor = ''): Promise<FormState> {
  const { api, segment } = await getOrganisation(place)
  const { id, version } = place
  try {
    await api.questionSets.edit({ id, version, edit })
  } catch (error) {
    const state = await toFormState(error, form)
    return { ...state, fieldErrors: nameFields(state.fieldErrors) }
  }
  revalidatePath(pageOf(segment, id))
  redirect(`${pageOf(segment, id)}${anchor}`)
}

/** From where a value stands in an edit to the field in which it was typed. */
function nameFields(errors: FormState['fieldErrors']): FormState['fieldErrors'] {
  return Object.fromEntries(
    Object.entries(errors).map(([path, message]) => {
      const [, list, row, part] = /(options|columns)\.(\d+)\.(\w+)$/.exec(path) ?? []
      if (list === undefined) return [path.split('.').at(-1) ?? path, message]
      const field = list === 'columns' ? 'column' : part === 'points' ? 'points' : 'option'
      return [`${field}${row}`, message]
    }),
  )
}

/** Moving and taking out: all is said by the button. */
export async function stepSetAction(
  place: SetPlace & { readonly edit: QuestionSetEdit; readonly anchor: string },
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return save(place, place.edit, form, place.anchor)
}

export async function saveDetailsAction(place: SetPlace, _: FormState, form: FormData): Promise<FormState> {
  const mostStaff = readText(form, 'mostStaff').trim()
  const edit = {
    kind: 'details',
    title: readText(form, 'title'),
    purpose: readText(form, 'purpose'),
    minutes: Number(readText(form, 'minutes').trim() || Number.NaN),
    mostStaff: mostStaff === '' ? null : Number(mostStaff),
    declaration: readText(form, 'declaration'),
  } as const
  return save(place, edit, form)
}

/** A new section, or another title for one. */
export async function saveSectionAction(
  place: SetPlace & { readonly sectionId: string | null },
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const words = { title: readText(form, 'title'), intro: readText(form, 'intro') }
  const { sectionId } = place
  return save(
    place,
    sectionId === null ? { kind: 'add_section', ...words } : { kind: 'change_section', sectionId, ...words },
    form,
    sectionId === null ? '' : `#section-${sectionId}`,
  )
}

/** A new question in a section, or another wording of one. */
export async function saveQuestionAction(
  place: SetPlace & ({ readonly sectionId: string } | { readonly questionId: string }),
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const question = readQuestionDraft(form)
  return 'questionId' in place
    ? save(
        place,
        { kind: 'change_question', questionId: place.questionId, question },
        form,
        `#question-${place.questionId}`,
      )
    : save(
        place,
        { kind: 'add_question', sectionId: place.sectionId, question },
        form,
        `#section-${place.sectionId}`,
      )
}

/** Publishing what is worked on, or taking what was published out of use. */
export async function turnSetAction(
  { org, id, version, turn }: SetPlace & { readonly turn: 'publish' | 'retire' },
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  try {
    await api.questionSets[turn]({ id, version })
  } catch (error) {
    return toFormState(error, form)
  }
  revalidatePath(pageOf(segment, id))
  redirect(pageOf(segment, id))
}
