/** One person's own pay: what they type about one payment, the answer, and whom they can ask. */
export {
  answerOwnPay,
  OWN_PAY_STEPS,
  type OwnPayAnswer,
  type OwnPayReason,
  type OwnPayStep,
  type OwnPayStepName,
  type OwnStandard,
} from './answer-own-pay.ts'
export {
  OWN_PAY_FIELDS,
  type OwnPayField,
  type OwnPayProblem,
  type OwnPayProblems,
  type OwnPayTexts,
} from './own-pay-fields.ts'
export { type PayHelp, type PayHelpContact, readPayHelp } from './pay-help.ts'
export { readOwnPay } from './read-own-pay.ts'
