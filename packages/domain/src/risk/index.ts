export {
  ASSURANCE_LEVELS,
  type AssuranceLevel,
  assuranceOf,
  type PlanFacts,
  type PlannedItem,
  planSupplier,
} from './plan-supplier.ts'
export { daysInYear, type PlanHours, type PlanMonth, planYear, proposedHours } from './plan-year.ts'
export { PLAN_ACTIVITIES, type PlanActivity, type RiskPlan, readRiskPlan } from './risk-plan.ts'
/** Inherent risk of a supplier: transparent points from what is known before anything is asked. */
export {
  RISK_BANDS,
  RISK_FACTORS,
  type RiskBand,
  type RiskFactorId,
  type RiskPoints,
  readRiskPoints,
} from './risk-points.ts'
export { assuranceWords, bandWords } from './risk-words.ts'
export {
  checkRiskAnswers,
  type KnownBy,
  type RiskAnswers,
  type RiskFacts,
  type RiskOverride,
  type RiskScore,
  type ScoredFactor,
  STANDING_BANDS,
  type StandingBand,
  scoreRisk,
  standingBand,
  whatWouldChangeIt,
} from './score-risk.ts'
