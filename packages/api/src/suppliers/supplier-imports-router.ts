import {
  applySupplierImport,
  cancelSupplierUpload,
  describeSupplierFile,
  getSupplierImport,
  previewSupplierImport,
  undoSupplierImport,
  uploadSupplierFile,
} from '@daylight/application'
import {
  applySupplierImportInput,
  importIdInput,
  importPreviewOutput,
  previewSupplierImportInput,
  supplierFileOutput,
  supplierImportOutput,
  undoneImportOutput,
  uploadInput,
  uploadOutput,
} from '@daylight/contracts'
import { z } from 'zod'
import { memberProcedure, router } from '../procedures/build-procedures.ts'
import { supplierFileInput } from './supplier-file-input.ts'

/** A supplier list comes in by steps: upload, match its columns, look, apply; and can be undone. */
export const supplierImportsRouter = router({
  upload: memberProcedure('supplier:import')
    .input(supplierFileInput)
    .output(uploadOutput)
    .mutation(({ ctx, input }) => uploadSupplierFile(ctx.deps, ctx.actor, input.stream())),
  file: memberProcedure('supplier:import')
    .input(uploadInput)
    .output(supplierFileOutput)
    .query(({ ctx, input }) => describeSupplierFile(ctx.deps, ctx.actor, input)),
  preview: memberProcedure('supplier:import')
    .input(previewSupplierImportInput)
    .output(importPreviewOutput)
    .query(({ ctx, input }) => previewSupplierImport(ctx.deps, ctx.actor, input)),
  cancel: memberProcedure('supplier:import')
    .input(uploadInput)
    .output(z.void())
    .mutation(({ ctx, input }) => cancelSupplierUpload(ctx.deps, ctx.actor, input)),
  confirm: memberProcedure('supplier:import')
    .input(applySupplierImportInput)
    .output(importIdInput)
    .mutation(async ({ ctx, input }) => {
      const { id } = await applySupplierImport(ctx.deps, ctx.actor, input)
      return { importId: id }
    }),
  get: memberProcedure('supplier:import')
    .input(importIdInput)
    .output(supplierImportOutput)
    .query(({ ctx, input }) => getSupplierImport(ctx.deps, ctx.actor, input)),
  undo: memberProcedure('supplier:import')
    .input(importIdInput)
    .output(undoneImportOutput)
    .mutation(({ ctx, input }) => undoSupplierImport(ctx.deps, ctx.actor, input)),
})
