import { z } from 'zod'
import { idSchema } from './common.ts'

export const STATEMENT_FORMATS = ['pdf', 'docx', 'text', 'json'] as const
export const statementFormatSchema = z.enum(STATEMENT_FORMATS)
export type StatementFormat = z.output<typeof statementFormatSchema>

export const statementDocumentOutput = z.object({
  id: idSchema,
  format: statementFormatSchema,
  status: z.enum(['queued', 'ready', 'failed']),
  /** The statement's version that it was made from; until it is ready, the one it was asked for. */
  statementVersion: z.number(),
  bytes: z.number().nullable(),
  createdAt: z.string(),
  readyAt: z.string().nullable(),
  /** Waiting for so long that it may be asked for again. */
  overdue: z.boolean(),
})
export type StatementDocumentState = z.output<typeof statementDocumentOutput>

export const statementDocumentInput = z.object({ id: idSchema, format: statementFormatSchema })
export const statementDocumentCreatedOutput = z.object({ documentId: idSchema })
