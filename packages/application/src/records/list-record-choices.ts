import type { RecordChoices } from '@daylight/contracts'
import { type Actor, authorise, isRole, roleMay } from '@daylight/domain/access'
import {
  addDays,
  addMonths,
  endOfMonth,
  formatDateRange,
  type IsoDate,
  isEndOfMonth,
} from '@daylight/domain/dates'
import { FIGURE_CATALOGUE, FIGURE_KEYS, MEASURE_KEYS } from '@daylight/domain/statements'
import type { Deps } from '../ports/deps.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import type { Period } from '../statements/place-period.ts'
import { suggestPeriod } from '../statements/suggest-period.ts'
import { readCharter, readRecordReference } from './read-record-reference.ts'

/** Members whose role lets them keep the registers. */
export async function listRecordOwners(tx: TenantTransaction) {
  const members = await tx.organisation.listMembers()
  return members
    .filter(({ role }) => isRole(role) && roleMay(role, 'record:write'))
    .map(({ membershipId, name }) => ({ value: membershipId, label: name }))
}

/** Years before the last one that a value can still be written down for. */
const YEARS_BACK = 2

/**
 * Reporting periods that a value can be written down for, newest first: those of the statements, and the year that
 * runs, the last one and two before it by the organisation's year end.
 */
export async function listPeriods(tx: TenantTransaction, today: IsoDate): Promise<readonly Period[]> {
  const { yearEnd } = await tx.organisation.current()
  const last = suggestPeriod(yearEnd, today)
  const years = Array.from({ length: YEARS_BACK + 2 }, (_, index) => moveYears(last, 1 - index))
  const statements = (await tx.statements.list()).map(({ periodStart, periodEnd }) => ({
    periodStart,
    periodEnd,
  }))
  const all = [...statements, ...years]
  return all
    .filter((one, index) => all.findIndex(({ periodEnd }) => periodEnd === one.periodEnd) === index)
    .sort((a, b) => b.periodEnd.localeCompare(a.periodEnd))
}

function moveYears({ periodEnd }: Period, years: number): Period {
  const move = (by: number) => {
    const moved = addMonths(periodEnd, 12 * by)
    return isEndOfMonth(periodEnd) ? endOfMonth(moved) : moved
  }
  return { periodStart: addDays(move(years - 1), 1), periodEnd: move(years) }
}

/** What the forms of the registers offer. */
export async function listRecordChoices(deps: Deps, actor: Actor): Promise<RecordChoices> {
  authorise(actor, 'record:read')
  const today = deps.clock.today()
  return deps.database.withTenant(actor, async (tx) => {
    const { policyCodes, audienceCodes, source } = await readRecordReference(tx)
    const periods = await listPeriods(tx, today)
    return {
      policyCodes,
      audienceCodes,
      commitments: (await readCharter(tx)).commitments.map(({ number, says }) => ({
        value: String(number),
        label: `${number}. ${says}`,
      })),
      codesSource: source,
      owners: await listRecordOwners(tx),
      figures: FIGURE_KEYS.filter((key) => !MEASURE_KEYS.some((one) => one === key)).map((key) => ({
        value: key,
        label: FIGURE_CATALOGUE[key].label,
        definition: FIGURE_CATALOGUE[key].definition,
      })),
      periods: periods.map(({ periodStart, periodEnd }) => ({
        value: periodEnd,
        label: formatDateRange(periodStart, periodEnd),
      })),
      today,
    }
  })
}
