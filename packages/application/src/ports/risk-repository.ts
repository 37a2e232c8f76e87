import type { RiskAnswers, RiskFacts, RiskOverride, ScoredFactor, StandingBand } from '@daylight/domain/risk'

export const SCORING_CAUSES = ['first', 'register', 'rules', 'answers', 'decided', 'decision_ended'] as const
export type ScoringCause = (typeof SCORING_CAUSES)[number]

/** The inherent risk of one supplier as it stands. */
export interface RiskRecord {
  readonly supplierId: string
  /** What the points say. */
  readonly band: StandingBand
  /** What holds. */
  readonly standing: StandingBand
  readonly points: number
  readonly lowest: number
  readonly highest: number
  readonly answers: RiskAnswers
  readonly factors: readonly ScoredFactor[]
  readonly rulesVersion: string
  readonly override: RiskOverride | null
  /** Calendar date from which the plan counts what was never done. */
  readonly plannedFrom: string
  /** ISO 8601 instant. */
  readonly scoredAt: string
  readonly version: number
}

/** A supplier to be scored, and how it stood. */
export interface RiskSubject {
  readonly supplierId: string
  readonly facts: Omit<RiskFacts, 'answers'>
  readonly current: RiskRecord | null
}

/** One scoring as it was made; never changed. */
export interface ScoringRecord {
  readonly id: string
  readonly cause: ScoringCause
  readonly facts: RiskFacts
  readonly byName: string
  readonly risk: RiskRecord
}

export interface PastScoring
  extends Pick<
    RiskRecord,
    'band' | 'standing' | 'points' | 'lowest' | 'highest' | 'factors' | 'override' | 'rulesVersion'
  > {
  readonly id: string
  readonly cause: ScoringCause
  readonly byName: string
  /** ISO 8601 instant. */
  readonly at: string
}

export interface RiskListQuery {
  readonly standing?: StandingBand | undefined
  /** Those whose last day has passed are left out. */
  readonly today: string
  /** A cursor: the page after a row. */
  readonly after?: string | undefined
  readonly limit: number
}

export interface ListedRisk {
  readonly supplierId: string
  readonly name: string
  readonly whatTheyDo: string
  readonly standing: StandingBand
  readonly points: number
  readonly decided: boolean
  readonly factors: readonly ScoredFactor[]
}

export interface RiskRepository {
  /** Until the transaction ends, nobody else scores in this organisation. */
  lock(): Promise<void>
  find(supplierId: string): Promise<RiskRecord | null>
  subjects(supplierIds: readonly string[]): Promise<readonly RiskSubject[]>
  /** Suppliers in use never scored, scored by other points, changed since, or with a decision that has ended. */
  stale(query: {
    readonly rulesVersion: string
    readonly today: string
    readonly limit: number
  }): Promise<readonly RiskSubject[]>
  /** The history gets a row for each, and each supplier its newest standing. */
  save(scorings: readonly ScoringRecord[]): Promise<void>
  /** Looked at again, and nothing had changed. */
  noteScored(supplierIds: readonly string[], at: string): Promise<void>
  /** Newest first; at most 100. */
  history(supplierId: string): Promise<readonly PastScoring[]>
  /** The highest risk first. */
  list(query: RiskListQuery): Promise<{ readonly rows: readonly ListedRisk[]; readonly next: string | null }>
  /** Of suppliers in use, by the band that holds. */
  count(today: string): Promise<Readonly<Record<StandingBand, number>>>
}
