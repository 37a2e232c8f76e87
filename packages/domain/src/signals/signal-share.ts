import { floorOf, isPositive, multiply } from '../exact/index.ts'
import type { PayrollRow } from '../pay/payroll-row.ts'
import type { ComparedDetails } from '../payroll-file/create-payroll-row-reader.ts'
import { type DetailHashes, hashDetail } from './detail-table.ts'
import { PENCE } from './find-net-pay-patterns.ts'
import { createRowJudge, isUnder18 } from './judge-row.ts'
import { signalKinds } from './signal-kinds.ts'
import type { SignalRules } from './signal-rules.ts'

/** Details that workers may share, in the order of their hashes in a share. */
export const SHARED_DETAILS = [
  ['bankAccount', 'shared_bank_account'],
  ['niNumber', 'shared_ni_number'],
  ['phone', 'shared_phone'],
  ['address', 'shared_address'],
] as const

/** Bits of a share's marks: one for each kind of signal that the row shows by itself, then these. */
const FIRST_MARK = signalKinds.length
export const MARKS = {
  under18: 1 << FIRST_MARK,
  repaysLoan: 1 << (FIRST_MARK + 1),
  hasNiNumber: 1 << (FIRST_MARK + 2),
  hasNetPay: 1 << (FIRST_MARK + 3),
  /** The first of as many bits as there are shared details. */
  hasDetail: 1 << (FIRST_MARK + 4),
} as const

/** What one row adds to the search for signals: numbers only, and no detail of anybody. */
export interface SignalShare {
  marks: number
  /** Net pay, where `hasNetPay`. */
  pence: number
  /** Hundredths of an hour; −1 where not known. */
  hours: number
  /** One place for each shared detail. */
  readonly hashes: DetailHashes
}

/** HMRC's temporary numbers: TN, the date of birth, a letter. */
const TEMPORARY_NI_NUMBER = /^TN\d{6}[MF]?$/

const MISSING_NI_NUMBER = 1 << signalKinds.indexOf('missing_ni_number')

export const emptySignalShare = (): SignalShare => ({
  marks: 0,
  pence: 0,
  hours: -1,
  hashes: { keys: new Float64Array(SHARED_DETAILS.length), rests: new Uint16Array(SHARED_DETAILS.length) },
})

/** Makes what fills a share from a row, over and over the same one. */
export function createSignalSharer(
  rules: SignalRules,
): (row: PayrollRow, compared: ComparedDetails, into: SignalShare) => void {
  const judge = createRowJudge(rules)
  let marks = 0
  const report: Parameters<typeof judge>[1] = (kind) => {
    marks |= 1 << signalKinds.indexOf(kind)
  }
  return (row, compared, into) => {
    marks = 0
    judge(row, report)
    if (isUnder18(row)) marks |= MARKS.under18
    if (row.deductionLoan !== undefined && isPositive(row.deductionLoan)) marks |= MARKS.repaysLoan
    const { niNumber } = compared
    marks |=
      niNumber === undefined || TEMPORARY_NI_NUMBER.test(niNumber) ? MISSING_NI_NUMBER : MARKS.hasNiNumber
    for (let detail = 0; detail < SHARED_DETAILS.length; detail++) {
      const name = SHARED_DETAILS[detail]?.[0]
      const text = name && compared[name]
      if (text === undefined) continue
      marks |= MARKS.hasDetail << detail
      hashDetail(text, into.hashes, detail)
    }
    if (row.netPay !== undefined && isPositive(row.netPay)) {
      marks |= MARKS.hasNetPay
      into.pence = floorOf(multiply(row.netPay, PENCE))
      into.hours = row.hoursWorked === undefined ? -1 : floorOf(multiply(row.hoursWorked, PENCE))
    }
    into.marks = marks
  }
}
