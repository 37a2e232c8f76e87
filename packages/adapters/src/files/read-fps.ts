import { addDays, addMonths, type IsoDate, parseIsoDate } from '@daylight/domain/dates'
import { add, parseExact, subtract, toDecimalString, ZERO } from '@daylight/domain/exact'
import { type FileLimits, sayCount } from './file-limits.ts'
import { FileRefusal } from './file-refusal.ts'
import { limitFileBytes } from './limit-file-bytes.ts'
import { parseXml } from './parse-xml.ts'
import type { SpreadsheetRow } from './tokenise-csv.ts'

/** The template's columns that a submission can fill, and what ties it to a payment. `hours_worked` is always empty: an FPS has only bands. */
export const FPS_HEADINGS = [
  'worker_ref',
  'period_start',
  'period_end',
  'date_of_birth',
  'hours_worked',
  'basic_pay',
  'gross_pay',
  'net_pay',
  'paid_to_third_party',
  'ni_number',
  'bacs_hash',
] as const

export const FPS_NOTES: readonly string[] = [
  'A Full Payment Submission gives hours only as bands of normal weekly hours: it cannot prove how long anybody worked. Without a timesheet nothing can be said of hourly pay.',
  'Taxable pay was taken as pay for the hours. Overtime, bonuses and holiday pay in it cannot be told apart, and pension contributions may already be taken off.',
  'The submission does not give the pay period: one that ends on the day of payment was taken, as long as the pay frequency says.',
  'Some payroll programs, Xero among them, leave employees who were paid nothing out of it.',
]

const LENGTHS: Readonly<Record<string, (end: IsoDate) => IsoDate>> = {
  W1: (end) => addDays(end, -6),
  W2: (end) => addDays(end, -13),
  W4: (end) => addDays(end, -27),
  M1: (end) => addDays(addMonths(end, -1), 1),
}

// Leaves that are read, by where they stand. Nothing else is: no name, address, gender, passport or nationality.
const READ = new Set([
  'Employee/EmployeeDetails/NINO',
  'Employee/EmployeeDetails/BirthDate',
  'Employee/Employment/PayId',
  'Employee/Employment/PaymentToANonIndividual',
  'Employee/Employment/Payment/BacsHashCode',
  'Employee/Employment/Payment/PayFreq',
  'Employee/Employment/Payment/PmtDate',
  'Employee/Employment/Payment/TaxablePay',
  'Employee/Employment/Payment/NonTaxOrNICPmt',
  'Employee/Employment/Payment/DednsFromNetPay',
  'Employee/Employment/Payment/PayAfterStatDedns',
  'Employee/Employment/Payment/PaymentToANonIndividual',
])

type Leaves = Map<string, string>
const longestLeaf = 200

function refuse(line: number, what: string): never {
  throw new FileRefusal('broken-workbook', `Employee ${line - 1} of the submission: ${what}`, { line })
}

function amountOf(leaves: Leaves, name: string, line: number) {
  const text = leaves.get(name)
  if (text === undefined) return undefined
  return parseExact(text) ?? refuse(line, `${name} is no amount. Export the submission again.`)
}

/** One employment as a row of the template. Net pay is item 59 + 58A − 58B of the RTI data items. */
function toRow(leaves: Leaves, line: number): SpreadsheetRow {
  const end = parseIsoDate(leaves.get('PmtDate') ?? '')
  if (end === null) refuse(line, 'PmtDate is missing or no date. Export the submission again.')
  const startOf = LENGTHS[leaves.get('PayFreq') ?? '']
  if (startOf === undefined) {
    refuse(
      line,
      'it is not paid weekly, fortnightly, four-weekly or monthly, so no pay reference period can be told. Check this person from the payroll instead, and leave them out here.',
    )
  }
  const taxable = amountOf(leaves, 'TaxablePay', line)
  const after = amountOf(leaves, 'PayAfterStatDedns', line)
  const untaxed = amountOf(leaves, 'NonTaxOrNICPmt', line) ?? ZERO
  const deducted = amountOf(leaves, 'DednsFromNetPay', line) ?? ZERO
  const net = after === undefined ? undefined : subtract(add(after, untaxed), deducted)
  const pay = taxable === undefined ? '' : toDecimalString(taxable)
  const cells: Readonly<Record<(typeof FPS_HEADINGS)[number], string>> = {
    // A number of the file's own where there is no payroll number: a National Insurance number is no reference to show.
    worker_ref: leaves.get('PayId') ?? `employee ${line - 1}`,
    period_start: startOf(end),
    period_end: end,
    date_of_birth: leaves.get('BirthDate') ?? '',
    hours_worked: '',
    basic_pay: pay,
    gross_pay: pay,
    net_pay: net === undefined ? '' : toDecimalString(net),
    paid_to_third_party: leaves.get('PaymentToANonIndividual') === 'yes' ? 'yes' : '',
    ni_number: leaves.get('NINO') ?? '',
    bacs_hash: leaves.get('BacsHashCode') ?? '',
  }
  return { line, cells: FPS_HEADINGS.map((name) => cells[name]) }
}

/**
 * Rows of an HMRC RTI Full Payment Submission (RTI data items 1.2, 2014; later schemas add fields), one for each
 * employment, under headings of the template. Streams; document types and entities are refused.
 */
export async function* readFpsBatches(
  chunks: AsyncIterable<Uint8Array>,
  limits: FileLimits,
): AsyncGenerator<readonly SpreadsheetRow[]> {
  const path: string[] = []
  let person: Leaves = new Map()
  let employment: Leaves = new Map()
  let leaf: string | undefined
  let text = ''
  let isSubmission = false
  let line = 1
  let rows: SpreadsheetRow[] = []

  const begin = (name: string) => {
    if (name === 'FullPaymentSubmission') {
      isSubmission = true
      rows.push({ line: 1, cells: [...FPS_HEADINGS] })
    }
    if (!isSubmission) return
    if (path.length > 0 || name === 'Employee') path.push(name)
    if (name === 'Employee') person = new Map()
    if (name === 'Employment') employment = new Map()
    leaf = READ.has(path.join('/')) ? name : undefined
    text = ''
  }
  const end = (name: string) => {
    if (path.length === 0) return
    if (leaf !== undefined) (path.includes('Employment') ? employment : person).set(leaf, text.trim())
    leaf = undefined
    path.pop()
    if (name !== 'Employment') return
    line++
    if (line - 1 > limits.maxRows) {
      throw new FileRefusal(
        'too-many-rows',
        `The submission has more than ${sayCount(limits.maxRows)} employees. Send it in parts.`,
        { line },
      )
    }
    rows.push(toRow(new Map([...person, ...employment]), line))
  }
  const batches = parseXml(
    limitFileBytes(chunks, limits),
    'submission',
    {
      open: begin,
      text: (piece) => {
        if (leaf !== undefined && text.length < longestLeaf) text += piece
      },
      close: end,
    },
    () => {
      const done = rows
      rows = []
      return done
    },
    'The submission',
  )
  for await (const batch of batches) if (batch.length > 0) yield batch
  if (!isSubmission) {
    throw new FileRefusal(
      'wrong-type',
      'This is an XML file but no Full Payment Submission (FPS). Export the payroll as .xlsx, .ods or CSV and send that.',
    )
  }
}
