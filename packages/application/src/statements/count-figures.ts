import type { IsoDate } from '@daylight/domain/dates'
import { type Exact, fromWire, ZERO } from '@daylight/domain/exact'
import { countOwnFigures, tellMeasures } from '@daylight/domain/records'
import { addRemedies } from '@daylight/domain/remedy'
import { type CountedFigure, type FigureValue, publishFigures } from '@daylight/domain/statements'
import { readBoardMoney } from '../board/read-board-money.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { readOwnRegisters } from '../records/read-own-registers.ts'

interface Year {
  readonly periodStart: IsoDate
  readonly periodEnd: IsoDate
}

/**
 * Every figure of a reporting period, counted in this transaction as of today and made fit to be published all
 * together: never a number about one to four people, nor one from which it could be worked out.
 */
export async function countFigures(
  tx: TenantTransaction,
  period: Year,
  today: IsoDate,
): Promise<readonly FigureValue[]> {
  const registers = await readOwnRegisters(tx)
  const counted = [...(await countAll(tx, period, today)), ...countOwnFigures(registers, period, today)]
  return [...publishFigures(counted), ...tellMeasures(registers, period, today)]
}

async function countAll(tx: TenantTransaction, period: Year, today: IsoDate): Promise<CountedFigure[]> {
  const { periodStart, periodEnd } = period
  const counted = await tx.figures.count({ periodStart, periodEnd, asOf: today })
  const repaid = await countRepaid(tx, { periodStart, periodEnd }, today)
  return counted.flatMap((figure) => (figure.key === 'arrears.owed' ? [figure, repaid] : [figure]))
}

/** One figure of a period as it may be told, with its exact number unless that has to be kept back. */
export async function countFigure(
  tx: TenantTransaction,
  period: Year,
  options: { readonly key: string; readonly today: IsoDate },
): Promise<{ readonly value: string; readonly quantity: Exact | null } | null> {
  const own = countOwnFigures(await readOwnRegisters(tx), period, options.today)
  const counted = [...(await countAll(tx, period, options.today)), ...own]
  const told = publishFigures(counted).find(({ key }) => key === options.key)
  const found = counted.find(({ key }) => key === options.key)
  if (told === undefined || found === undefined) return null
  return { value: told.value, quantity: told.suppressed ? null : found.quantity }
}

/**
 * Wages paid back of what payrolls of the year owed, up to the Living Wage, from what each remedy may tell. Where one
 * of them may not, the figure counts as one of few people, so that it is kept back.
 */
async function countRepaid(tx: TenantTransaction, year: Year, today: IsoDate): Promise<CountedFigure> {
  const remedies = await readBoardMoney(
    tx,
    today,
    ({ periodStart, periodEnd }) =>
      periodStart !== null &&
      periodEnd !== null &&
      periodStart <= year.periodEnd &&
      periodEnd >= year.periodStart,
  )
  const money = remedies.map((remedy) => remedy.money.livingWage)
  const paid = addRemedies(money).find(({ part }) => part === 'paid')
  const people = money.reduce((sum, one) => sum + (typeof one.people === 'number' ? one.people : 0), 0)
  return {
    key: 'arrears.paid',
    quantity: (paid && fromWire(paid.amount)) ?? ZERO,
    people: paid !== undefined && paid.leftOut > 0 ? 1 : people,
    sourceCount: paid?.remedies ?? 0,
    asOf: today,
  }
}
