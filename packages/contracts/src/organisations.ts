import { roles } from '@daylight/domain/access'
import { auditSubjects } from '@daylight/domain/audit'
import { isYearEnd, ORGANISATION_KINDS } from '@daylight/domain/identity'
import { LEGAL_FORMS, TURNOVER_BANDS } from '@daylight/domain/statements'
import { z } from 'zod'
import { blankToNull, emailSchema, idSchema, typedText, versionSchema } from './common.ts'
import { linkTokenSchema } from './identity.ts'

export const organisationKindSchema = z.enum(ORGANISATION_KINDS, {
  error: 'Choose what kind of organisation it is.',
})
export const roleSchema = z.enum(roles, { error: 'Choose a role.' })

export const createOrganisationInput = z.object({
  name: typedText({ label: 'the organisation’s name', min: 1, max: 160 }),
  kind: organisationKindSchema,
  segment: z.string({ error: 'Enter the address.' }).max(100),
})

export const websiteSchema = z
  .string()
  .transform((text) => (/^[a-z]+:\/\//i.test(text.trim()) ? text.trim() : `https://${text.trim()}`))
  .pipe(
    z
      .url({
        protocol: /^https?$/,
        hostname: z.regexes.domain,
        error: 'Enter a website like https://www.example.org.',
      })
      .max(300, { error: 'Use 300 characters or fewer for the website.' }),
  )

export const organisationFactsSchema = z.object({
  name: typedText({ label: 'the organisation’s name', min: 1, max: 160 }),
  kind: organisationKindSchema,
  legalForm: blankToNull(z.enum(LEGAL_FORMS, { error: 'Choose a legal form from the list.' })),
  companyNumber: blankToNull(typedText({ label: 'the company number', max: 12 })),
  turnoverBand: blankToNull(z.enum(TURNOVER_BANDS, { error: 'Choose a turnover band from the list.' })),
  /** "MM-DD". */
  yearEnd: blankToNull(
    z.string().refine(isYearEnd, { error: 'Enter a real day and month, such as 31 March.' }),
  ),
  website: blankToNull(websiteSchema),
})
export type OrganisationFactsInput = z.output<typeof organisationFactsSchema>

export const updateOrganisationInput = z.object({ version: versionSchema, details: organisationFactsSchema })

export const organisationOutput = z.object({
  organisationId: idSchema,
  segment: z.string(),
  name: z.string(),
  kind: z.string(),
  legalForm: z.string().nullable(),
  companyNumber: z.string().nullable(),
  turnoverBand: z.string().nullable(),
  yearEnd: z.string().nullable(),
  website: z.string().nullable(),
  version: z.number(),
})

const choiceOutput = z.object({ value: z.string(), label: z.string() })

/** What to choose from when the organisation's facts are entered. */
export const organisationChoicesOutput = z.object({
  legalForms: z.array(choiceOutput).readonly(),
  turnoverBands: z.array(choiceOutput).readonly(),
})

export const ownOrganisationsOutput = z.object({
  organisations: z
    .array(
      z.object({
        organisationId: idSchema,
        segment: z.string(),
        name: z.string(),
        kind: z.string(),
        role: z.string(),
      }),
    )
    .readonly(),
})

export const segmentOutput = z.object({ segment: z.string() })

export const inviteMemberInput = z.object({ email: emailSchema, role: roleSchema })
export const invitationIdInput = z.object({ invitationId: idSchema })
export const membershipIdInput = z.object({ membershipId: idSchema })
export const changeRoleInput = z.object({ membershipId: idSchema, role: roleSchema })

export const memberListOutput = z.object({
  members: z
    .array(
      z.object({
        membershipId: idSchema,
        name: z.string(),
        email: z.string(),
        role: z.string(),
        isYou: z.boolean(),
      }),
    )
    .readonly(),
  /** Not yet accepted; empty for those who may not invite. */
  invitations: z
    .array(
      z.object({
        invitationId: idSchema,
        email: z.string(),
        role: z.string(),
        invitedBy: z.string(),
        createdAt: z.string(),
        expiresAt: z.string(),
        expired: z.boolean(),
      }),
    )
    .readonly(),
})

export const invitationTokenInput = z.object({ token: linkTokenSchema })
export const invitationOutput = z.object({
  organisation: z.string(),
  segment: z.string(),
  email: z.string(),
  role: z.string(),
  invitedBy: z.string(),
  expiresAt: z.string(),
  state: z.enum(['open', 'accepted', 'withdrawn', 'expired']),
})

export const listAuditInput = z.object({
  before: z.number().int().positive().optional(),
  subjectType: z.enum(auditSubjects).optional(),
  subjectId: idSchema.optional(),
  limit: z.number().int().min(1).max(100).default(50),
})

export const auditEntryOutput = z.object({
  sequence: z.number(),
  at: z.string(),
  who: z.string(),
  action: z.string(),
  /** "changed the supplier". */
  what: z.string(),
  subjectType: z.string(),
  subjectId: z.string(),
  /** The name, title or address of what it was done to, as it was then; empty when the entry has none. */
  subject: z.string(),
  /** What else the entry says, one short sentence each. */
  details: z.array(z.string()).readonly(),
})
export const auditListOutput = z.object({
  entries: z.array(auditEntryOutput).readonly(),
  before: z.number().nullable(),
})
