import { assessmentInputs } from './inputs/assessments.ts'
import { boardInputs } from './inputs/board.ts'
import { calendarInputs } from './inputs/calendar.ts'
import { findingInputs } from './inputs/findings.ts'
import { identityInputs } from './inputs/identity.ts'
import { libraryInputs } from './inputs/library.ts'
import { payInputs } from './inputs/pay.ts'
import { payClaimInputs } from './inputs/pay-claims.ts'
import { recordInputs } from './inputs/records.ts'
import { referenceInputs } from './inputs/reference.ts'
import { remedyInputs } from './inputs/remedies.ts'
import { respondentInputs } from './inputs/respondents.ts'
import { riskInputs } from './inputs/risk.ts'
import { searchInputs } from './inputs/search.ts'
import { signalInputs } from './inputs/signals.ts'
import { statementInputs } from './inputs/statements.ts'
import { supplierInputs } from './inputs/suppliers.ts'
import { todayInputs } from './inputs/today.ts'
import type { SweepWorld } from './sweep-world.ts'

/** Makes an input that the procedure accepts from an owner, naming things that belong to the world's organisation. */
export type InputBuilder = (world: SweepWorld) => Promise<unknown>

/** Every procedure has its line here; one without fails the sweep. */
export const procedureInputs: Readonly<Record<string, InputBuilder>> = {
  ...assessmentInputs,
  ...boardInputs,
  ...calendarInputs,
  ...identityInputs,
  ...libraryInputs,
  ...payInputs,
  ...payClaimInputs,
  ...remedyInputs,
  ...findingInputs,
  ...recordInputs,
  ...referenceInputs,
  ...respondentInputs,
  ...riskInputs,
  ...searchInputs,
  ...signalInputs,
  ...statementInputs,
  ...supplierInputs,
  ...todayInputs,
}
