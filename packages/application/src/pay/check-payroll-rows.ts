import { parseIsoDate } from '@daylight/domain/dates'
import { isZero, roundTo } from '@daylight/domain/exact'
import {
  checkPayRow,
  type PayLineResult,
  type PayrollRow,
  preparePayCheck,
  type Workplace,
} from '@daylight/domain/pay'
import type { PayRates, WorkRules } from '@daylight/domain/reference'
import type { NamedPayCheck, PayCheckLineRecord, PayrollPlace } from '../ports/pay-check-repository.ts'
import {
  ageSteps,
  bandAge,
  PENSION_AGES,
  type StoredPlace,
  toStoredRow,
  UNUSABLE_AGE,
} from './stored-payroll-row.ts'

export interface CheckRowsOptions {
  readonly payCheck: NamedPayCheck
  readonly rates: PayRates
  readonly workRules?: WorkRules | undefined
  readonly places: readonly PayrollPlace[]
  readonly pseudonym: (reference: string) => string
}

export interface CheckedRow {
  /** As the engine was given it: pseudonymised. */
  readonly row: PayrollRow
  readonly result: PayLineResult
  readonly record: PayCheckLineRecord
  readonly siteId: string | null
  readonly siteName: string | null
}

/** Decimals of the columns that are for order and display only; the stored row keeps the exact figures. */
const STORED_PLACES = 6

/** A site's name as two files may write it: without case and double spaces. */
export function foldPlaceName(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
}

/** What an unknown site is called, as its own words are not stored. */
export function unknownPlaceName(firstNamedOnLine: number): string {
  return `first named on line ${firstNamedOnLine} of the file`
}

/** A day the row cannot lack: it was written by this program. */
export function storedDate(text: string) {
  const date = parseIsoDate(text)
  if (date === null) throw new Error('A stored date is no date.')
  return date
}

/** Pseudonymises rows, then checks them: the engine is given what is stored, so that a line can be redone from it. */
export function createRowChecker(options: CheckRowsOptions): (row: PayrollRow) => CheckedRow {
  const { payCheck, rates, workRules, places, pseudonym } = options
  const context = preparePayCheck({ rates, workRules, asOf: storedDate(payCheck.asOf) })
  const steps = ageSteps(rates)
  const pensionSteps = ageSteps(rates, PENSION_AGES)
  // A worker's rows follow each other. To look up those that come again later took as long as to sign them again.
  let lastReference: string | undefined
  let lastCode = ''
  const byName = new Map(places.map((place) => [foldPlaceName(place.name), place]))
  const wholeFile = places.find((place) => place.id === payCheck.siteId)
  const namesPlaces = payCheck.mapping?.columns.workplace !== undefined
  const unknown = new Map<string, number>()

  const codeOf = (reference: string): string => {
    if (reference !== lastReference) {
      lastCode = pseudonym(reference)
      lastReference = reference
    }
    return lastCode
  }

  const placeOf = (row: PayrollRow): { stored: StoredPlace | undefined; place: PayrollPlace | undefined } => {
    const { workplace } = row
    if (wholeFile && !namesPlaces) {
      return { stored: { siteId: wholeFile.id, zone: wholeFile.zone }, place: wholeFile }
    }
    if (workplace === undefined) return { stored: undefined, place: undefined }
    if ('zone' in workplace) return { stored: { zone: workplace.zone }, place: undefined }
    const name = foldPlaceName(workplace.siteName)
    const place = byName.get(name)
    if (place) return { stored: { siteId: place.id, zone: place.zone }, place }
    const firstNamedOnLine = unknown.get(name) ?? row.line
    unknown.set(name, firstNamedOnLine)
    return { stored: { firstNamedOnLine }, place: undefined }
  }

  return (row) => {
    const { stored, place } = placeOf(row)
    const age = bandAge(row, row.extra?.pensionStatus === undefined ? steps : pensionSteps)
    const kept: PayrollRow = {
      ...row,
      workerRef: codeOf(row.workerRef),
      dateOfBirth: undefined,
      ageAtPeriodStart: age.ageProblem === undefined ? age.ageAtPeriodStart : UNUSABLE_AGE,
      workplace: workplaceOf(stored),
    }
    const result = checkPayRow(kept, context)
    return {
      row: kept,
      result,
      siteId: place?.id ?? null,
      siteName: place?.name ?? null,
      record: {
        ...figures(result),
        payCheckId: payCheck.id,
        line: row.line,
        workerRef: kept.workerRef,
        siteId: place?.id ?? null,
        zone: stored && 'zone' in stored ? stored.zone : null,
        periodStart: row.periodStart,
        periodEnd: row.periodEnd,
        row: toStoredRow(kept, { age, place: stored }),
      },
    }
  }
}

export function workplaceOf(place: StoredPlace | undefined): Workplace | undefined {
  if (place === undefined) return undefined
  if ('zone' in place) return { zone: place.zone }
  return { siteName: unknownPlaceName(place.firstNamedOnLine) }
}

function figures({ minimumWage, livingWage }: PayLineResult) {
  const decimal = (value: PayLineResult['minimumWage']['hours'], keepZero = true) =>
    value === undefined || (!keepZero && isZero(value)) ? null : roundTo(value, STORED_PLACES)
  return {
    minimumWageVerdict: minimumWage.verdict,
    livingWageVerdict: livingWage.verdict,
    hours: decimal(minimumWage.hours ?? livingWage.hours),
    minimumWageHourly: decimal(minimumWage.hourlyPay),
    livingWageHourly: decimal(livingWage.lowestHourlyPay ?? livingWage.hourlyPay),
    underpayment: decimal(minimumWage.underpayment, false),
    arrears: decimal(minimumWage.arrears, false),
    shortfall: decimal(livingWage.shortfall, false),
  }
}
