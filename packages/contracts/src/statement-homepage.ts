import { HOMEPAGE_OUTCOMES, LINK_PLACES } from '@daylight/domain/statements'
import { z } from 'zod'
import { idSchema } from './common.ts'

export const homepageCheckRequestedOutput = z.object({ checkId: idSchema })

const foundLink = z.object({
  address: z.string(),
  text: z.string(),
  place: z.enum(LINK_PLACES),
  hidden: z.boolean(),
  toStatement: z.boolean(),
  prominent: z.boolean(),
})
/** As the database keeps them. */
export const storedHomepageLinksSchema = z.array(foundLink).readonly()
export const storedHomepageAddressesSchema = z.array(z.string()).readonly()

export const homepageChecksOutput = z.object({
  /** One is asked for and not done yet. */
  waiting: z.boolean(),
  checks: z
    .array(
      z.object({
        id: idSchema,
        address: z.string(),
        requestedBy: z.string(),
        outcome: z.enum(HOMEPAGE_OUTCOMES),
        /** Why the page could not be read. */
        reason: z.string().nullable(),
        checkedAt: z.string(),
        finalAddress: z.string().nullable(),
        httpStatus: z.number().nullable(),
        links: storedHomepageLinksSchema,
        /** Of the page as it came; null where none was read. */
        sha256: z.string().nullable(),
      }),
    )
    .readonly(),
})
export type HomepageChecksView = z.output<typeof homepageChecksOutput>
