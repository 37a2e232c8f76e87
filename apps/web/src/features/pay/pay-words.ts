import type {
  PayCheckStatus,
  PayCheckView,
  PayLineFilter,
  PeopleCount,
  ShownPaySummary,
} from '@daylight/contracts'
import { formatDateRange, parseIsoDate } from '@daylight/domain/dates'
import { fromWire, ZERO } from '@daylight/domain/exact'
import { formatPounds } from '@daylight/domain/pay'

/** What a check found, in the words of its page. */
export interface PayWords {
  readonly headline: string
  /** What the headline does not say: the legal minimum, and what brought pay below it. */
  readonly lead: readonly string[]
}

export const statusWords: Readonly<Record<PayCheckStatus, string>> = {
  uploaded: 'Columns to confirm',
  queued: 'Waiting to be read',
  reading: 'Being read',
  complete: 'Complete',
  refused: 'Could not be used',
  cancelled: 'Cancelled',
}

export const gradeWords: Readonly<Record<PayCheckView['grade'], string>> = {
  claimed: 'Claimed',
  documented: 'Documented',
  sampled: 'Sampled',
  tested: 'Independently tested',
  confirmed: 'Confirmed by workers',
}

/** Pounds from what crossed the border; exact until here. */
export function pounds(wire: string): string {
  return formatPounds(fromWire(wire) ?? ZERO)
}

export function countWords(count: PeopleCount): string {
  if (count === 'fewer_than_5') return 'fewer than 5'
  if (count === 'not_shown') return 'not shown'
  return count.toLocaleString('en-GB')
}

const people = (count: PeopleCount): string => `${countWords(count)} ${count === 1 ? 'person' : 'people'}`
const were = (count: PeopleCount): string => (count === 1 ? 'was' : 'were')
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** "London Living Wage" when everybody checked works there, else "Living Wage". */
export function standardName(summary: Pick<ShownPaySummary, 'rates'>): string {
  const [only] = summary.rates
  return summary.rates.length === 1 && only?.zone === 'london' ? 'London Living Wage' : 'Living Wage'
}

function headline(summary: ShownPaySummary): string {
  const { livingWage } = summary
  const standard = standardName(summary)
  const total = people(summary.people)
  if (livingWage.fail === 'not_shown') return `${capitalised(total)} were checked against the ${standard}`
  if (livingWage.fail !== 0) {
    return `${capitalised(countWords(livingWage.fail))} of ${total} ${were(livingWage.fail)} paid below the ${standard}`
  }
  if (livingWage.pass === 0) return `Nobody could be held against the ${standard}`
  if (livingWage.cannotSay !== 0) {
    return `Nobody was found below the ${standard}; of ${people(livingWage.cannotSay)} it cannot be said`
  }
  if (livingWage.outOfScope !== 0) return `Everybody it is owed to was paid at least the ${standard}`
  return summary.people === 1
    ? `The one person was paid at least the ${standard}`
    : `All ${total} were paid at least the ${standard}`
}

function joinCauses(texts: readonly string[]): string {
  const plain = texts.map((text) => text.charAt(0).toLowerCase() + text.slice(1))
  return plain.length <= 1 ? (plain[0] ?? '') : `${plain.slice(0, -1).join('; ')}; and ${plain.at(-1)}`
}

function causesOf(summary: ShownPaySummary, standard: 'minimum_wage' | 'living_wage'): string {
  const texts = summary.causes.filter((cause) => cause.standard === standard).map((cause) => cause.text)
  const named = joinCauses(texts.slice(0, 3))
  return texts.length > 3 ? `${named}; and other causes` : named
}

/** The page's answer in sentences. A count that may not be told is not told here either. */
export function payWords(summary: ShownPaySummary): PayWords {
  const { minimumWage, livingWage } = summary
  const lead: string[] = []
  if (minimumWage.fail === 0) {
    lead.push(
      minimumWage.cannotSay === 0
        ? 'Nobody was below the legal minimum.'
        : `Nobody was found below the legal minimum; of ${people(minimumWage.cannotSay)} it cannot be said.`,
    )
  } else {
    const causes = causesOf(summary, 'minimum_wage')
    const below = `${capitalised(countWords(minimumWage.fail))} ${were(minimumWage.fail)} below the legal minimum`
    lead.push(causes === '' ? `${below}.` : `${below}: ${causes}.`)
  }
  const causes = livingWage.fail === 0 ? '' : causesOf(summary, 'living_wage')
  if (causes !== '') lead.push(`Below the ${standardName(summary)}: ${causes}.`)
  return { headline: headline(summary), lead }
}

export const filterWords: Readonly<Record<PayLineFilter, string>> = {
  below: 'Below',
  below_minimum: 'Below the legal minimum',
  cannot_say: 'Cannot say',
  met: 'At or above',
  out_of_scope: 'Out of scope',
  all: 'All',
}

/** "1 to 30 September 2026", or nothing while it is not known. */
export function periodWords(check: {
  readonly periodStart: string | null
  readonly periodEnd: string | null
}) {
  const start = check.periodStart === null ? null : parseIsoDate(check.periodStart)
  const end = check.periodEnd === null ? null : parseIsoDate(check.periodEnd)
  return start && end ? formatDateRange(start, end) : null
}

/** Whose payroll: the supplier's, or our own. */
export function whosePayroll(check: { readonly supplierName: string | null }): string {
  return check.supplierName ?? 'Our own payroll'
}
