import {
  type PlanHoursText,
  planHoursSchema,
  planQuestionsSchema,
  riskAnswersSchema,
  riskOverrideSchema,
  scoredFactorsSchema,
} from '@daylight/contracts'
import type { PlanFacts, RiskAnswers, RiskOverride, ScoredFactor } from '@daylight/domain/risk'

/** What was written; each throws when it is not. */
export const readStoredAnswers = (value: unknown): RiskAnswers => riskAnswersSchema.parse(value)
export const readStoredFactors = (value: unknown): readonly ScoredFactor[] => scoredFactorsSchema.parse(value)
export const readStoredOverride = (value: unknown): RiskOverride | null =>
  riskOverrideSchema.nullable().parse(value)
export const readStoredHours = (value: unknown): PlanHoursText => planHoursSchema.parse(value)
export const readStoredQuestions = (value: unknown): PlanFacts['questions'] =>
  planQuestionsSchema.parse(value ?? [])
