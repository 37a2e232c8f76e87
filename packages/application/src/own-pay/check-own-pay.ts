import {
  answerOwnPay,
  type OwnPayAnswer,
  type OwnPayProblems,
  type OwnPayTexts,
  type PayHelp,
  readOwnPay,
  readPayHelp,
} from '@daylight/domain/own-pay'
import { preparePayCheck } from '@daylight/domain/pay'
import type { Deps } from '../ports/deps.ts'
import { readPayRates } from '../reference/read-pay-rates.ts'
import { requireReference } from '../reference/require-reference.ts'

export type OwnPayOutcome =
  | { readonly kind: 'answer'; readonly answer: OwnPayAnswer }
  | { readonly kind: 'problems'; readonly problems: OwnPayProblems }

/**
 * One person's own pay, for anybody. What they typed is worked out and forgotten: nothing is stored, recorded,
 * logged or handed to a job, and an error never carries it.
 */
export async function checkOwnPay(
  deps: Pick<Deps, 'database' | 'clock'>,
  texts: OwnPayTexts,
): Promise<OwnPayOutcome> {
  const row = readOwnPay(texts)
  if (!row.ok) return { kind: 'problems', problems: row.error }
  const rates = await deps.database.withPlatform(null, (tx) => readPayRates(tx.reference))
  return {
    kind: 'answer',
    answer: answerOwnPay(row.value, preparePayCheck({ rates, asOf: deps.clock.today() })),
  }
}

/** Whom to ask about pay: numbers and addresses that somebody has confirmed. */
export async function showPayHelp(deps: Pick<Deps, 'database'>): Promise<PayHelp> {
  return deps.database.withPlatform(null, async (tx) =>
    readPayHelp((await requireReference(tx.reference, 'pay-help')).data),
  )
}
