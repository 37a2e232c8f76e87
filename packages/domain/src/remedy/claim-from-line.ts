import { isPositive, ZERO } from '../exact/index.ts'
import type { PayLineResult, PayrollRow } from '../pay/index.ts'
import type { RemedyClaim, UnderpaidByLaw } from './remedy-claim.ts'

function underpaidBy({ minimumWage, ageAtPeriodStart }: PayLineResult): UnderpaidByLaw | undefined {
  const { verdict, underpayment, rate, band } = minimumWage
  if (verdict !== 'fail' || underpayment === undefined || rate === undefined) return undefined
  if (band === undefined || ageAtPeriodStart === undefined) return undefined
  return { underpayment, rateThen: rate, band, age: ageAtPeriodStart }
}

/** What a checked line leaves owed: by law, up to the Living Wage, and fees taken. Undefined where it is nothing. */
export function claimFromLine(
  result: PayLineResult,
  row: Pick<PayrollRow, 'deductionRecruitment'>,
): RemedyClaim | undefined {
  const law = underpaidBy(result)
  const { verdict, shortfall } = result.livingWage
  const short = verdict === 'fail' && shortfall !== undefined ? shortfall : ZERO
  const fees = row.deductionRecruitment ?? ZERO
  if (law === undefined && !isPositive(short) && !isPositive(fees)) return undefined
  const { workerRef, periodStart, periodEnd } = result
  return { workerRef, periodStart, periodEnd, law, shortfall: short, fees: isPositive(fees) ? fees : ZERO }
}
