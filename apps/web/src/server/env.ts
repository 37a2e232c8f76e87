import 'server-only'
import { z } from 'zod'

const DEMO_SECRET_MARK = 'demo-only'

const schema = z
  .object({
    NODE_ENV: z.string().default('development'),
    /** Connects as the app role, which owns nothing. */
    DATABASE_APP_URL: z.string().min(1),
    /** The address people reach us at, e.g. https://daylight.example.org */
    DAYLIGHT_URL: z.url(),
    /** The secret that every key is derived from: at least 32 characters. */
    DAYLIGHT_SECRET: z.string().min(32),
    DAYLIGHT_STORAGE_DIR: z.string().min(1),
    DAYLIGHT_MAIL_DIR: z.string().optional(),
    SMTP_URL: z.string().optional(),
    MAIL_FROM: z.string().default('Daylight <no-reply@localhost>'),
    DAYLIGHT_DEMO: z.enum(['0', '1']).default('0'),
  })
  .refine((env) => env.DAYLIGHT_DEMO === '1' || !env.DAYLIGHT_SECRET.includes(DEMO_SECRET_MARK), {
    error: 'DAYLIGHT_SECRET is the demo’s. Set one of your own: openssl rand -base64 48',
  })
  .refine(
    (env) =>
      env.DAYLIGHT_DEMO === '0' || ['localhost', '127.0.0.1'].includes(new URL(env.DAYLIGHT_URL).hostname),
    {
      error: 'The demo answers on localhost only: its passwords are printed in the open.',
    },
  )

export type Environment = z.infer<typeof schema>

let loaded: Environment | undefined

/** The settings, checked once. Throws one message that names every setting that is missing or wrong. */
export function env(): Environment {
  if (!loaded) {
    const parsed = schema.safeParse(process.env)
    if (!parsed.success) throw new Error(`Settings: ${z.prettifyError(parsed.error)}`)
    loaded = parsed.data
    // next-auth reads its own address from here, and nowhere else.
    process.env['NEXTAUTH_URL'] = loaded.DAYLIGHT_URL
  }
  return loaded
}
