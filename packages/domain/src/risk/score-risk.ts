import { foldText } from '../suppliers/fold-text.ts'
import {
  RISK_BANDS,
  type RiskBand,
  type RiskFactor,
  type RiskFactorId,
  type RiskOption,
  type RiskPoints,
} from './risk-points.ts'

/** What people answered, by factor: ids of options. A factor without an answer is not known. */
export type RiskAnswers = Readonly<Partial<Record<RiskFactorId, readonly string[]>>>

/** What is known of a supplier before anything is asked of it. Nothing of workers, signals or safeguarding. */
export interface RiskFacts {
  readonly sicSection: string | null
  readonly registrySector: string | null
  readonly whatTheyDo: string
  /** Of its sites in use, as the register has them; null where none says. */
  readonly agencyWorkers: number | null
  readonly answers: RiskAnswers
}

/** Answered by a person, on record in the register, guessed from its words, or not known at all. */
export type KnownBy = 'answers' | 'register' | 'words' | 'not_known'

export interface ScoredFactor {
  readonly id: RiskFactorId
  readonly knownBy: KnownBy
  readonly options: readonly string[]
  /** What counts: of what is known, or what stands for it while it is not. */
  readonly points: number
}

/** A band, or that it cannot be said because nothing is known. */
export const STANDING_BANDS = [...RISK_BANDS, 'not_known'] as const
export type StandingBand = (typeof STANDING_BANDS)[number]

export interface RiskScore {
  readonly version: string
  readonly factors: readonly ScoredFactor[]
  readonly points: number
  /** The points if everything not known turned out harmless, or as bad as can be. */
  readonly lowest: number
  readonly highest: number
  readonly band: StandingBand
}

/** The one scoring: the points of every factor, with what is not known counted as the reference data say, never as 0 unseen. */
export function scoreRisk(points: RiskPoints, facts: RiskFacts): RiskScore {
  const factors = points.factors.map((factor) => scoreFactor(factor, facts))
  const sum = (of: (scored: ScoredFactor) => number) => factors.reduce((total, one) => total + of(one), 0)
  const most = new Map(points.factors.map((factor) => [factor.id, factor.most]))
  const total = sum((one) => one.points)
  return {
    version: points.version,
    factors,
    points: total,
    lowest: sum((one) => (one.knownBy === 'not_known' ? 0 : one.points)),
    highest: sum((one) => (one.knownBy === 'not_known' ? (most.get(one.id) ?? 0) : one.points)),
    band: factors.every(({ knownBy }) => knownBy === 'not_known') ? 'not_known' : bandOf(points, total),
  }
}

/** The one banding: the highest band whose limit the points reach. */
export function bandOf({ bands }: RiskPoints, points: number): RiskBand {
  return bands.find(({ from }) => points >= from)?.band ?? 'low'
}

function scoreFactor(factor: RiskFactor, facts: RiskFacts): ScoredFactor {
  const { id, whenNotKnown } = factor
  const recorded = factor.options.filter((option) => isRecorded(option, facts))
  const answered = factor.asked ? chosenOf(factor, facts.answers[id] ?? []) : []
  if (answered.length > 0) {
    // What the register records stays, whatever was answered; “none of these” then no longer holds.
    const all = [...new Set([...answered, ...recorded])]
    const options = recorded.length > 0 ? all.filter(({ alone }) => !alone) : all
    return { id, knownBy: 'answers', ...combine(factor, options) }
  }
  if (recorded.length > 0) return { id, knownBy: 'register', ...combine(factor, recorded) }
  const guessed = factor.options.filter((option) => isSaid(option, facts.whatTheyDo))
  const other = guessed.filter(({ alone }) => !alone)
  const meant = other.length > 0 ? other : guessed
  if (meant.length > 0) return { id, knownBy: 'words', ...combine(factor, meant) }
  return { id, knownBy: 'not_known', options: [], points: whenNotKnown }
}

const chosenOf = (factor: RiskFactor, ids: readonly string[]) =>
  factor.options.filter((option) => ids.includes(option.id))

function isRecorded(option: RiskOption, facts: RiskFacts): boolean {
  if (option.records === 'agency_workers') return (facts.agencyWorkers ?? 0) > 0
  const { sicSection, registrySector } = facts
  return (
    (sicSection !== null && option.sic.includes(sicSection)) ||
    (registrySector !== null && option.registry.includes(registrySector))
  )
}

function isSaid({ words }: RiskOption, whatTheyDo: string): boolean {
  if (words.length === 0) return false
  const said = ` ${foldText(whatTheyDo)} `
  return words.some((word) => said.includes(` ${foldText(word)} `))
}

/** Of “one” the one with the most points counts, where two lists of sectors disagree; of “many” their sum up to the most. */
function combine(
  factor: RiskFactor,
  options: readonly RiskOption[],
): { readonly options: readonly string[]; readonly points: number } {
  const counted =
    factor.choose === 'one' ? options.toSorted((a, b) => b.points - a.points).slice(0, 1) : options
  const sum = counted.reduce((total, { points }) => total + points, 0)
  return { options: counted.map(({ id }) => id), points: Math.min(sum, factor.most) }
}

/** What finding out about one factor could do to the band. Null where it can change nothing. */
export interface RiskChange {
  readonly id: RiskFactorId
  readonly knownBy: KnownBy
  /** The band with the fewest and with the most points of this factor, all others as they stand. */
  readonly atLeast: RiskBand
  readonly atMost: RiskBand
}

/** The factors that would change the band if they were found to be otherwise, those not known first. */
export function whatWouldChangeIt(points: RiskPoints, score: RiskScore): readonly RiskChange[] {
  const changes = score.factors.flatMap((factor): readonly RiskChange[] => {
    const most = points.factors.find(({ id }) => id === factor.id)?.most ?? 0
    const others = score.points - factor.points
    const atLeast = bandOf(points, others)
    const atMost = bandOf(points, others + most)
    return atLeast === atMost ? [] : [{ id: factor.id, knownBy: factor.knownBy, atLeast, atMost }]
  })
  const unknown = (one: RiskChange) => one.knownBy === 'not_known'
  return [...changes.filter(unknown), ...changes.filter((one) => !unknown(one))]
}

/** What somebody decided instead of the points, until a day. */
export interface RiskOverride {
  readonly band: RiskBand
  readonly reason: string
  /** Calendar date: the last day on which it holds. */
  readonly until: string
  readonly byName: string
}

/** The band that holds on a day: what was decided while it runs, otherwise what the points say. */
export function standingBand(
  band: StandingBand,
  override: Pick<RiskOverride, 'band' | 'until'> | null,
  today: string,
): StandingBand {
  return override !== null && today <= override.until ? override.band : band
}

/** What is wrong with answers, by factor; empty when nothing is. Options that exist, one where one is asked, “none” alone. */
export function checkRiskAnswers(points: RiskPoints, answers: RiskAnswers): Readonly<Record<string, string>> {
  const errors = points.factors.flatMap((factor): readonly (readonly [string, string])[] => {
    const ids = answers[factor.id] ?? []
    if (ids.length === 0) return []
    const chosen = chosenOf(factor, ids)
    if (!factor.asked || chosen.length !== new Set(ids).size) {
      return [[factor.id, `Choose from the list: ${factor.question}`] as const]
    }
    if (factor.choose === 'one' && chosen.length > 1) return [[factor.id, 'Choose one answer.'] as const]
    const alone = chosen.find((option) => option.alone)
    return alone && chosen.length > 1
      ? [[factor.id, `“${alone.label}” cannot be chosen with others.`] as const]
      : []
  })
  return Object.fromEntries(errors)
}
