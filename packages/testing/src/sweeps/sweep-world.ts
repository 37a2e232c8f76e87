import { type ApiContext, createCaller } from '@daylight/api'
import type { MemberActor, PersonActor, RespondentActor, Role } from '@daylight/domain/access'
import { roles } from '@daylight/domain/access'
import { createTestApp, type TestApp } from '../app/create-test-app.ts'
import { createMember, createOrganisation, type TestOrganisation } from '../factories/create-organisation.ts'

/** Marks every text of the first organisation, so that a leak of any byte of it shows. */
export const MARK = 'ALPHAMARK'

export interface SweepWorld {
  readonly app: TestApp
  readonly organisation: TestOrganisation
  readonly members: ReadonlyMap<Role, MemberActor>
  /** The owner of another organisation. */
  readonly stranger: MemberActor
  owner(): MemberActor
  callAs(who: {
    readonly person: PersonActor | null
    readonly member: MemberActor | null
    readonly respondent?: RespondentActor
  }): ReturnType<typeof createCaller>
}

export function asPerson(member: MemberActor, platformAdministrator = false): PersonActor {
  return {
    kind: 'person',
    userId: member.userId,
    sessionId: '00000000-0000-7000-8000-000000000000',
    name: member.name,
    email: `${member.userId}@example.org`,
    platformAdministrator,
  }
}

export async function createSweepWorld(): Promise<SweepWorld> {
  const app = await createTestApp()
  const { superuserUrl } = app.urls
  const organisation = await createOrganisation({ superuserUrl, name: `${MARK} Council` })
  const members = new Map<Role, MemberActor>()
  for (const role of roles) {
    members.set(role, await createMember({ superuserUrl, organisation, role, name: `${MARK} ${role}` }))
  }
  const elsewhere = await createOrganisation({ superuserUrl, name: 'Beta Charity', kind: 'charity' })
  const stranger = await createMember({ superuserUrl, organisation: elsewhere, role: 'owner' })
  return {
    app,
    organisation,
    members,
    stranger,
    owner: () => {
      const owner = members.get('owner')
      if (!owner) throw new Error('The world has no owner.')
      return owner
    },
    callAs: ({ person, member, respondent }) => {
      const context: ApiContext = {
        deps: app.deps,
        requestId: 'sweep',
        network: '192.0.2.1',
        person,
        member,
        respondent: respondent ?? null,
        reportError: ({ path, error }) => {
          throw new Error(`${path} failed in a way nobody expected`, { cause: error })
        },
      }
      return createCaller(context)
    },
  }
}

export function memberOf(world: SweepWorld, role: Role): MemberActor {
  const member = world.members.get(role)
  if (!member) throw new Error(`The world has no ${role}.`)
  return member
}
