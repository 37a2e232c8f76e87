import type { PersonActor } from '@daylight/domain/access'
import { notFound } from '@daylight/domain/access'
import { compareDates, formatDate, isoDate } from '@daylight/domain/dates'
import { AppError, type FieldErrors } from '@daylight/domain/errors'
import { compare, exact } from '@daylight/domain/exact'
import { parsePayRates } from '@daylight/domain/reference'
import type { Deps } from '../ports/deps.ts'
import { requireReference } from './require-reference.ts'

export interface LivingWageEntry {
  /** Calendar dates. */
  readonly announced: string
  readonly payBy: string
  /** Pounds an hour, as text with two decimals. */
  readonly london: string
  readonly uk: string
  readonly source: string
}

/** A new version of the pay rates with one more announcement. Every earlier verdict keeps the version it was made with. */
export async function enterLivingWageRate(
  deps: Deps,
  person: PersonActor,
  entry: LivingWageEntry,
): Promise<{ readonly version: string }> {
  if (!person.platformAdministrator) throw notFound()
  return deps.database.withPlatform(null, async (tx) => {
    await tx.reference.lock('pay-rates')
    const current = await requireReference(tx.reference, 'pay-rates')
    const parsed = parsePayRates(current.data)
    if (!parsed.ok) throw new Error(parsed.error.message)
    const newest = parsed.value.livingWage.at(-1)
    const fieldErrors = findProblems(entry, deps.clock.today(), newest)
    if (Object.keys(fieldErrors).length > 0) {
      throw new AppError({
        code: 'invalid',
        reason: 'living_wage_entry',
        message: 'The rate was not entered: some of it needs a correction.',
        fieldErrors,
      })
    }
    const version = nextVersion(current.version, deps.clock.today())
    const row = { ...entry, minAge: 18, confidence: 'sourced', fromMemory: [] }
    const data = {
      ...Object(current.data),
      version,
      validFrom: entry.announced,
      livingWage: [...readRows(current.data), row],
    }
    const checked = parsePayRates(data)
    if (!checked.ok)
      throw new AppError({ code: 'invalid', reason: 'living_wage_entry', message: checked.error.message })
    await tx.reference.insert({
      id: deps.ids.next(),
      kind: 'pay-rates',
      version,
      validFrom: entry.announced,
      source: entry.source,
      confidence: 'sourced',
      data,
      enteredById: person.userId,
      enteredAt: deps.clock.now(),
    })
    return { version }
  })
}

function readRows(data: unknown): readonly unknown[] {
  const rows: unknown = Reflect.get(Object(data), 'livingWage')
  return Array.isArray(rows) ? rows : []
}

function findProblems(
  entry: LivingWageEntry,
  today: string,
  newest: LivingWageRows[number] | undefined,
): FieldErrors {
  const problems: Record<string, string> = {}
  const announced = isoDate(entry.announced)
  const payBy = isoDate(entry.payBy)
  if (entry.announced > today) problems['announced'] = 'The day of the announcement cannot be in the future.'
  else if (newest && compareDates(announced, newest.announced) <= 0) {
    problems['announced'] =
      `The newest rate known was announced on ${formatDate(newest.announced)}. Enter a later announcement.`
  }
  if (compareDates(payBy, announced) < 0)
    problems['payBy'] = 'The day to pay it by comes after the announcement.'
  else if (newest && compareDates(payBy, newest.payBy) <= 0) {
    problems['payBy'] = `The rate before it is to be paid by ${formatDate(newest.payBy)}. Enter a later day.`
  }
  if (compare(exact(entry.london), exact(entry.uk)) < 0) {
    problems['london'] = 'The London rate has never been below the UK rate. Check that they are not swapped.'
  }
  return problems
}

type LivingWageRows = Extract<ReturnType<typeof parsePayRates>, { ok: true }>['value']['livingWage']

/** Versions sort as text: the day of entry, then a count for a second one on that day. */
function nextVersion(current: string, today: string): string {
  if (current < today) return today
  const [day = today, count = '0'] = current.split('.')
  return `${day}.${Number(count) + 1}`
}
