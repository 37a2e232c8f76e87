import 'server-only'
import { signIn, signOut } from '@daylight/application'
import { isAppError } from '@daylight/domain/errors'
import { SESSION_LIMITS } from '@daylight/domain/identity'
import type { AuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { container } from './container.ts'
import { env } from './env.ts'
import { describeError, log } from './log.ts'
import { readNetwork } from './network.ts'

/** `__Host-` ties a cookie to this very host over https; browsers refuse the prefix on plain http. */
function cookieNames(secure: boolean) {
  const prefix = secure ? '__Host-' : ''
  return {
    session: `${prefix}daylight.session`,
    csrf: `${prefix}daylight.csrf`,
    callback: `${prefix}daylight.callback`,
  }
}

export function isSecure(): boolean {
  return new URL(env().DAYLIGHT_URL).protocol === 'https:'
}

export function sessionCookieName(): string {
  return cookieNames(isSecure()).session
}

/** Built when first asked for, because the settings are read then. */
export function buildAuthOptions(): AuthOptions {
  const secure = isSecure()
  const names = cookieNames(secure)
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure } as const
  const maxAge = SESSION_LIMITS.absoluteDays * 24 * 3600
  return {
    secret: env().DAYLIGHT_SECRET,
    useSecureCookies: secure,
    session: { strategy: 'jwt', maxAge },
    pages: { signIn: '/sign-in', signOut: '/sign-out', error: '/sign-in' },
    cookies: {
      sessionToken: { name: names.session, options },
      csrfToken: { name: names.csrf, options },
      callbackUrl: { name: names.callback, options },
    },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: async (credentials, request) => {
          const { deps } = await container()
          const headers = new Headers(toPairs(request.headers))
          try {
            const session = await signIn(deps, {
              email: credentials?.email ?? '',
              password: credentials?.password ?? '',
              network: readNetwork(headers),
              userAgent: headers.get('user-agent') ?? '',
            })
            return { id: session.userId, sessionSecret: session.secret }
          } catch (error) {
            // next-auth carries nothing but the message to the page.
            if (isAppError(error)) throw new Error(`${error.reason}:${error.retryAfterSeconds ?? 0}`)
            log.error({ event: 'sign_in', ...describeError(error) })
            throw new Error('unexpected:0')
          }
        },
      }),
    ],
    callbacks: {
      // The token holds our session's secret and nothing else; the row decides whether it still opens anything.
      jwt: ({ token, user }) => {
        const secret = user && 'sessionSecret' in user ? user.sessionSecret : token['sessionSecret']
        return typeof secret === 'string' ? { sessionSecret: secret } : {}
      },
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: async ({ token }) => {
        const secret = token['sessionSecret']
        if (typeof secret === 'string') await signOut((await container()).deps, secret)
      },
    },
    logger: {
      // Refusals are answers, not faults; the code says enough, the details may hold what was typed.
      error: (code) => log.warn({ event: 'next_auth', code }),
      warn: (code) => log.warn({ event: 'next_auth', code }),
      debug: () => undefined,
    },
  }
}

function toPairs(headers: Readonly<Record<string, unknown>> | undefined): [string, string][] {
  return Object.entries(headers ?? {}).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  )
}
