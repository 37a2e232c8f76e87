import { createOrganisation, updateOrganisation } from '@daylight/application'
import { organisationFactsSchema } from '@daylight/contracts'
import type { MemberActor } from '@daylight/domain/access'
import type { DemoPerson } from '../demo-people.ts'
import type { Stage } from '../stage.ts'

/** Everybody with a confirmed address. The hash of the one password is made once. */
export async function addPeople(
  stage: Stage,
  people: readonly DemoPerson[],
  passwordHash: string,
): Promise<void> {
  await stage.deps.database.withPlatform(null, async (tx) => {
    for (const { name, email } of people) {
      const at = stage.clock.now().toISOString()
      await tx.users.insert({
        userId: stage.deps.ids.next(),
        email,
        name,
        passwordHash,
        emailConfirmedAt: at,
        platformAdministrator: false,
        createdAt: at,
      })
    }
  })
}

/** The owner sets the organisation up and enters its facts; the others join. */
export async function openOrganisation(stage: Stage): Promise<void> {
  const { name, kind, segment, facts, people } = stage.organisation
  const [founder, ...others] = people
  const { userId } = await findUser(stage, founder.email)
  await createOrganisation(
    stage.deps,
    {
      kind: 'person',
      userId,
      sessionId: userId,
      name: founder.name,
      email: founder.email,
      platformAdministrator: false,
    },
    { name, kind, segment },
  )
  const membership = await stage.deps.database.withPlatform({ userId }, (tx) => tx.memberships.find(segment))
  if (!membership) throw new Error(`${founder.name} is no member of ${name}.`)
  const { organisationId, membershipId } = membership
  const owner: MemberActor = {
    kind: 'member',
    userId,
    membershipId,
    organisationId,
    name: founder.name,
    role: 'owner',
  }
  stage.members.set(founder.email, owner)
  await updateOrganisation(stage.deps, owner, {
    version: 1,
    details: organisationFactsSchema.parse({ name, kind, ...facts }),
  })
  for (const person of others) await join(stage, organisationId, person)
}

async function findUser(stage: Stage, email: string) {
  const user = await stage.deps.database.withPlatform(null, (tx) => tx.users.findByEmail(email))
  if (!user) throw new Error(`${email} has no account.`)
  return user
}

async function join(stage: Stage, organisationId: string, { name, email, role }: DemoPerson): Promise<void> {
  const { userId } = await findUser(stage, email)
  const actor = await stage.deps.database.withTenant({ organisationId }, async (tx) => {
    const membershipId = await tx.members.join({
      membershipId: stage.deps.ids.next(),
      userId,
      role,
      at: stage.clock.now(),
    })
    const joined: MemberActor = { kind: 'member', userId, membershipId, organisationId, name, role }
    tx.audit.record(joined, {
      action: 'member.joined',
      subjectType: 'member',
      subjectId: membershipId,
      data: { name, role },
    })
    return joined
  })
  stage.members.set(email, actor)
}
