'use server'

import { checkOwnPay } from '@daylight/application'
import { OWN_PAY_FIELDS, type OwnPayTexts } from '@daylight/domain/own-pay'
import type { OwnPayState } from '@/features/own-pay/own-pay-state.ts'
import { container } from '@/server/container.ts'
import { log } from '@/server/log.ts'
import { readDate, readText } from '@/server/read-form.ts'

const DATE_PARTS = ['day', 'month', 'year'].map((part) => `periodStart-${part}`)

/** Works out one person's pay and forgets it: nothing of the form is kept, and what is logged names no field. */
export async function answerOwnPayForm(_: OwnPayState, form: FormData): Promise<OwnPayState> {
  const texts: OwnPayTexts = {
    ...Object.fromEntries(OWN_PAY_FIELDS.map((field) => [field, readText(form, field)])),
    periodStart: readDate(form, 'periodStart'),
  }
  const values = Object.fromEntries(
    [...OWN_PAY_FIELDS, ...DATE_PARTS].map((name) => [name, readText(form, name)]),
  )
  const state = { answer: null, problems: {}, failed: false, values, attempt: Date.now() }
  try {
    const { deps } = await container()
    const outcome = await checkOwnPay(deps, texts)
    return outcome.kind === 'answer'
      ? { ...state, answer: outcome.answer }
      : { ...state, problems: outcome.problems }
  } catch {
    // An error's message could carry what was typed, so not even that is written down.
    log.error({ event: 'own_pay_failed' })
    return { ...state, failed: true }
  }
}
