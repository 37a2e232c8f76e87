'use server'

import type { StatementArea } from '@daylight/domain/statements'
import { redirect } from 'next/navigation'
import type { FormState } from '@/features/forms/form-state.ts'
import { readChoices } from '@/features/statements/conflict-choices.tsx'
import type { EarlierTextState } from '@/features/statements/earlier-text-form.tsx'
import type { PlainSectionState } from '@/features/statements/plain-section-form.tsx'
import { getOrganisation } from '@/server/api.ts'
import { toFormState } from '@/server/form-state.ts'
import { readText } from '@/server/read-form.ts'
import type { StatementPlace } from './actions.ts'

export interface SectionPlace extends StatementPlace {
  readonly area: StatementArea
}

/** Saves text written without an editor, together with what others saved since it was opened. */
export async function saveTextAction(
  { org, id, area }: SectionPlace,
  _: PlainSectionState,
  form: FormData,
): Promise<PlainSectionState> {
  const { api, segment } = await getOrganisation({ org })
  const count = Number(readText(form, 'conflicts'))
  let merged: boolean
  try {
    const result = await api.statements.mergeText({
      ...{ id, area, base: readText(form, 'base'), mine: readText(form, 'text') },
      settled:
        count > 0 ? { version: Number(readText(form, 'version')), choices: readChoices(form, count) } : null,
    })
    if (result.kind === 'conflict') {
      const values = { base: [readText(form, 'base')], text: [readText(form, 'text')] }
      return { fieldErrors: {}, values, attempt: Date.now(), conflict: result }
    }
    merged = result.merged
  } catch (error) {
    return toFormState(error, form)
  }
  const base = `/${segment}/statements/${id}`
  redirect(merged ? `${base}/areas/${area}?plain=1&merged=1` : base)
}

export async function restoreVersionAction(
  { org, id, area }: SectionPlace,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { api, segment } = await getOrganisation({ org })
  try {
    const [version, restore] = ['version', 'restore'].map((name) => Number(readText(form, name)))
    await api.statements.restoreSection({ id, area, version: version ?? 0, restore: restore ?? 0 })
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}/statements/${id}/areas/${area}/versions?restored=1`)
}

/** Compares with text that is kept nowhere: it goes back to the page with what was found. */
export async function compareEarlierAction(
  { org, id }: StatementPlace,
  _: EarlierTextState,
  form: FormData,
): Promise<EarlierTextState> {
  const { api } = await getOrganisation({ org })
  const pasted = readText(form, 'pasted')
  try {
    const compared = await api.statements.compareYears({ id, pasted })
    return { fieldErrors: {}, values: { pasted: [pasted] }, attempt: Date.now(), compared }
  } catch (error) {
    return toFormState(error, form)
  }
}
