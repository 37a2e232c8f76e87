import { ACTION_STATES, SUPPLIER_STEPS } from '@daylight/domain/remediation'
import { z } from 'zod'
import { blankToNull, emailSchema, idSchema, isoDateSchema, typedText, versionSchema } from './common.ts'
import { planDisputeSummary } from './disputes.ts'
import { findingSeveritySchema } from './findings.ts'

const message = typedText({ label: 'what you want to say', min: 1, max: 2000 })

export const planActionInput = z.object({ actionId: idSchema })
export const stepPlanActionInput = z.object({
  actionId: idSchema,
  version: versionSchema,
  step: z.enum(SUPPLIER_STEPS),
  reason: blankToNull(typedText({ label: 'a reason', max: 1000 })).default(null),
})
export const planVersionOutput = z.object({ id: idSchema, version: z.number() })
export const writePlanMessageInput = z.object({ actionId: idSchema, message })

const plannedAction = z.object({
  id: idSchema,
  version: z.number(),
  title: z.string(),
  status: z.enum(ACTION_STATES),
  dueOn: isoDateSchema,
  evidenceAsked: z.string(),
  finding: z.object({
    number: z.number(),
    severity: findingSeveritySchema,
    title: z.string(),
    detail: z.string(),
    putRight: z.string(),
    site: z.string().nullable(),
    corrections: z.array(z.string()).readonly(),
    disputed: z.boolean(),
  }),
  milestones: z.array(z.object({ title: z.string(), dueOn: isoDateSchema, done: z.boolean() })).readonly(),
})
const plannedActionView = plannedAction.extend({
  signOff: z.object({ label: z.string(), meaning: z.string() }).nullable(),
  overdue: z.boolean(),
  finished: z.boolean(),
  steps: z.array(z.enum(SUPPLIER_STEPS)).readonly(),
})
const agreement = z.object({
  id: idSchema,
  sha256: z.string(),
  supplierName: z.string(),
  supplierRole: z.string(),
  buyerName: z.string(),
  buyerRole: z.string(),
  agreedOn: isoDateSchema,
})

/** What a supplier sees of its plan. Whatever is not declared here does not go out. */
export const supplierPlanOutput = z.object({
  organisation: z.string(),
  supplier: z.string(),
  actions: z.array(plannedActionView).readonly(),
  disputes: z.array(planDisputeSummary).readonly(),
  agreement: agreement.nullable(),
})
export const planActionOutput = z.object({
  organisation: z.string(),
  supplier: z.string(),
  action: plannedActionView,
  dispute: planDisputeSummary.nullable(),
  mayDispute: z.boolean(),
  conversation: z
    .array(
      z.object({
        id: idSchema,
        at: z.string(),
        own: z.boolean(),
        who: z.string(),
        event: z.string(),
        note: z.string(),
      }),
    )
    .readonly(),
  files: z
    .array(z.object({ id: idSchema, fileName: z.string(), bytes: z.number(), uploadedAt: z.string() }))
    .readonly(),
})

export const supplierIdInput = z.object({ supplierId: idSchema })
export const buyerPlanOutput = z.object({
  supplier: z.string(),
  supplierId: idSchema,
  actions: z
    .array(plannedAction.extend({ finding: plannedAction.shape.finding.extend({ id: idSchema }) }))
    .readonly(),
  text: z.string(),
  sha256: z.string(),
  agreements: z.array(agreement.extend({ text: z.string() })).readonly(),
  copies: z.array(z.object({ id: idSchema, email: z.string(), sentAt: z.string().nullable() })).readonly(),
})
const person = (label: string) => typedText({ label, min: 1, max: 200 })
export const signPlanInput = z.object({
  supplierId: idSchema,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  supplierName: person('the name of whoever signs for the supplier'),
  supplierRole: person('their role'),
  buyerRole: person('your role'),
})
export const agreementOutput = z.object({ id: idSchema, sha256: z.string() })
export const writeToSupplierInput = z.object({ supplierId: idSchema, actionId: idSchema, message })
export const sendPlanCopiesInput = z.object({
  supplierId: idSchema,
  agreementId: idSchema,
  email: emailSchema,
})
export const planCopiesOutput = z.object({ sentTo: z.array(z.string()).readonly() })
