import 'server-only'
import { listOrganisations, resolveMember } from '@daylight/application'
import {
  isRole,
  type MemberActor,
  notFound,
  type Permission,
  type PersonActor,
  roleMay,
} from '@daylight/domain/access'
import { container } from '@/server/container.ts'

/** The organisations of whoever is signed in beside the link in which they may do this. */
export async function listOwnOrganisations(person: PersonActor, permission: Permission) {
  const { deps } = await container()
  const all = await listOrganisations(deps, person)
  return all.filter(({ role }) => isRole(role) && roleMay(role, permission))
}

/** Their membership of one of their own organisations; any other is not found. */
export async function requireMemberOf(
  person: PersonActor,
  organisationId: string,
): Promise<{ readonly member: MemberActor; readonly segment: string }> {
  const { deps } = await container()
  const own = (await listOrganisations(deps, person)).find((one) => one.organisationId === organisationId)
  const member = own ? await resolveMember(deps, person, own.segment) : null
  if (!own || !member) throw notFound()
  return { member, segment: own.segment }
}
