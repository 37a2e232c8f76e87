import { z } from 'zod'
import { blankToNull, idSchema, isoDateSchema } from './common.ts'
import { websiteSchema } from './organisations.ts'

const HOMEPAGE = ['yes', 'no', 'not_looked'] as const

export const recordPublicationInput = z.object({
  id: idSchema,
  details: z.object({
    publishedOn: isoDateSchema,
    url: blankToNull(websiteSchema),
    homepage: z.string().pipe(z.enum(HOMEPAGE, { error: 'Say whether the homepage links to it.' })),
  }),
})
export type PublicationInput = z.output<typeof recordPublicationInput>['details']

export const statementPublicationOutput = z.object({
  publishedOn: z.string(),
  url: z.string().nullable(),
  /** Null when nobody has looked. */
  linkedFromHomepage: z.boolean().nullable(),
  recordedBy: z.string(),
  recordedAt: z.string(),
})

export const publishPageInput = z.object({
  id: idSchema,
  /** Seal with a new key from now on. */
  newKey: z.boolean(),
  confirmed: z.boolean().refine((yes) => yes, { error: 'Confirm that it may be published.' }),
})
export const publishedPageOutput = z.object({ publicationId: idSchema, segment: z.string() })

/** A statement that is open to everybody. */
export const statementPageOutput = z.object({
  publicationId: idSchema,
  segment: z.string(),
  publishedAt: z.string(),
  publishedBy: z.string(),
})
