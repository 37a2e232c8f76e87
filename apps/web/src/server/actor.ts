import 'server-only'
import { resolveMember, resolveSession } from '@daylight/application'
import type { MemberActor, PersonActor } from '@daylight/domain/access'
import { cache } from 'react'
import { readSessionSecret } from './auth.ts'
import { container } from './container.ts'

/** Who is signed in, from the session's row; null when signed out, expired or revoked. Once a request. */
export const getPerson = cache(async (): Promise<PersonActor | null> => {
  const secret = await readSessionSecret()
  if (!secret) return null
  const { deps } = await container()
  return resolveSession(deps, secret)
})

/** The actor in the organisation that the address names; null for an organisation that is not theirs, or is none. */
export const getActor = cache(async (segment: string): Promise<MemberActor | null> => {
  const person = await getPerson()
  if (!person) return null
  const { deps } = await container()
  return resolveMember(deps, person, segment)
})
