import type { EvidenceGrade } from '@daylight/contracts'
import type { EarlierFinding, FailingPlace, FindingArea, FindingSeverity } from '@daylight/domain/findings'

/** A finding as it is raised. */
export interface NewFinding {
  readonly id: string
  readonly number: number
  readonly supplierId: string | null
  readonly siteId: string | null
  readonly payCheckId: string | null
  readonly ruleId: string | null
  /** The rule in words, and where it stands; empty where `ruleId` is a rule of the pay check. */
  readonly ruleText: string
  readonly ruleSource: string
  readonly area: FindingArea
  readonly grade: EvidenceGrade
  readonly modelVersion: string
  readonly repeatOfId: string | null
  readonly severity: FindingSeverity
  readonly title: string
  readonly detail: string
  readonly putRight: string
  /** 0: fewer than five. Null: it is not about workers. */
  readonly workersAffected: number | null
  /** First day of the earliest pay period concerned. */
  readonly since: string | null
  /** The same source, rule and site raise one finding, however often the job runs. */
  readonly sourceKey: string | null
  readonly raisedById: string | null
  /** ISO 8601 instant. */
  readonly raisedAt: string
}

export interface RaisedFinding {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly severity: FindingSeverity
}

/** Raising findings. What becomes of them afterwards has ports of its own. */
export interface RaiseFindings {
  /** The next free number; holds all others off until the transaction ends. */
  nextNumber(): Promise<number>
  /** Leaves out those whose source key is there already; answers the ids of those added. */
  insertMany(findings: readonly NewFinding[]): Promise<readonly string[]>
  /** Findings at the same place, newest first: among them are those that this one may repeat. */
  listAtPlace(place: Pick<FailingPlace, 'supplierId' | 'siteId'>): Promise<readonly EarlierFinding[]>
  raisedByPayCheck(payCheckId: string): Promise<readonly RaisedFinding[]>
}
