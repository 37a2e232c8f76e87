import {
  archiveSupplier,
  createSupplier,
  getSupplier,
  getSupplierOverview,
  listSupplierChoices,
  listSupplierHistory,
  listSupplierStatements,
  listSuppliers,
  restoreSupplier,
  updateSupplier,
} from '@daylight/application'
import {
  createSupplierInput,
  idSchema,
  listSuppliersInput,
  supplierChoicesOutput,
  supplierHistoryInput,
  supplierHistoryOutput,
  supplierListOutput,
  supplierOutput,
  supplierOverviewOutput,
  supplierStatementsOutput,
  supplierVersionInput,
  updateSupplierInput,
} from '@daylight/contracts'
import { z } from 'zod'
import { memberProcedure, router } from '../procedures/build-procedures.ts'
import { checkedStatementsRouter } from './checked-statements-router.ts'
import { leavingsRouter } from './leavings-router.ts'
import { supplierImportsRouter } from './supplier-imports-router.ts'

const byId = z.object({ id: idSchema })

export const suppliersRouter = router({
  checkedStatements: checkedStatementsRouter,
  list: memberProcedure('supplier:read')
    .input(listSuppliersInput)
    .output(supplierListOutput)
    .query(({ ctx, input }) => listSuppliers(ctx.deps, ctx.actor, input)),
  choices: memberProcedure('supplier:read')
    .input(z.void())
    .output(supplierChoicesOutput)
    .query(({ ctx }) => listSupplierChoices(ctx.deps, ctx.actor)),
  get: memberProcedure('supplier:read')
    .input(byId)
    .output(supplierOutput)
    .query(({ ctx, input }) => getSupplier(ctx.deps, ctx.actor, input)),
  overview: memberProcedure('supplier:read')
    .input(byId)
    .output(supplierOverviewOutput)
    .query(({ ctx, input }) => getSupplierOverview(ctx.deps, ctx.actor, input)),
  history: memberProcedure('supplier:read')
    .input(supplierHistoryInput)
    .output(supplierHistoryOutput)
    .query(({ ctx, input }) => listSupplierHistory(ctx.deps, ctx.actor, input)),
  statements: memberProcedure('supplier:read')
    .input(z.void())
    .output(supplierStatementsOutput)
    .query(({ ctx }) => listSupplierStatements(ctx.deps, ctx.actor)),
  create: memberProcedure('supplier:write')
    .input(createSupplierInput)
    .output(supplierOutput)
    .mutation(({ ctx, input }) => createSupplier(ctx.deps, ctx.actor, input)),
  update: memberProcedure('supplier:write')
    .input(updateSupplierInput)
    .output(supplierOutput)
    .mutation(({ ctx, input }) => updateSupplier(ctx.deps, ctx.actor, input)),
  archive: memberProcedure('supplier:archive')
    .input(supplierVersionInput)
    .output(supplierOutput)
    .mutation(({ ctx, input }) => archiveSupplier(ctx.deps, ctx.actor, input)),
  restore: memberProcedure('supplier:archive')
    .input(supplierVersionInput)
    .output(supplierOutput)
    .mutation(({ ctx, input }) => restoreSupplier(ctx.deps, ctx.actor, input)),
  imports: supplierImportsRouter,
  leavings: leavingsRouter,
})
