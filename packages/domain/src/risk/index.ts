/** Inherent risk of a supplier: transparent points from what is known before anything is asked. */
export {
  RISK_BANDS,
  RISK_FACTORS,
  type RiskBand,
  type RiskFactorId,
  type RiskPoints,
  readRiskPoints,
} from './risk-points.ts'
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
