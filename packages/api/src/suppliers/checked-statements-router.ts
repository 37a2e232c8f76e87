import {
  checkSupplierStatementText,
  getCheckedStatement,
  listCheckedStatements,
  removeCheckedStatement,
} from '@daylight/application'
import {
  checkedStatementCreatedOutput,
  checkedStatementInput,
  checkedStatementOutput,
  checkedStatementRemovedOutput,
  checkedStatementsOutput,
  checkStatementTextInput,
  supplierIdInput,
} from '@daylight/contracts'
import { memberProcedure, router } from '../procedures/build-procedures.ts'

/** Suppliers' own statements, read sentence by sentence. Files come in by a route of the web app. */
export const checkedStatementsRouter = router({
  list: memberProcedure('supplier:read')
    .input(supplierIdInput)
    .output(checkedStatementsOutput)
    .query(({ ctx, input }) => listCheckedStatements(ctx.deps, ctx.actor, input)),
  get: memberProcedure('supplier:read')
    .input(checkedStatementInput)
    .output(checkedStatementOutput)
    .query(({ ctx, input }) => getCheckedStatement(ctx.deps, ctx.actor, input)),
  checkText: memberProcedure('supplier:write')
    .input(checkStatementTextInput)
    .output(checkedStatementCreatedOutput)
    .mutation(({ ctx, input }) => checkSupplierStatementText(ctx.deps, ctx.actor, input)),
  remove: memberProcedure('supplier:write')
    .input(checkedStatementInput)
    .output(checkedStatementRemovedOutput)
    .mutation(({ ctx, input }) => removeCheckedStatement(ctx.deps, ctx.actor, input)),
})
