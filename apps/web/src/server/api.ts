import 'server-only'
import { type ApiContext, createCaller } from '@daylight/api'
import type { MemberActor, PersonActor } from '@daylight/domain/access'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { getActor, getPerson } from './actor.ts'
import { container } from './container.ts'
import { describeError, log } from './log.ts'
import { readNetwork } from './network.ts'
import { readRequestId } from './request-id.ts'

export type Api = ReturnType<typeof createCaller>

/** The context of one request: the session, and the organisation that the address names. */
export async function buildContext(segment: string | null, requestId: string): Promise<ApiContext> {
  const { deps } = await container()
  return {
    deps,
    requestId,
    network: readNetwork(await headers()),
    person: await getPerson(),
    member: segment === null ? null : await getActor(segment),
    respondent: null,
    reportError: ({ requestId: id, path, error }) =>
      log.error({ event: 'unexpected_error', requestId: id, path, ...describeError(error) }),
  }
}

/** Procedures for pages and forms outside any organisation. */
export async function callApi(): Promise<Api> {
  return createCaller(await buildContext(null, readRequestId(await headers())))
}

export interface OrganisationPage {
  readonly api: Api
  readonly actor: MemberActor
  readonly person: PersonActor
  readonly segment: string
}

/**
 * For every page and form of an organisation: who is asking, and the procedures in their name. Signed out goes to
 * sign-in and back; an organisation that is not theirs is not found, as one that does not exist.
 */
export async function getOrganisation(
  params: { readonly org: string } | Promise<{ readonly org: string }>,
): Promise<OrganisationPage> {
  const { org: segment } = await params
  const person = await getPerson()
  const list = await headers()
  if (!person) redirect(`/sign-in?next=${encodeURIComponent(list.get('x-path') ?? `/${segment}`)}`)
  const actor = await getActor(segment)
  if (!actor) notFound()
  const context = await buildContext(segment, readRequestId(list))
  return { api: createCaller(context), actor, person, segment }
}
