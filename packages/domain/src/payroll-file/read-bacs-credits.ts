import { type Exact, ratio } from '../exact/index.ts'
import { readMoney } from './read-payroll-values.ts'

/** One credit of a Bacs payment file. The account is digits: sort code, then account number. */
export interface BacsCredit {
  readonly line: number
  readonly originSortCode: string
  readonly sortCode: string
  readonly account: string
  readonly pence: number
  /** Pounds. */
  readonly amount: Exact
  /** Four characters that tie it to a Full Payment Submission; undefined in CSV files. */
  readonly rtiReference: string | undefined
}

export interface BacsFile {
  readonly format: 'standard_18' | 'csv'
  readonly credits: readonly BacsCredit[]
  /** Records that are no credits, contras among them. */
  readonly others: number
  readonly problems: readonly string[]
}

const CREDIT = '99'
const labels = /^(?:VOL|HDR|UHL|EOF|EOV|UTL)\d/

/**
 * A data record of Standard 18 by position: destination 1-14, code 16-17, origin 18-31, reference 32-35, pence
 * 36-46. The sort codes and the amount are as sources have them; the code and the reference are from memory and
 * unverified.
 */
function readRecord(text: string, line: number): BacsCredit | 'other' | undefined {
  const match = /^(\d{6})(\d{8})(.)(..)(\d{6})(\d{8})(.{4})(\d{11})/.exec(text)
  if (match === null) return undefined
  const [, sortCode = '', account = '', , code = '', originSortCode = '', , reference = '', amount = ''] =
    match
  if (code !== CREDIT) return 'other'
  const pence = Number(amount)
  return {
    line,
    originSortCode,
    sortCode,
    account,
    pence,
    amount: ratio(pence, 100),
    rtiReference: reference.trim() === '' ? undefined : reference,
  }
}

/** A row of a payment editor's CSV without headings: sort code, account, name, pounds, code, origin. */
function readCsvRow(text: string, line: number): BacsCredit | 'other' | undefined {
  const cells = text.split(',').map((cell) => cell.trim().replace(/^"|"$/g, ''))
  const [sortCode = '', account = '', , pounds = '', code = '', originSortCode = ''] = cells
  const digits = sortCode.replace(/[\s-]/g, '')
  const amount = readMoney(pounds)
  if (!/^\d{6}$/.test(digits) || !/^\d{8}$/.test(account) || !amount.ok) return undefined
  if (code !== CREDIT) return 'other'
  const pence = Math.round(Number(pounds.replace(/[£,\s]/g, '')) * 100)
  return {
    line,
    originSortCode,
    sortCode: digits,
    account,
    pence,
    amount: amount.value,
    rtiReference: undefined,
  }
}

const mostProblems = 20

/** Reads a Bacs payment file, Standard 18 (single or multi-day) or CSV. No problem says what stands in a record. */
export function readBacsCredits(text: string): BacsFile {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)
  const isStandard = lines.some((line) => line.startsWith('VOL1') || line.startsWith('HDR1'))
  const credits: BacsCredit[] = []
  const problems: string[] = []
  let others = 0
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || (isStandard && labels.test(line))) continue
    const read = isStandard ? readRecord(line, index + 1) : readCsvRow(line, index + 1)
    if (read === 'other') others++
    else if (read !== undefined) credits.push(read)
    else if (problems.length < mostProblems) {
      problems.push(
        isStandard
          ? `Payments, line ${index + 1} is no data record of Bacs Standard 18. Export the payment file again.`
          : `Payments, line ${index + 1} does not begin with a sort code, an account number, a name and an amount. Give a Bacs file as Standard 18, or a CSV in that order without headings.`,
      )
    }
  }
  return { format: isStandard ? 'standard_18' : 'csv', credits, others, problems }
}

/** What the RTI hash is made of: reference, both sort codes and the pence in 11 digits (the width is unverified). */
export const rtiHashInput = (credit: BacsCredit): string | undefined =>
  credit.rtiReference === undefined
    ? undefined
    : `${credit.rtiReference}${credit.originSortCode}${credit.sortCode}${String(credit.pence).padStart(11, '0')}`
