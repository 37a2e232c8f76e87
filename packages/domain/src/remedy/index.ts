/** Money owed to workers: what is owed by law and up to the Living Wage, what has been paid, what is left. */
export {
  addRemedies,
  isInFigure,
  MONEY_PARTS,
  MONEY_SUMS,
  type MoneyFigure,
  type MoneyPart,
  type MoneySum,
  type ShownMoney,
  showMoney,
} from './add-remedies.ts'
export { claimFromLine } from './claim-from-line.ts'
export { mayCloseRemedy, type RemedyOpen } from './close-remedy.ts'
export { listOwed, type OwedLine, type OwedList } from './list-owed.ts'
export { moneyPartWords, moneySumWords } from './money-words.ts'
export { type RemedyReckoning, reckonRemedy } from './reckon-remedy.ts'
export {
  type ClaimStanding,
  type LawStanding,
  REMEDY_PAYMENT_KINDS,
  type RemedyClaim,
  type RemedyPayment,
  type RemedyPaymentKind,
  type UnderpaidByLaw,
} from './remedy-claim.ts'
export {
  type Instalment,
  judgeSchedule,
  MOST_INSTALMENTS,
  type ScheduleRefusal,
  scheduleRepayment,
  upToPence,
} from './schedule-repayment.ts'
export { type ShownGroup, type ShownRemedy, type ShownSum, showRemedy } from './show-remedy.ts'
export {
  findLeaversOwed,
  groupRemedy,
  REMEDY_PROGRESS,
  type RemedyGroup,
  type RemedyProgress,
  type RemedySum,
  type RemedyTotals,
  sumRemedy,
} from './sum-remedy.ts'
