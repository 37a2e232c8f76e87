import { z } from 'zod'

const line = z.object({
  url: z.url(),
  mailbox: z.string().nullable(),
  signIns: z.array(
    z.object({ organisation: z.string(), email: z.string(), password: z.string(), role: z.string() }),
  ),
})

const environment = z
  .object({
    DAYLIGHT_E2E: z.string({
      error: 'Run these tests by `npm test -- e2e`: it starts the product they drive.',
    }),
    DAYLIGHT_BROWSER: z.string(),
    DAYLIGHT_BROWSER_ARGS: z.string().default('[]'),
  })
  .parse(process.env)

const started = line.parse(JSON.parse(environment.DAYLIGHT_E2E))
const { hostname } = new URL(started.url)
// These tests write and delete: never anywhere but on this machine.
if (hostname !== 'localhost' && hostname !== '127.0.0.1') throw new Error(`Not a local product: ${hostname}`)

export const product = {
  ...started,
  browser: environment.DAYLIGHT_BROWSER,
  browserArgs: z.array(z.string()).parse(JSON.parse(environment.DAYLIGHT_BROWSER_ARGS)),
}

export type SignIn = (typeof product.signIns)[number]

/** The demo sign-in of an organisation in a role. */
export function findSignIn(organisation: string | RegExp, role: string): SignIn {
  const found = product.signIns.find(
    (signIn) =>
      signIn.role === role &&
      (typeof organisation === 'string'
        ? signIn.organisation === organisation
        : organisation.test(signIn.organisation)),
  )
  if (!found)
    throw new Error(
      `The demo has no ${role} of ${organisation}: ${JSON.stringify(product.signIns.map(({ organisation: name, role: as }) => [name, as]))}`,
    )
  return found
}
