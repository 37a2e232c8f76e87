import { REQUEST_CHANNELS, REQUEST_STATUSES } from '@daylight/domain/statements'
import { z } from 'zod'
import { blankToNull, idSchema, isoDateSchema, typedText, versionSchema } from './common.ts'

export const copyRequestInput = z.object({
  askedBy: typedText({ label: 'which organisation, or in what role, somebody asked', min: 2, max: 120 }),
  channel: z.string().pipe(z.enum(REQUEST_CHANNELS, { error: 'Say how it came in.' })),
  receivedOn: isoDateSchema,
})
export type CopyRequestInput = z.output<typeof copyRequestInput>

export const closeCopyRequestInput = z.object({
  id: idSchema,
  version: versionSchema,
  outcome: z.string().pipe(z.enum(['sent', 'withdrawn'], { error: 'Say whether a copy was sent.' })),
  /** Both only when a copy was sent. */
  sentOn: blankToNull(isoDateSchema),
  statementId: blankToNull(idSchema),
})
export type CloseCopyRequestInput = z.output<typeof closeCopyRequestInput>

export const copyRequestIdInput = z.object({ id: idSchema })
export const copyRequestSavedOutput = z.object({ id: idSchema })

export const copyRequestOutput = z.object({
  id: idSchema,
  /** Null once it is forgotten. */
  askedBy: z.string().nullable(),
  channel: z.enum(REQUEST_CHANNELS),
  receivedOn: z.string(),
  dueOn: z.string(),
  forgetOn: z.string(),
  status: z.enum(REQUEST_STATUSES),
  closedOn: z.string().nullable(),
  closedBy: z.string().nullable(),
  statementId: z.string().nullable(),
  loggedBy: z.string(),
  loggedAt: z.string(),
  version: z.number(),
  /** Open, and its day is over. */
  overdue: z.boolean(),
  /** Sent after its day. */
  late: z.boolean(),
})
export type CopyRequestView = z.output<typeof copyRequestOutput>

export const copyRequestListOutput = z.object({
  requests: z.array(copyRequestOutput),
  statements: z.array(z.object({ id: idSchema, periodEnd: z.string() })),
})
