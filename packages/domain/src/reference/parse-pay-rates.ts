import type { IsoDate } from '../dates/index.ts'
import { err, ok, type Result } from '../errors/index.ts'
import { type Exact, isPositive, parseExact } from '../exact/index.ts'
import type {
  LivingWageRow,
  MinimumWageBandRate,
  MinimumWageRow,
  PayRates,
  SickPayRow,
  Sourced,
  UnconfirmedMinimumWageRow,
} from './pay-rates.ts'
import {
  BadField,
  type Fields,
  type ReferenceDataError,
  readConfidence,
  readDate,
  readFields,
  readText,
} from './read-reference-fields.ts'

function readAmount(value: unknown, path: string): Exact {
  const amount = typeof value === 'string' ? parseExact(value) : null
  if (amount === null || !isPositive(amount)) throw new BadField(path, 'an amount above zero, as text')
  return amount
}

function readOptionalAmount(value: unknown, path: string): Exact | undefined {
  return value === null || value === undefined ? undefined : readAmount(value, path)
}

function readCount(value: unknown, path: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw new BadField(path, 'a whole number')
  }
  return value
}

function readSourced(fields: Fields, path: string): Sourced {
  const { fromMemory = [] } = fields
  const confidence = readConfidence(fields['confidence'], `${path}.confidence`)
  if (!Array.isArray(fromMemory)) throw new BadField(`${path}.fromMemory`, 'a list of field names')
  return {
    source: readText(fields['source'], `${path}.source`),
    confidence,
    fromMemory: fromMemory.map((name: unknown) => readText(name, `${path}.fromMemory`)),
  }
}

/** Reads a list whose rows carry a date, and insists on strictly rising dates. */
function readRows<Row>(
  value: unknown,
  path: string,
  dateOf: (row: Row) => IsoDate,
  readRow: (fields: Fields, path: string) => Row,
): readonly Row[] {
  if (!Array.isArray(value)) throw new BadField(path, 'a list')
  let last: IsoDate | undefined
  return value.map((item: unknown, index) => {
    const rowPath = `${path}[${index}]`
    const row = readRow(readFields(item, rowPath), rowPath)
    const date = dateOf(row)
    if (last !== undefined && date <= last) throw new BadField(rowPath, 'later than the row before it')
    last = date
    return row
  })
}

function readLivingWage(fields: Fields, path: string): LivingWageRow {
  return {
    announced: readDate(fields['announced'], `${path}.announced`),
    payBy: readDate(fields['payBy'], `${path}.payBy`),
    london: readAmount(fields['london'], `${path}.london`),
    uk: readAmount(fields['uk'], `${path}.uk`),
    minAge: readCount(fields['minAge'], `${path}.minAge`),
    ...readSourced(fields, path),
  }
}

function isBand(value: unknown): value is MinimumWageBandRate['band'] {
  return value === 'under_18' || value === '18_to_20' || value === 'main' || value === 'national_living_wage'
}

function readBands(value: unknown, path: string): readonly MinimumWageBandRate[] {
  if (!Array.isArray(value) || value.length === 0) throw new BadField(path, 'a list of bands')
  let older = Number.POSITIVE_INFINITY
  return value.map((item: unknown, index) => {
    const bandPath = `${path}[${index}]`
    const fields = readFields(item, bandPath)
    const { band } = fields
    if (!isBand(band)) throw new BadField(`${bandPath}.band`, 'a known band')
    const minAge = readCount(fields['minAge'], `${bandPath}.minAge`)
    if (minAge >= older) throw new BadField(bandPath, 'for a younger age than the band before it')
    older = minAge
    return { band, minAge, rate: readAmount(fields['rate'], `${bandPath}.rate`) }
  })
}

function readUnconfirmed(fields: Fields, path: string): UnconfirmedMinimumWageRow {
  return {
    from: readDate(fields['from'], `${path}.from`),
    bands: readBands(fields['bands'], `${path}.bands`),
    apprentice: readOptionalAmount(fields['apprentice'], `${path}.apprentice`),
    accommodationOffsetPerDay: readOptionalAmount(
      fields['accommodationOffsetPerDay'],
      `${path}.accommodationOffsetPerDay`,
    ),
    ...readSourced(fields, path),
  }
}

function readMinimumWage(fields: Fields, path: string): MinimumWageRow {
  const row = readUnconfirmed(fields, path)
  if (row.confidence === 'unconfirmed') throw new BadField(path, 'confirmed, or listed apart')
  return {
    ...row,
    accommodationOffsetPerDay: readAmount(
      fields['accommodationOffsetPerDay'],
      `${path}.accommodationOffsetPerDay`,
    ),
  }
}

function readSickPay(fields: Fields, path: string): SickPayRow {
  return {
    from: readDate(fields['from'], `${path}.from`),
    weekly: readAmount(fields['weekly'], `${path}.weekly`),
    shareOfEarnings: readOptionalAmount(fields['shareOfEarnings'], `${path}.shareOfEarnings`),
    lowerEarningsLimit: readOptionalAmount(fields['lowerEarningsLimit'], `${path}.lowerEarningsLimit`),
    waitingDays: readCount(fields['waitingDays'], `${path}.waitingDays`),
    ...readSourced(fields, path),
  }
}

/**
 * Reads a pay-rates data set (the JSON under prisma/reference/pay-rates). Amounts are decimal text, lists rise by
 * date, bands fall by age, and an unconfirmed row among the confirmed ones is refused.
 */
export function parsePayRates(json: unknown): Result<PayRates, ReferenceDataError> {
  try {
    const fields = readFields(json, 'the file')
    return ok({
      version: readText(fields['version'], 'version'),
      validFrom: readDate(fields['validFrom'], 'validFrom'),
      livingWage: readRows(fields['livingWage'], 'livingWage', (row) => row.payBy, readLivingWage),
      minimumWage: readRows(fields['minimumWage'], 'minimumWage', (row) => row.from, readMinimumWage),
      minimumWageConfirmedTo: readDate(fields['minimumWageConfirmedTo'], 'minimumWageConfirmedTo'),
      minimumWageUnconfirmed: readRows(
        fields['minimumWageUnconfirmed'],
        'minimumWageUnconfirmed',
        (row) => row.from,
        readUnconfirmed,
      ),
      statutorySickPay: readRows(
        fields['statutorySickPay'],
        'statutorySickPay',
        (row) => row.from,
        readSickPay,
      ),
    })
  } catch (error) {
    if (!(error instanceof BadField)) throw error
    const message = `The pay rates cannot be used: ${error.message}`
    return err({ kind: 'bad_reference_data', message, path: error.path })
  }
}
