import { z } from 'zod'
import { blankToNull, idSchema, typedText, versionSchema } from './common.ts'

/** In place of a borough: the site lies outside Greater London. */
export const OUTSIDE_GREATER_LONDON = 'outside'

const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/

/** `se1 9sg` becomes `SE1 9SG`; empty stays empty. The form says nothing about whether the postcode is in use. */
export const postcodeSchema = typedText({ label: 'the postcode', max: 10 })
  .transform((text) => text.replace(/\s+/g, '').toUpperCase())
  .transform((text) => (text.length > 3 ? `${text.slice(0, -3)} ${text.slice(-3)}` : text))
  .refine((text) => text === '' || POSTCODE.test(text), {
    error: 'Enter a UK postcode, such as SE1 9SG, or leave it empty.',
  })

const MOST_WORKERS = 1_000_000
const countError = 'Enter a whole number of people, such as 12, or leave it empty if you do not know.'

/** People of one kind; null when it is not known, which is not the same as none. */
export const workerCountSchema = blankToNull(
  z.union([z.number(), z.string().transform((text) => Number(text.replace(/[\s,]/g, '')))]).pipe(
    z
      .number({ error: countError })
      .int({ error: countError })
      .min(0, { error: countError })
      .max(MOST_WORKERS, {
        error: 'This is more than a million people. Check the number.',
      }),
  ),
)

export const siteDetailsSchema = z.object({
  name: typedText({ label: 'the site’s name', min: 1, max: 160 }),
  address: typedText({ label: 'the address', max: 400 }),
  postcode: postcodeSchema,
  /** An authority of Greater London, or OUTSIDE_GREATER_LONDON. */
  borough: z
    .string({ error: 'Choose where the site lies.' })
    .trim()
    .min(1, { error: 'Choose the borough, or that the site lies outside Greater London.' })
    .max(80),
  directWorkers: workerCountSchema,
  contractedWorkers: workerCountSchema,
  agencyWorkers: workerCountSchema,
})
export type SiteDetails = z.output<typeof siteDetailsSchema>

export const createSiteInput = z.object({
  /** Null for a site of our own. */
  supplierId: idSchema.nullable(),
  details: siteDetailsSchema,
})

export const updateSiteInput = z.object({
  id: idSchema,
  version: versionSchema,
  details: siteDetailsSchema,
})

export const siteVersionInput = z.object({ id: idSchema, version: versionSchema })

export const listSitesInput = z.object({
  supplierId: idSchema.nullable(),
  archived: z.boolean().default(false),
})

export const siteOutput = z.object({
  id: idSchema,
  supplierId: idSchema.nullable(),
  name: z.string(),
  address: z.string(),
  postcode: z.string(),
  /** Null outside Greater London. */
  borough: z.string().nullable(),
  inGreaterLondon: z.boolean(),
  directWorkers: z.number().nullable(),
  contractedWorkers: z.number().nullable(),
  agencyWorkers: z.number().nullable(),
  archivedAt: z.string().nullable(),
  version: z.number(),
  updatedAt: z.string(),
})

export const siteListOutput = z.object({ sites: z.array(siteOutput).readonly() })
