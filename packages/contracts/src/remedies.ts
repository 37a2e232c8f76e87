import { isPositive, parseExact } from '@daylight/domain/exact'
import { MOST_INSTALMENTS, REMEDY_PAYMENT_KINDS, REMEDY_PROGRESS } from '@daylight/domain/remedy'
import { z } from 'zod'
import { idSchema, isoDateSchema, typedText, versionSchema } from './common.ts'

export const remedyOfFindingInput = z.object({ findingId: idSchema })
export const remedyVersionOutput = z.object({ id: idSchema, version: z.number() })
const change = { id: idSchema, version: versionSchema }

export const scheduleRemedyInput = z.object({
  ...change,
  firstOn: isoDateSchema,
  instalments: z.coerce
    .number({ error: 'Enter how many payments, as a number.' })
    .int({ error: 'Enter how many payments, as a whole number.' })
    .min(1, { error: 'Enter at least 1 payment.' })
    .max(MOST_INSTALMENTS, { error: `Enter ${MOST_INSTALMENTS} payments or fewer.` }),
})

export const settleRemedyInput = z.object(change)

export const shareRemedyInput = z.object({ ...change, shared: z.boolean() })

/** Pounds, as typed. */
const poundsSchema = z.string({ error: 'Enter an amount.' }).transform((text, context) => {
  const amount = parseExact(text.replace(/[£,\s]/g, ''))
  if (amount !== null && isPositive(amount)) return amount
  context.addIssue({ code: 'custom', message: 'Enter an amount in pounds, such as 123.45.' })
  return z.NEVER
})

export const recordRemedyPaymentInput = z.object({
  ...change,
  reference: typedText({ label: 'the worker’s reference', min: 1, max: 100 }),
  kind: z.enum(REMEDY_PAYMENT_KINDS, { error: 'Choose what was paid.' }),
  amount: poundsSchema,
  paidOn: isoDateSchema,
  evidenceId: z.uuid({ error: 'Choose the payslip that shows it.' }),
})

const peopleCount = z.union([z.number(), z.literal('fewer_than_5'), z.literal('not_shown')])
/** Pounds, exact; null where it is of too few people to be told. */
const pounds = z.string().nullable()
const sum = z.object({ owed: pounds, paid: pounds, left: pounds, people: peopleCount })

const remedyView = z.object({
  ...{ id: idSchema, findingId: idSchema, payCheckId: idSchema },
  status: z.enum(['open', 'settled']),
  openedAt: z.string(),
  settledAt: z.string().nullable(),
  scheduledOn: isoDateSchema.nullable(),
  sharedAt: z.string().nullable(),
  version: z.number(),
  on: isoDateSchema,
  shown: z.object({
    people: peopleCount,
    law: sum,
    livingWage: sum,
    fees: sum,
    wagesLeft: pounds,
    progress: z.record(z.enum(REMEDY_PROGRESS), peopleCount),
    groups: z
      .array(
        z.object({
          periodStart: isoDateSchema,
          periodEnd: isoDateSchema,
          rateThen: pounds,
          rateNow: pounds,
          underpayment: z.string(),
          law: sum,
          livingWage: sum,
          people: peopleCount,
        }),
      )
      .readonly()
      .nullable(),
  }),
  schedule: z
    .array(z.object({ dueOn: isoDateSchema, amount: z.string(), passed: z.boolean() }))
    .readonly()
    .nullable(),
  behind: pounds,
  payments: z
    .array(
      z.object({
        paidOn: isoDateSchema,
        kind: z.enum(REMEDY_PAYMENT_KINDS),
        source: z.enum(['payroll', 'payslip']),
        grade: z.enum(['documented', 'sampled', 'tested', 'confirmed']),
        people: peopleCount,
        amount: pounds,
      }),
    )
    .readonly(),
  leaversOwed: peopleCount.nullable(),
  newestPayCheckId: idSchema.nullable(),
  mayWrite: z.boolean(),
  mayVerify: z.boolean(),
  mayShare: z.boolean(),
  open: z.string().nullable(),
  evidence: z.array(z.object({ id: idSchema, fileName: z.string() })).readonly(),
})

export const remedyOfFindingOutput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none'), mayOpen: z.boolean() }),
  z.object({ kind: z.literal('remedy'), remedy: remedyView }),
])
export type RemedyShown = z.output<typeof remedyView>
