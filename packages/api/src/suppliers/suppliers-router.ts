import { createSupplier, getSupplier, listSuppliers, updateSupplier } from '@daylight/application'
import {
  createSupplierInput,
  idSchema,
  listSuppliersInput,
  supplierListOutput,
  supplierOutput,
  updateSupplierInput,
} from '@daylight/contracts'
import { z } from 'zod'
import { memberProcedure, router } from '../procedures/build-procedures.ts'

export const suppliersRouter = router({
  list: memberProcedure('supplier:read')
    .input(listSuppliersInput)
    .output(supplierListOutput)
    .query(({ ctx, input }) => listSuppliers(ctx.deps, ctx.actor, input)),
  get: memberProcedure('supplier:read')
    .input(z.object({ id: idSchema }))
    .output(supplierOutput)
    .query(({ ctx, input }) => getSupplier(ctx.deps, ctx.actor, input)),
  create: memberProcedure('supplier:write')
    .input(createSupplierInput)
    .output(supplierOutput)
    .mutation(({ ctx, input }) => createSupplier(ctx.deps, ctx.actor, input)),
  update: memberProcedure('supplier:write')
    .input(updateSupplierInput)
    .output(supplierOutput)
    .mutation(({ ctx, input }) => updateSupplier(ctx.deps, ctx.actor, input)),
})
