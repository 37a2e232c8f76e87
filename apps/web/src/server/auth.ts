import 'server-only'
import { cookies } from 'next/headers'
import { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { decode } from 'next-auth/jwt'
import { buildAuthOptions, sessionCookieName } from './auth-options.ts'
import { env } from './env.ts'

export { buildAuthOptions as authOptions } from './auth-options.ts'

/** The secret of the session that the cookie carries; null when there is none or it is not ours. */
export async function readSessionSecret(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookieName())?.value
  if (!token) return null
  try {
    const secret = (await decode({ token, secret: env().DAYLIGHT_SECRET }))?.['sessionSecret']
    return typeof secret === 'string' ? secret : null
  } catch {
    return null
  }
}

export type SignInAnswer =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: string; readonly retryAfterSeconds: number }

/**
 * Signs in through next-auth from a form that works without JavaScript: its own two requests (a token against
 * forged forms, then the credentials) are made here, and its cookies handed to the browser.
 */
export async function signInWithPassword(credentials: {
  readonly email: string
  readonly password: string
}): Promise<SignInAnswer> {
  const csrfToken = await fetchCsrfToken()
  const answer = await callNextAuth(['callback', 'credentials'], { ...credentials, csrfToken })
  const opened = answer.headers.getSetCookie().some((line) => line.startsWith(`${sessionCookieName()}=`))
  if (opened) return { ok: true }
  const target = new URL(answer.headers.get('location') ?? '/', env().DAYLIGHT_URL)
  const [reason = 'unexpected', seconds] = (target.searchParams.get('error') ?? 'unexpected').split(':')
  return { ok: false, reason, retryAfterSeconds: Number(seconds) || 0 }
}

/** Revokes the session's row and takes the cookie away. */
export async function signOutHere(): Promise<void> {
  await callNextAuth(['signout'], { csrfToken: await fetchCsrfToken() })
}

async function fetchCsrfToken(): Promise<string> {
  const answer = await callNextAuth(['csrf'])
  const body: unknown = await answer.json()
  if (
    typeof body === 'object' &&
    body !== null &&
    'csrfToken' in body &&
    typeof body.csrfToken === 'string'
  ) {
    return body.csrfToken
  }
  throw new Error('next-auth gave no token.')
}

async function callNextAuth(
  path: readonly string[],
  form?: Readonly<Record<string, string>>,
): Promise<Response> {
  const request = new NextRequest(new URL(`/api/auth/${path.join('/')}`, env().DAYLIGHT_URL), {
    method: form ? 'POST' : 'GET',
    ...(form
      ? {
          body: new URLSearchParams(form).toString(),
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        }
      : {}),
  })
  const answer: unknown = await NextAuth(
    request,
    { params: Promise.resolve({ nextauth: [...path] }) },
    buildAuthOptions(),
  )
  if (!(answer instanceof Response)) throw new Error('next-auth gave no response.')
  await passCookiesOn(answer)
  return answer
}

async function passCookiesOn(answer: Response): Promise<void> {
  const store = await cookies()
  for (const line of answer.headers.getSetCookie()) {
    const [pair = '', ...attributes] = line.split(';')
    const at = pair.indexOf('=')
    const settings = new Map(
      attributes.map((attribute): [string, string] => {
        const [name = '', value = ''] = attribute.trim().split('=')
        return [name.toLowerCase(), value]
      }),
    )
    const expires = settings.get('expires')
    const maxAge = settings.get('max-age')
    store.set(pair.slice(0, at).trim(), decodeURIComponent(pair.slice(at + 1)), {
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure: settings.has('secure'),
      ...(maxAge === undefined ? {} : { maxAge: Number(maxAge) }),
      ...(expires === undefined ? {} : { expires: new Date(expires) }),
    })
  }
}
