/** Signing in, sessions and passwords: the rules, without storage or a clock. */
export {
  ATTEMPT_LIMITS,
  type AttemptKind,
  type AttemptLimit,
  type AttemptVerdict,
  describeWait,
  judgeAttempt,
} from './attempt-limits.ts'
export {
  checkPassword,
  PASSWORD_LIMITS,
  type PasswordContext,
  type PasswordError,
} from './check-password.ts'
export { describeDevice } from './describe-device.ts'
export {
  type InvitationState,
  invitationState,
  LINK_HOURS,
  type LinkKind,
  linkEnd,
} from './link-lifetimes.ts'
export {
  checkDeparture,
  checkInvitedRole,
  checkRoleChange,
  type MemberStanding,
  type MembershipError,
} from './membership-rules.ts'
export {
  isOrganisationKind,
  isYearEnd,
  ORGANISATION_KINDS,
  type OrganisationKind,
  organisationKindLabels,
} from './organisation-facts.ts'
export { checkSegment, SEGMENT_LIMITS, type SegmentError, suggestSegment } from './organisation-segment.ts'
export {
  RESPONDENT_LINK_DAYS,
  RESPONDENT_SESSION_HOURS,
  type RespondentLinkState,
  respondentLinkEnd,
  respondentLinkState,
} from './respondent-links.ts'
export {
  isSessionOpen,
  SESSION_LIMITS,
  type SessionTimes,
  sessionEnd,
  shouldNoteSeen,
} from './session-rules.ts'
