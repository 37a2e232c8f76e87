import type { PayRates } from '../../reference/index.ts'
import { checkAnswers } from './check-answers.ts'
import { type Answers, type Fields, type PayVector, Unmappable } from './read-vector.ts'
import { runAccommodation } from './run-accommodation.ts'
import { runLivingWage } from './run-living-wage.ts'
import {
  runAgeBoundary,
  runArrears,
  runBonus,
  runHistoricRates,
  runPremium,
  runRateLookup,
  runWholeRow,
} from './run-minimum-wage.ts'
import { runDeductionClass, runHoliday, runSickPay, runValidation, runWorkingTime } from './run-other.ts'
import { runOutput, runSalariedHours, runUnmeasured } from './run-work-types.ts'

type Mapping = (input: Fields, expected: Fields, rates: PayRates) => Answers

const MAPPINGS: Readonly<Record<string, Mapping>> = {
  'rate-lookup': runRateLookup,
  'rate-lookup-historic': runHistoricRates,
  'age-boundary': runAgeBoundary,
  accommodation: runAccommodation,
  compliance: runWholeRow,
  entitlement: runWholeRow,
  deduction: runWholeRow,
  premium: runPremium,
  arrears: runArrears,
  bonus: runBonus,
  'salaried-hours': runSalariedHours,
  output: runOutput,
  unmeasured: runUnmeasured,
  'working-time': runWorkingTime,
  'deduction-class': runDeductionClass,
  holiday: runHoliday,
  ssp: runSickPay,
  'living-wage': runLivingWage,
  validation: runValidation,
}

/** Runs one vector on the engine. What does not match comes back in words; nothing at all means it holds. */
export function runVector(vector: PayVector, rates: PayRates): readonly string[] {
  const mapping = MAPPINGS[vector.category]
  if (mapping === undefined) return [`the category "${vector.category}" is not known`]
  try {
    return checkAnswers(mapping(vector.input, vector.expected, rates), vector.expected)
  } catch (error) {
    const kind = error instanceof Unmappable ? 'cannot be mapped: ' : ''
    return [`${kind}${error instanceof Error ? error.message : String(error)}`]
  }
}
