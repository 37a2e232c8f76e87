/** Policies, training, governance and measures: the organisation's own registers. */
export {
  type CharterCommitment,
  type CommitmentStanding,
  type CouncilCharter,
  commitmentStanding,
  commitmentWords,
  readCouncilCharter,
} from './council-charter.ts'
export {
  countOwnFigures,
  type OwnRegisters,
  tellMeasures,
} from './count-own-figures.ts'
export {
  formatMeasure,
  listMeasureYears,
  type MeasureValue,
  type MeasureYear,
  reachesTarget,
} from './measure-values.ts'
export {
  isInForceOn,
  isTrainingOf,
  type RecordDays,
  type RecordStanding,
  recordStanding,
} from './record-standing.ts'
export {
  GOVERNANCE_LEVELS,
  type GovernanceLevel,
  MEASURE_UNITS,
  MEETING_RHYTHMS,
  type MeasureUnit,
  type MeetingRhythm,
  POLICY_SCOPES,
  POLICY_TOPICS,
  type PolicyScope,
  type PolicyTopic,
  REGISTERS,
  type Register,
  TARGET_DIRECTIONS,
  type TargetDirection,
} from './registers.ts'
