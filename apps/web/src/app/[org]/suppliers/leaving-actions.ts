'use server'

import { personInDanger, stopForDanger } from '@daylight/application'
import { WORRIED_ANSWERS } from '@daylight/contracts'
import { AppError } from '@daylight/domain/errors'
import { FINDING_FATES } from '@daylight/domain/suppliers'
import { redirect } from 'next/navigation'
import type { FormState } from '@/features/forms/form-state.ts'
import { getOrganisation } from '@/server/api.ts'
import { container } from '@/server/container.ts'
import { toFormState } from '@/server/form-state.ts'
import { readDate, readText } from '@/server/read-form.ts'

interface Place {
  readonly org: string
  readonly id: string
  /** The version that the form was made with. */
  readonly basedOn: string | null
  readonly questions: readonly string[]
  readonly findings: readonly string[]
}

export async function recordLeavingAction(place: Place, _: FormState, form: FormData): Promise<FormState> {
  const { api, segment } = await getOrganisation(place)
  const page = `/${segment}/suppliers/${place.id}`
  try {
    // Before anything else is looked at: a form that is stopped does not come back with what was typed.
    if (readText(form, 'worried') === 'yes') throw personInDanger()
    const { deps } = await container()
    const texts = ['reason', ...place.questions.map((id) => `note-${id}`)]
    await stopForDanger(deps, Object.fromEntries(texts.map((name) => [name, readText(form, name)])))
    await api.suppliers.leavings.record({
      supplierId: place.id,
      basedOn: place.basedOn,
      worried: readWorried(form),
      endsOn: readDate(form, 'endsOn'),
      reason: readText(form, 'reason'),
      answers: Object.fromEntries(
        place.questions.map((id) => [
          id,
          {
            choice: readText(form, `choice-${id}`),
            day: readDate(form, `day-${id}`),
            note: readText(form, `note-${id}`),
          },
        ]),
      ),
      fates: Object.fromEntries(
        place.findings.flatMap((id) => {
          const fate = FINDING_FATES.find((known) => known === readText(form, `fate-${id}`))
          return fate ? [[id, fate]] : []
        }),
      ),
      signature: readText(form, 'signature'),
    })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`${page}/leaving?signed=1`)
}

export async function stayWithSupplierAction(
  place: { readonly org: string; readonly id: string; readonly basedOn: string },
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation(place)
  const reason = readText(form, 'reason')
  try {
    const { deps } = await container()
    await stopForDanger(deps, { reason })
    await api.suppliers.leavings.stay({ supplierId: place.id, basedOn: place.basedOn, reason })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}/suppliers/${place.id}`)
}

function readWorried(form: FormData): (typeof WORRIED_ANSWERS)[number] {
  const chosen = WORRIED_ANSWERS.find((answer) => answer === readText(form, 'worried'))
  if (chosen) return chosen
  const message = 'Say whether you are worried about a person.'
  throw new AppError({ code: 'invalid', reason: 'worried', message, fieldErrors: { worried: message } })
}
