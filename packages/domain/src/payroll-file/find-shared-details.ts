import type { ComparedDetails } from './create-payroll-row-reader.ts'
import { createDetailTable } from './detail-table.ts'

export type SharedDetailKind =
  | 'shared_bank_account'
  | 'shared_ni_number'
  | 'shared_phone'
  | 'shared_address'
  | 'paid_to_third_party'

/** A screening signal: something to ask about, never proof of anything. */
export interface PayrollSignal {
  readonly kind: SharedDetailKind
  /** References of the workers it concerns, in the order of the file. */
  readonly workers: readonly string[]
  readonly why: string
  /** The rule applied and where it comes from. */
  readonly rule: string
}

export interface SharedDetailFinder {
  readonly add: (workerRef: string, compared: ComparedDetails, paidToThirdParty: boolean | undefined) => void
  readonly finish: () => readonly PayrollSignal[]
}

type Detail = keyof ComparedDetails

const kinds: readonly {
  readonly detail: Detail
  readonly kind: SharedDetailKind
  readonly atLeast: number
  readonly why: string
  readonly rule: string
}[] = [
  {
    detail: 'bankAccount',
    kind: 'shared_bank_account',
    atLeast: 2,
    why: 'Their pay goes to one bank account. Relatives may share one; someone else may also be keeping their wages. Ask each of them alone.',
    rule: 'Two or more workers with one account (Stronger Together, alert flags for payroll).',
  },
  {
    detail: 'niNumber',
    kind: 'shared_ni_number',
    atLeast: 2,
    why: 'They have one National Insurance number. It may be a slip of the pen or someone else’s identity. Check the documents.',
    rule: 'Two or more workers with one National Insurance number (payroll fraud checklists).',
  },
  {
    detail: 'phone',
    kind: 'shared_phone',
    atLeast: 2,
    why: 'They gave one telephone number. Relatives may share one; someone else may also be answering for them.',
    rule: 'Two or more workers with one number (Staffline, flags for labour exploitation).',
  },
  {
    detail: 'address',
    kind: 'shared_address',
    atLeast: 5,
    why: 'They live at one address. Ask whether it is housing tied to the job, and how many sleep in a room.',
    rule: 'Five or more workers at one address; no source gives a number, five is our own (after Stronger Together).',
  },
]

/** Compares workers with each other as their rows are read. Several rows of one worker are one worker. */
export function createSharedDetailFinder(): SharedDetailFinder {
  const tables = kinds.map((entry) => ({ ...entry, table: createDetailTable() }))
  const thirdParty = new Set<string>()
  return {
    add: (workerRef, compared, paidToThirdParty) => {
      if (paidToThirdParty === true) thirdParty.add(workerRef)
      for (const { detail, table } of tables) {
        const value = compared[detail]
        if (value !== undefined) table.add(workerRef, value)
      }
    },
    finish: () => {
      const signals: PayrollSignal[] = []
      for (const { kind, why, rule, atLeast, table } of tables) {
        for (const group of table.groups()) {
          if (group.size >= atLeast) signals.push({ kind, workers: [...group], why, rule })
        }
      }
      if (thirdParty.size > 0) {
        signals.push({
          kind: 'paid_to_third_party',
          workers: [...thirdParty],
          why: 'Their pay went to someone else. Ask each of them alone whether they get it.',
          rule: 'Any pay to someone other than the worker (HMRC Real Time Information, data items 114 and 147).',
        })
      }
      return signals
    },
  }
}
