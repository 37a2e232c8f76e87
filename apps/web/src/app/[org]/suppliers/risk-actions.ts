'use server'

import { stopForDanger } from '@daylight/application'
import { AppError } from '@daylight/domain/errors'
import { RISK_BANDS, RISK_FACTORS } from '@daylight/domain/risk'
import { redirect } from 'next/navigation'
import type { FormState } from '@/features/forms/form-state.ts'
import { getOrganisation } from '@/server/api.ts'
import { container } from '@/server/container.ts'
import { toFormState } from '@/server/form-state.ts'
import { readDate, readText } from '@/server/read-form.ts'

interface Place {
  readonly org: string
  readonly id: string
  /** Of the scoring that the page was made with; 0 when there was none. */
  readonly version: number
}

const open = async ({ org, id }: Pick<Place, 'org' | 'id'>) => {
  const { api, segment } = await getOrganisation({ org })
  return { api, page: `/${segment}/suppliers/${id}/risk` }
}

export async function answerRiskAction(place: Place, _: FormState, form: FormData): Promise<FormState> {
  const { api, page } = await open(place)
  try {
    const answers = RISK_FACTORS.flatMap((factor) => {
      const chosen = form.getAll(factor).filter((value) => typeof value === 'string' && value !== '')
      return chosen.length > 0 ? [[factor, chosen.map(String)] as const] : []
    })
    await api.risk.answer({
      supplierId: place.id,
      version: place.version,
      answers: Object.fromEntries(answers),
    })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`${page}?saved=1`)
}

export async function overrideRiskAction(place: Place, _: FormState, form: FormData): Promise<FormState> {
  const { api, page } = await open(place)
  try {
    const { deps } = await container()
    await stopForDanger(deps, { reason: readText(form, 'reason') })
    await api.risk.override({
      supplierId: place.id,
      version: place.version,
      band: readBand(form),
      reason: readText(form, 'reason'),
      until: readDate(form, 'until'),
    })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`${page}?saved=1`)
}

export async function endRiskOverrideAction(place: Place, _: FormState, form: FormData): Promise<FormState> {
  const { api, page } = await open(place)
  try {
    await api.risk.endOverride({ supplierId: place.id, version: place.version })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`${page}?saved=1`)
}

function readBand(form: FormData) {
  const band = RISK_BANDS.find((known) => known === readText(form, 'band'))
  if (band) return band
  const message = 'Choose a band.'
  throw new AppError({ code: 'invalid', reason: 'band', message, fieldErrors: { band: message } })
}

export async function recordCheckAction(
  place: Pick<Place, 'org' | 'id'>,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, page } = await open(place)
  const note = readText(form, 'note')
  try {
    const { deps } = await container()
    await stopForDanger(deps, { note })
    await api.risk.recordCheck({
      supplierId: place.id,
      kind: readKind(form),
      doneOn: readDate(form, 'doneOn'),
      note,
    })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`${page}?saved=1`)
}

function readKind(form: FormData): 'desk_check' | 'visit' {
  const kind = readText(form, 'kind')
  if (kind === 'desk_check' || kind === 'visit') return kind
  const message = 'Choose what was done.'
  throw new AppError({ code: 'invalid', reason: 'kind', message, fieldErrors: { kind: message } })
}
