import type { Command } from '../command.ts'
import { auditExport } from './audit-export.ts'
import { auditVerify } from './audit-verify.ts'
import { checkPay } from './check-pay.ts'
import { checkStatement } from './check-statement.ts'
import { compareStatementFiles } from './compare-statements.ts'
import { findInRegistry } from './find-in-registry.ts'
import { makePaySample } from './make-pay-sample.ts'
import { makePayTemplate } from './make-pay-template.ts'
import { verifyStatement } from './verify-statement.ts'

/** Every command, in the order in which help lists them. */
export const commands: readonly Command[] = [
  checkPay,
  makePaySample,
  makePayTemplate,
  checkStatement,
  compareStatementFiles,
  findInRegistry,
  verifyStatement,
  auditVerify,
  auditExport,
]
