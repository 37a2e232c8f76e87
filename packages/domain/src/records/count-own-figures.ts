import type { IsoDate } from '../dates/index.ts'
import { earliestOf } from '../dates/index.ts'
import { exact } from '../exact/index.ts'
import { SMALLEST_PUBLISHED_COUNT } from '../findings/raise-pay-findings.ts'
import { type CountedFigure, type FigureValue, MEASURE_KEYS } from '../statements/index.ts'
import type { MeasureValue, MeasureYear } from './measure-values.ts'
import { isInForceOn, isTrainingOf, type RecordDays } from './record-standing.ts'

interface Year {
  readonly periodStart: IsoDate
  readonly periodEnd: IsoDate
}

/** An entry with what a count needs of it. */
export interface CountedRecord {
  readonly days: RecordDays
  /** People who completed a training; null where it is not known, or for other registers. */
  readonly completed: number | null
}

/** A measure with its years, and for each of them whether its target is reached. */
export interface CountedMeasure {
  readonly title: string
  readonly retired: boolean
  /** In words, such as `at least 95%`; null without one. */
  readonly target: string | null
  /** Whether values are numbers of people: a handful is never told. */
  readonly ofPeople: boolean
  readonly years: readonly { readonly year: MeasureYear<MeasureValue>; readonly reached: boolean | null }[]
}

export interface OwnRegisters {
  readonly records: readonly CountedRecord[]
  /** Days on which something was reported to a body. */
  readonly reportedOn: readonly IsoDate[]
  /** In the order in which they were added, those taken out among them. */
  readonly measures: readonly CountedMeasure[]
}

const yearOf = (measure: CountedMeasure, { periodEnd }: Year) =>
  measure.years.find(({ year }) => year.now.periodEnd === periodEnd) ?? null

/** Counts in the organisation's own registers, as the catalogue of figures defines them. */
export function countOwnFigures(
  registers: OwnRegisters,
  year: Year,
  today: IsoDate,
): readonly CountedFigure[] {
  const day = earliestOf(year.periodEnd, today)
  const policies = registers.records.filter(
    ({ days }) => days.register === 'policies' && isInForceOn(days, day),
  ).length
  const trainings = registers.records.filter(
    ({ days }) => days.register === 'training' && isTrainingOf(days, year),
  )
  const known = trainings.flatMap(({ completed }) => (completed === null ? [] : [completed]))
  const completed = known.reduce((sum, people) => sum + people, 0)
  const reports = registers.reportedOn.filter(
    (reportedOn) => reportedOn >= year.periodStart && reportedOn <= year.periodEnd,
  ).length
  const kept = registers.measures.flatMap((measure) => (measure.retired ? [] : (yearOf(measure, year) ?? [])))
  const reached = kept.filter((one) => one.reached === true).length
  const figure = (
    key: CountedFigure['key'],
    quantity: number,
    about: { readonly people?: number; readonly records?: number } = {},
  ): CountedFigure => ({
    key,
    quantity: exact(quantity),
    people: about.people ?? null,
    sourceCount: about.records ?? quantity,
    asOf: today,
  })
  return [
    figure('policies.inForce', policies),
    figure('training.held', trainings.length),
    figure('training.completed', completed, { people: completed, records: known.length }),
    figure('governance.reports', reports),
    figure('measures.kept', kept.length),
    figure('measures.reached', reached),
  ]
}

function tellValue(measure: CountedMeasure, { quantity, value }: MeasureValue): string {
  if (!measure.ofPeople || quantity === null) return value
  const few = Array.from({ length: SMALLEST_PUBLISHED_COUNT - 1 }, (_, index) => String(index + 1))
  return few.includes(value.split(' ')[0] ?? '') ? `fewer than ${SMALLEST_PUBLISHED_COUNT} people` : value
}

/**
 * Each measure with a value for the year as a sentence can cite it: name, value, the year before and the target. One
 * without a value cannot be cited, nor one after the twelfth.
 */
export function tellMeasures({ measures }: OwnRegisters, year: Year, today: IsoDate): readonly FigureValue[] {
  return MEASURE_KEYS.flatMap((key, place) => {
    const measure = measures[place]
    const found = measure && !measure.retired ? yearOf(measure, year) : null
    if (!measure || !found) return []
    const { now, before } = found.year
    const beside = [
      before === null ? 'no value for the year before' : `year before: ${tellValue(measure, before)}`,
      ...(measure.target === null ? [] : [`target: ${measure.target}`]),
    ]
    return [
      {
        key,
        value: `${measure.title}: ${tellValue(measure, now)} (${beside.join('; ')})`,
        asOf: today,
        sourceCount: 1,
        sourceKind: 'measures',
        suppressed: false,
      },
    ]
  })
}
