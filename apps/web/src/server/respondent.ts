import 'server-only'
import { createCaller } from '@daylight/api'
import { resolveRespondent } from '@daylight/application'
import type { RespondentActor, RespondentPurpose } from '@daylight/domain/access'
import { isAppError } from '@daylight/domain/errors'
import { RESPONDENT_SESSION_HOURS } from '@daylight/domain/identity'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { Api } from './api.ts'
import { isSecure } from './auth-options.ts'
import { container } from './container.ts'
import { describeError, log } from './log.ts'
import { readNetwork } from './network.ts'
import { readRequestId } from './request-id.ts'

/** Where a link of each purpose leads. */
export const RESPONDENT_PATHS: Readonly<Record<RespondentPurpose, string>> = {
  plan: 'plan',
  assessment: 'questions',
}

/** Why a link opens nothing, as the page that says so is told. */
export type ClosedReason = 'unknown' | 'expired' | 'revoked' | 'busy'

function cookieName(): string {
  return isSecure() ? '__Secure-daylight.respondent' : 'daylight.respondent'
}

/**
 * What remembers a link in the browser that opened it: out of reach of scripts, sent with that link's own pages only,
 * so that another link, open beside it, never sees it.
 */
export function respondentCookie(linkId: string, token: string) {
  return {
    name: cookieName(),
    value: token,
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(),
    path: `/respond/${linkId}`,
    maxAge: RESPONDENT_SESSION_HOURS * 3600,
  } as const
}

export type Resolved =
  | { readonly open: true; readonly actor: RespondentActor }
  | { readonly open: false; readonly why: ClosedReason }

/** Who holds the token, or why it opens nothing. */
export async function resolveToken(token: string): Promise<Resolved> {
  const { deps } = await container()
  try {
    const network = readNetwork(await headers())
    return { open: true, actor: await resolveRespondent(deps, { token, network }) }
  } catch (error) {
    if (!isAppError(error)) throw error
    if (error.reason === 'link_expired') return { open: false, why: 'expired' }
    if (error.reason === 'link_revoked') return { open: false, why: 'revoked' }
    return { open: false, why: error.code === 'rate_limited' ? 'busy' : 'unknown' }
  }
}

const readRespondent = cache(async (linkId: string): Promise<Resolved> => {
  const token = (await cookies()).get(cookieName())?.value
  if (!token) return { open: false, why: 'unknown' }
  const resolved = await resolveToken(token)
  return resolved.open && resolved.actor.linkId !== linkId ? { open: false, why: 'unknown' } : resolved
})

export interface RespondentPage {
  readonly api: Api
  readonly actor: RespondentActor
  /** What the addresses of this link's pages begin with. */
  readonly base: string
}

/** For every page and form of a respondent: who holds the link, and the procedures in their name. */
export async function getRespondent(
  params: Promise<{ readonly link: string }>,
  purpose: RespondentPurpose,
): Promise<RespondentPage> {
  const { link } = await params
  const resolved = await readRespondent(link)
  if (!resolved.open) redirect(`/respond/closed?why=${resolved.why}`)
  if (resolved.actor.purpose !== purpose) redirect('/respond/closed?why=unknown')
  const { deps } = await container()
  const list = await headers()
  const api = createCaller({
    deps,
    requestId: readRequestId(list),
    network: readNetwork(list),
    // Whoever is signed in beside it acts as the holder of the link here, and as nobody else.
    person: null,
    member: null,
    respondent: resolved.actor,
    reportError: ({ requestId, path, error }) =>
      log.error({ event: 'unexpected_error', requestId, path, ...describeError(error) }),
  })
  return { api, actor: resolved.actor, base: `/respond/${resolved.actor.linkId}` }
}
