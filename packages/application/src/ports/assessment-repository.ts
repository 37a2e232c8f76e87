import type { SubmissionContent } from '@daylight/contracts'
import type { AnswerValue, AssessmentState, EvidenceGrade } from '@daylight/domain/questionnaires'

/** One version of a question set, sent to a supplier. */
export interface AssessmentRecord {
  readonly organisationId: string
  readonly id: string
  readonly supplierId: string
  readonly setId: string
  readonly setVersion: string
  readonly status: AssessmentState
  /** Calendar date. */
  readonly dueOn: string
  readonly sentById: string
  readonly sentByName: string
  /** ISO 8601 instants. */
  readonly sentAt: string
  readonly submittedAt: string | null
  readonly closedAt: string | null
  readonly reason: string
  readonly version: number
}

export interface ListedAssessment extends AssessmentRecord {
  readonly supplierName: string
  readonly answered: number
}

export interface AnswerRecord {
  readonly questionId: string
  readonly value: AnswerValue
  /** BCP 47: in which its question was read, and so what is written freely in it. */
  readonly language: string
  readonly answeredBy: string
  readonly answeredAt: string
  readonly version: number
}

/** A file beside an answer, as it was received. */
export interface AssessmentEvidenceRecord {
  readonly organisationId: string
  readonly id: string
  readonly assessmentId: string
  readonly questionId: string
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: string
  readonly storageKey: string
  readonly uploadedBy: string
  readonly uploadedAt: string
}

/** What was sent, as it was. */
export interface SubmissionRecord {
  readonly number: number
  readonly content: SubmissionContent
  readonly sha256: string
  readonly signatoryName: string
  readonly signatoryRole: string
  readonly submittedAt: string
}

export const REVIEW_DECISIONS = ['accepted', 'ask_again'] as const

export interface ReviewRecord {
  readonly questionId: string
  readonly submissionNumber: number
  readonly decision: (typeof REVIEW_DECISIONS)[number]
  readonly grade: EvidenceGrade
  readonly note: string
  readonly reason: string
  readonly reviewedById: string
  readonly reviewedByName: string
  readonly reviewedAt: string
  readonly version: number
}

export interface AssessmentFilter {
  readonly supplierId?: string | undefined
  readonly state?: AssessmentState | undefined
  /** Continues after this row. */
  readonly after?: { readonly dueOn: string; readonly id: string } | undefined
  readonly limit: number
}

/** Sent at least once and not stopped; the newest first. */
export interface AnsweredFilter {
  readonly setId: string
  readonly setVersion?: string | undefined
  readonly supplierId?: string | undefined
  readonly notSupplierId?: string | undefined
  readonly status?: AssessmentState | undefined
  /** Asked before this instant. */
  readonly before?: string | undefined
  /** This one is left out. */
  readonly without: string
  readonly limit: number
}

export interface AssessmentRepository {
  find(id: string): Promise<AssessmentRecord | null>
  /** The same, and until the transaction ends nobody else changes it or what hangs on it. */
  lock(id: string): Promise<AssessmentRecord | null>
  /** By the day it is due. */
  list(filter: AssessmentFilter): Promise<readonly ListedAssessment[]>
  answered(filter: AnsweredFilter): Promise<readonly AssessmentRecord[]>
  insert(assessment: AssessmentRecord): Promise<void>
  /** All, or none. */
  insertAll(assessments: readonly AssessmentRecord[]): Promise<void>
  /** False when somebody else has saved since `expectedVersion` was read. */
  update(assessment: AssessmentRecord, expectedVersion: number): Promise<boolean>
  answersOf(id: string): Promise<readonly AnswerRecord[]>
  /** The same of several, by assessment; one without any is left out. */
  answersOfAll(ids: readonly string[]): Promise<ReadonlyMap<string, readonly AnswerRecord[]>>
  /** Version 1 is a first answer. False when somebody else has answered since `version - 1` was read. */
  saveAnswer(id: string, answer: AnswerRecord): Promise<boolean>
  /** Takes answers to these questions off, with nothing left of them. */
  removeAnswers(id: string, questionIds: readonly string[]): Promise<void>
  /** Without those taken off; oldest first. */
  evidenceOf(id: string): Promise<readonly AssessmentEvidenceRecord[]>
  insertEvidence(evidence: AssessmentEvidenceRecord): Promise<void>
  /** False when it is not there or was taken off before. */
  removeEvidence(id: string, evidenceId: string, at: string): Promise<boolean>
  /** Newest first. */
  submissionsOf(id: string): Promise<readonly SubmissionRecord[]>
  /** With the SHA-256 of the canonical JSON of its content. */
  insertSubmission(id: string, submission: Omit<SubmissionRecord, 'sha256'>): Promise<SubmissionRecord>
  reviewsOf(id: string): Promise<readonly ReviewRecord[]>
  /** The same of several, by assessment; one without any is left out. */
  reviewsOfAll(ids: readonly string[]): Promise<ReadonlyMap<string, readonly ReviewRecord[]>>
  /** Version 1 is a first review. False when somebody else has reviewed since `version - 1` was read. */
  saveReview(id: string, review: ReviewRecord): Promise<boolean>
}
