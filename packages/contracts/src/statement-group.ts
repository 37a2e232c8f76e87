import { z } from 'zod'
import { blankToNull, idSchema, isoDateSchema } from './common.ts'

const STEPS = 4000
const WHO = 200

/** What a group's statement says of another organisation that it covers. */
export const coveredOrganisationSchema = z.object({
  steps: z.string().trim().max(STEPS, `Keep it to ${STEPS} characters.`),
  approver: z.string().trim().max(WHO, `Keep it to ${WHO} characters.`),
  approvedOn: blankToNull(isoDateSchema),
  signer: z.string().trim().max(WHO, `Keep it to ${WHO} characters.`),
  signedOn: blankToNull(isoDateSchema),
})
export type CoveredOrganisationInput = z.output<typeof coveredOrganisationSchema>

export const saveCoveredInput = z.object({
  id: idSchema,
  factsVersion: z.number().int().positive(),
  /** One of the names among the statement's facts. */
  name: z.string(),
  details: coveredOrganisationSchema,
})

export const coveredOrganisationsOutput = z.array(
  z.object({
    name: z.string(),
    steps: z.string(),
    approver: z.string(),
    approvedOn: z.string().nullable(),
    signer: z.string(),
    signedOn: z.string().nullable(),
  }),
)
export type CoveredOrganisationView = z.output<typeof coveredOrganisationsOutput>[number]
