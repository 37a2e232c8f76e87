import { z } from 'zod'

/** As what a document other than a statement is given out. */
export const DOCUMENT_FORMATS = ['pdf', 'docx', 'ods'] as const
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number]
export const documentFormatSchema = z.enum(DOCUMENT_FORMATS)
