import { REGISTERS } from '@daylight/domain/records'
import { z } from 'zod'

const action = z.object({
  id: z.string(),
  findingId: z.string(),
  title: z.string(),
  supplierName: z.string().nullable(),
  dueOn: z.string(),
  status: z.string(),
  ownerId: z.string().nullable(),
})
const actions = z.array(action).readonly()

export const todayOutput = z.object({
  newerLivingWageDue: z.boolean(),
  overdue: actions,
  dueSoon: actions,
  toVerify: actions,
  disputes: z
    .array(
      z.object({
        id: z.string(),
        findingId: z.string(),
        title: z.string(),
        supplierName: z.string().nullable(),
        receivedOn: z.string(),
      }),
    )
    .readonly(),
  /** Entries of our own registers whose next review, repeat or meeting has passed. */
  recordsOverdue: z
    .array(z.object({ id: z.string(), register: z.enum(REGISTERS), title: z.string(), nextOn: z.string() }))
    .readonly(),
  checksWaiting: z
    .array(
      z.object({
        id: z.string(),
        supplierName: z.string().nullable(),
        status: z.string(),
        createdAt: z.string(),
      }),
    )
    .readonly(),
  copiesDue: z.array(z.object({ id: z.string(), dueOn: z.string(), overdue: z.boolean() })).readonly(),
  counts: z.object({ suppliers: z.number(), suppliersNeverChecked: z.number(), openFindings: z.number() }),
  statement: z
    .object({
      id: z.string(),
      periodEnd: z.string(),
      status: z.string(),
      publishBy: z.string(),
      late: z.boolean(),
    })
    .nullable(),
})
