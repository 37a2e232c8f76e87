'use server'

import { emptyFormState } from '@/features/forms/form-state.ts'
import type { OwedState } from '@/features/plan/owed-look-up.tsx'
import { toFormState } from '@/server/form-state.ts'
import { readText } from '@/server/read-form.ts'
import { getRespondent } from '@/server/respondent.ts'

interface OwedPlace {
  readonly link: string
  readonly remedyId: string
}

export async function lookUpOwedAction(
  { link, remedyId }: OwedPlace,
  _: OwedState,
  form: FormData,
): Promise<OwedState> {
  const { api } = await getRespondent(Promise.resolve({ link }), 'plan')
  const references = readText(form, 'references')
  try {
    const found = await api.plan.lookUpOwed({ remedyId, references })
    // Typed once: the files are made of the same numbers, without asking again.
    return { form: { ...emptyFormState, values: { references: [references] }, attempt: Date.now() }, found }
  } catch (error) {
    return { form: await toFormState(error, form), found: null }
  }
}
