import 'server-only'
import { idSchema } from '@daylight/contracts'
import { notFound } from '@daylight/domain/access'
import { getActor } from './actor.ts'
import { container } from './container.ts'

/**
 * For route handlers: who asks, in the organisation that the address names, and what use cases need. Not found, as for
 * an address that does not exist, for anybody else and where an id of the address is none.
 */
export async function openForMember(org: string, ...ids: readonly string[]) {
  const actor = await getActor(org)
  if (!actor || ids.some((id) => !idSchema.safeParse(id).success)) throw notFound()
  const { deps } = await container()
  return { actor, deps }
}
