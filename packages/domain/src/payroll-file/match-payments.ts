import { type Exact, equals } from '../exact/index.ts'
import type { BacsCredit } from './read-bacs-credits.ts'

export interface DeclaredPay {
  readonly line: number
  readonly workerRef: string
  readonly netPay: Exact | undefined
  /** Letters and digits only, as details are compared: sort code and account number, or the number alone. */
  readonly bankAccount: string | undefined
  /** Of a Full Payment Submission: 64 hexadecimal digits. */
  readonly rtiHash: string | undefined
}

export type PaymentResult = 'paid' | 'amount_differs' | 'not_found' | 'cannot_say'

export interface MatchedPayment {
  readonly line: number
  readonly workerRef: string
  readonly result: PaymentResult
  readonly why: string
}

export interface PaymentMatcher {
  readonly match: (declared: DeclaredPay) => MatchedPayment
  /** Credits that no declared pay was matched with. */
  readonly unmatched: () => number
}

const noHash = /^0*$/

/**
 * Holds declared net pay against the credits of a Bacs file: by the RTI hash where both have it, else by the
 * account and the amount. Each credit answers for one declaration. It is a cross-check: that nothing was found may
 * only mean that somebody is paid in another way.
 */
export function createPaymentMatcher(
  credits: readonly BacsCredit[],
  hashOf: (credit: BacsCredit) => string | undefined = () => undefined,
): PaymentMatcher {
  const used = new Set<BacsCredit>()
  const byAccount = new Map<string, BacsCredit[]>()
  const byHash = new Map<string, BacsCredit>()
  const put = (key: string, credit: BacsCredit) => {
    const own = byAccount.get(key)
    if (own) own.push(credit)
    else byAccount.set(key, [credit])
  }
  for (const credit of credits) {
    put(`${credit.sortCode}${credit.account}`, credit)
    // Payrolls often give the number alone, with the sort code in another column.
    put(credit.account, credit)
    const hash = hashOf(credit)
    if (hash !== undefined) byHash.set(hash.toLowerCase(), credit)
  }

  const match = (declared: DeclaredPay): MatchedPayment => {
    const { line, workerRef, netPay, bankAccount, rtiHash } = declared
    const say = (result: PaymentResult, why: string): MatchedPayment => ({ line, workerRef, result, why })
    const hash = rtiHash === undefined || noHash.test(rtiHash) ? undefined : rtiHash.toLowerCase()
    const tied = hash === undefined ? undefined : byHash.get(hash)
    if (tied !== undefined && !used.has(tied)) {
      used.add(tied)
      return say('paid', 'The hash of the submission is that of a credit.')
    }
    if (netPay === undefined) return say('cannot_say', 'The payroll gives no net pay.')
    if (bankAccount === undefined) {
      return hash === undefined
        ? say('cannot_say', 'The payroll gives no account, and no hash of the submission.')
        : say('not_found', 'No credit has the hash of the submission.')
    }
    const open = (byAccount.get(bankAccount) ?? []).filter((credit) => !used.has(credit))
    const same = open.find((credit) => equals(credit.amount, netPay))
    if (same !== undefined) {
      used.add(same)
      return say('paid', 'A credit of the same amount goes to the same account.')
    }
    const [other] = open
    if (other === undefined) return say('not_found', 'No credit goes to the account.')
    used.add(other)
    return say('amount_differs', 'The credit to the account is of another amount than the net pay.')
  }
  return { match, unmatched: () => credits.length - used.size }
}
