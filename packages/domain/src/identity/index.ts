/** Signing in, sessions and passwords: the rules, without storage or a clock. */
export {
  ATTEMPT_LIMITS,
  type AttemptKind,
  type AttemptLimit,
  type AttemptVerdict,
  describeWait,
  judgeAttempt,
} from './attempt-limits.ts'
export { describeDevice } from './describe-device.ts'
export {
  isSessionOpen,
  SESSION_LIMITS,
  type SessionTimes,
  sessionEnd,
  shouldNoteSeen,
} from './session-rules.ts'
