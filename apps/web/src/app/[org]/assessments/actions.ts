'use server'

import { AppError } from '@daylight/domain/errors'
import { EVIDENCE_GRADES, type EvidenceGrade } from '@daylight/domain/questionnaires'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { FormState } from '@/features/forms/form-state.ts'
import { getOrganisation } from '@/server/api.ts'
import { toFormState } from '@/server/form-state.ts'
import { readDate, readText } from '@/server/read-form.ts'

interface Place {
  readonly org: string
  readonly id: string
  /** Of the assessment on the page. */
  readonly version: number
}

const pageOf = (segment: string, id: string) => `/${segment}/assessments/${id}`
export async function sendAction(org: string, _: FormState, form: FormData): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  let id: string
  try {
    const sent = await api.assessments.send({
      supplierId: readText(form, 'supplierId'),
      setId: readText(form, 'setId'),
      email: readText(form, 'email'),
      dueOn: readDate(form, 'dueOn'),
    })
    id = sent.id
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(pageOf(segment, id))
}

export async function reviewAction(
  place: Omit<Place, 'version'> & { readonly questionId: string; readonly version: number },
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation(place)
  const { id, questionId, version } = place
  const page = pageOf(segment, id)
  try {
    await api.assessments.review({
      id,
      questionId,
      version,
      decision: readDecision(form),
      grade: readGrade(form),
      note: readText(form, 'note'),
      reason: readText(form, 'reason'),
    })
  } catch (error) {
    const state = await toFormState(error, form)
    // The page then shows what the other reviewer decided, beside what was typed.
    if (state.reason === 'changed_since') revalidatePath(page)
    return state
  }
  // With script, an address that differs by its last part only would be shown as it was.
  revalidatePath(page)
  redirect(`${page}#answer-${questionId}`)
}

/** A choice left out is told beside its field. */
function readDecision(form: FormData): 'accepted' | 'ask_again' {
  const decision = readText(form, 'decision')
  if (decision === 'accepted' || decision === 'ask_again') return decision
  throw new AppError({
    code: 'invalid',
    reason: 'decision_missing',
    message: 'Choose whether to accept it.',
    fieldErrors: { decision: 'Choose whether to accept it.' },
  })
}

function readGrade(form: FormData): EvidenceGrade {
  return EVIDENCE_GRADES.find((grade) => grade === readText(form, 'grade')) ?? 'claimed'
}

export async function sendBackAction({ org, id, version }: Place, _: FormState, form: FormData) {
  const { api, segment } = await getOrganisation({ org })
  try {
    await api.assessments.sendBack({ id, version, dueOn: readDate(form, 'dueOn') })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(pageOf(segment, id))
}

export async function finishAction({ org, id, version }: Place, _: FormState, form: FormData) {
  const { api, segment } = await getOrganisation({ org })
  try {
    await api.assessments.finish({ id, version })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(pageOf(segment, id))
}

export async function extendAction({ org, id, version }: Place, _: FormState, form: FormData) {
  const { api, segment } = await getOrganisation({ org })
  try {
    await api.assessments.extend({ id, version, dueOn: readDate(form, 'dueOn') })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(pageOf(segment, id))
}

export async function upgradeAction({ org, id, version }: Place, _: FormState, form: FormData) {
  const { api, segment } = await getOrganisation({ org })
  try {
    await api.assessments.upgrade({ id, version })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(pageOf(segment, id))
}

export async function withdrawAction({ org, id, version }: Place, _: FormState, form: FormData) {
  const { api, segment } = await getOrganisation({ org })
  try {
    await api.assessments.withdraw({ id, version, reason: readText(form, 'reason') })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(pageOf(segment, id))
}
