'use server'

import { receivePassport } from '@daylight/application'
import { AppError } from '@daylight/domain/errors'
import { redirect } from 'next/navigation'
import type { FormState } from '@/features/forms/form-state.ts'
import { getOrganisation } from '@/server/api.ts'
import { container } from '@/server/container.ts'
import { toFormState } from '@/server/form-state.ts'

const MOST_BYTES = 900_000

export async function receivePassportAction(org: string, _: FormState, form: FormData): Promise<FormState> {
  const { actor, segment } = await getOrganisation({ org })
  const { deps } = await container()
  let kept: boolean
  try {
    const file = form.get('passport')
    if (!(file instanceof File) || file.size === 0) throw wrongFile('Choose the file of a passport (JSON).')
    if (file.size > MOST_BYTES) throw wrongFile('This file is too large for a passport.')
    kept = (await receivePassport(deps, actor, { text: await file.text() })).kept
  } catch (error) {
    return toFormState(error, form)
  }
  redirect(`/${segment}/library?passport=${kept ? 'in' : 'known'}`)
}

function wrongFile(message: string): AppError {
  return new AppError({ code: 'invalid', reason: 'no_passport', message, fieldErrors: { passport: message } })
}
