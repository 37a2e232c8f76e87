import { z } from 'zod'

const schema = z.object({
  NODE_ENV: z.string().default('development'),
  /** Connects as the app role, which owns nothing. */
  DATABASE_APP_URL: z.string().min(1),
  /** The address people reach us at: links in messages begin with it. */
  DAYLIGHT_URL: z.url(),
  /** The secret that every key is derived from: at least 32 characters, the web app's own. */
  DAYLIGHT_SECRET: z.string().min(32),
  DAYLIGHT_STORAGE_DIR: z.string().min(1),
  DAYLIGHT_MAIL_DIR: z.string().optional(),
  /** Where the ends of the records are kept, a file a day; best on another disk than the database's. */
  DAYLIGHT_HEADS_DIR: z.string().min(1),
  /** `off` where the network keeps this server from the organisations' own websites. */
  DAYLIGHT_HOMEPAGE_CHECKS: z.enum(['on', 'off']).default('on'),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Daylight <no-reply@localhost>'),
})

export type Environment = z.infer<typeof schema>

/** The settings. Throws one message that names every setting that is missing or wrong. */
export function readEnvironment(): Environment {
  const parsed = schema.safeParse(process.env)
  if (!parsed.success) throw new Error(`Settings: ${z.prettifyError(parsed.error)}`)
  return parsed.data
}
