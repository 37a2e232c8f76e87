import {
  acceptInvitation,
  changeMemberRole,
  createOrganisation,
  getInvitation,
  getOrganisation,
  inviteMember,
  leaveOrganisation,
  listAudit,
  listMembers,
  listOrganisations,
  removeMember,
  resolveMember,
  revokeInvitation,
  signUp,
  updateOrganisation,
} from '@daylight/application'
import { organisationFactsSchema } from '@daylight/contracts'
import type { MemberActor, PersonActor, Role } from '@daylight/domain/access'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createIdentityWorld,
  type IdentityWorld,
  PASSWORD,
  reasonOf,
  tokenIn,
} from '../identity/identity-world.ts'

let world: IdentityWorld
beforeAll(async () => {
  world = await createIdentityWorld()
})
afterAll(() => world.app.close())

let made = 0

async function found(ownerEmail: string) {
  made += 1
  const person = await world.createPerson(ownerEmail, `Owner ${made}`)
  const segment = `place-${made}`
  await createOrganisation(world.deps, person, { name: `Place ${made}`, kind: 'charity', segment })
  return { person, segment, actor: await actorOf(person, segment) }
}

async function actorOf(person: PersonActor, segment: string): Promise<MemberActor> {
  const actor = await resolveMember(world.deps, person, segment)
  if (!actor) throw new Error('Not a member.')
  return actor
}

async function invite(actor: MemberActor, email: string, role: Role) {
  await inviteMember(world.deps, actor, { email, role })
  return world.readToken()
}

async function join(actor: MemberActor, segment: string, email: string, role: Role) {
  const token = await invite(actor, email, role)
  const person = await world.createPerson(email, email)
  await acceptInvitation(world.deps, person, { token })
  return { person, actor: await actorOf(person, segment) }
}

describe('an organisation', () => {
  it('is made with its maker as owner, and seen by nobody else', async () => {
    const { person, segment, actor } = await found('first@example.org')
    expect(actor.role).toBe('owner')
    expect(await listOrganisations(world.deps, person)).toMatchObject([{ segment, role: 'owner' }])
    const stranger = await world.createPerson('stranger@example.org')
    expect(await listOrganisations(world.deps, stranger)).toEqual([])
    expect(await resolveMember(world.deps, stranger, segment)).toBeNull()
    expect(await resolveMember(world.deps, stranger, 'no-such-place')).toBeNull()
    const { entries } = await listAudit(world.deps, actor, { limit: 10 })
    expect(entries.map((entry) => `${entry.who} ${entry.what} ${entry.subject}`)).toEqual([
      `${person.name} joined ${person.name}`,
      `${person.name} created the organisation Place ${made}`,
    ])
  })

  it('has an address of its own: taken, reserved and misshapen ones are refused', async () => {
    const { person, segment } = await found('second@example.org')
    const create = (address: string) =>
      reasonOf(createOrganisation(world.deps, person, { name: 'Again', kind: 'business', segment: address }))
    expect(await create(segment)).toBe('segment_taken')
    expect(await create(segment.toUpperCase())).toBe('segment_taken')
    expect(await create('account')).toBe('reserved')
    expect(await create('a b')).toBe('form')
    expect(await create('another-place')).toBe('no refusal')
    expect((await listOrganisations(world.deps, person)).map((own) => own.segment)).toEqual([
      'another-place',
      segment,
    ])
  })

  it('keeps its facts, refuses a stale save and records before and after', async () => {
    const { actor } = await found('third@example.org')
    const details = organisationFactsSchema.parse({
      name: 'Northbank Cleaning',
      kind: 'contractor',
      legalForm: 'company',
      companyNumber: '1234567',
      turnoverBand: 'under_36m',
      yearEnd: '03-31',
      website: 'www.northbank.example.org',
    })
    const saved = await updateOrganisation(world.deps, actor, { version: 1, details })
    expect(saved).toMatchObject({
      companyNumber: '01234567',
      website: 'https://www.northbank.example.org',
      version: 2,
    })
    expect(await getOrganisation(world.deps, actor)).toEqual(saved)
    expect(await reasonOf(updateOrganisation(world.deps, actor, { version: 1, details }))).toBe(
      'changed_since',
    )
    expect(
      await reasonOf(
        updateOrganisation(world.deps, actor, { version: 2, details: { ...details, companyNumber: '12' } }),
      ),
    ).toBe('too_short')
    const [entry] = (await listAudit(world.deps, actor, { limit: 1 })).entries
    expect(entry?.details).toContain('company number: nothing → 01234567')
    const viewer: MemberActor = { ...actor, role: 'viewer' }
    expect(await reasonOf(updateOrganisation(world.deps, viewer, { version: 2, details }))).toBe(
      'role_may_not',
    )
    expect(await reasonOf(listAudit(world.deps, viewer, { limit: 1 }))).toBe('role_may_not')
  })
})

describe('an invitation', () => {
  it('lets the invited address join, once, with the role it names', async () => {
    const { actor, segment } = await found('fourth@example.org')
    const token = await invite(actor, 'guest@example.org', 'reviewer')
    expect(await getInvitation(world.deps, { token })).toMatchObject({
      state: 'open',
      email: 'guest@example.org',
      role: 'reviewer',
      invitedBy: actor.name,
    })
    const other = await world.createPerson('other@example.org')
    expect(await reasonOf(acceptInvitation(world.deps, other, { token }))).toBe('invitation_for_another')
    const guest = await world.createPerson('guest@example.org')
    expect(await acceptInvitation(world.deps, guest, { token })).toEqual({ segment })
    expect((await actorOf(guest, segment)).role).toBe('reviewer')
    expect(await reasonOf(acceptInvitation(world.deps, guest, { token }))).toBe('already_member')
    expect((await getInvitation(world.deps, { token })).state).toBe('accepted')
    expect(
      await reasonOf(inviteMember(world.deps, actor, { email: 'guest@example.org', role: 'viewer' })),
    ).toBe('already_member')
  })

  it('opens nothing once withdrawn, replaced, expired or used by somebody removed since', async () => {
    const { actor, segment } = await found('fifth@example.org')
    const email = 'late@example.org'
    const person = await world.createPerson(email)
    const accept = (token: string) => reasonOf(acceptInvitation(world.deps, person, { token }))

    const withdrawn = await invite(actor, email, 'viewer')
    const [pending] = (await listMembers(world.deps, actor)).invitations
    await revokeInvitation(world.deps, actor, { invitationId: pending!.invitationId })
    expect(await accept(withdrawn)).toBe('invitation_over')
    expect(await reasonOf(revokeInvitation(world.deps, actor, { invitationId: pending!.invitationId }))).toBe(
      'invitation_over',
    )

    const replaced = await invite(actor, email, 'viewer')
    const replacing = await invite(actor, email, 'contributor')
    expect(await accept(replaced)).toBe('invitation_over')
    const job = (await world.listEmailJobs()).at(-1)!
    world.passSeconds(7 * 24 * 3600)
    expect(await accept(replacing)).toBe('invitation_over')
    expect(await world.compose(job)).toBeNull()

    const good = await invite(actor, email, 'contributor')
    expect(await accept(good)).toBe('no refusal')
    const member = await actorOf(person, segment)
    await removeMember(world.deps, actor, { membershipId: member.membershipId })
    expect(await accept(good)).toBe('invitation_over')
    // Invited again they have the membership they had, and the new role.
    expect(await accept(await invite(actor, email, 'viewer'))).toBe('no refusal')
    expect(await actorOf(person, segment)).toMatchObject({
      membershipId: member.membershipId,
      role: 'viewer',
    })
  })

  it('cannot be forged, nor moved to another organisation', async () => {
    const mine = await found('sixth@example.org')
    const theirs = await found('seventh@example.org')
    const token = await invite(mine.actor, 'moved@example.org', 'owner')
    const [, invitationId, signature] = token.split('.')
    const person = await world.createPerson('moved@example.org')
    for (const forged of [
      `${theirs.actor.organisationId}.${invitationId}.${signature}`,
      `${mine.actor.organisationId}.${mine.actor.membershipId}.${signature}`,
      `${token}x`,
      '..',
      '',
    ]) {
      expect(await reasonOf(acceptInvitation(world.deps, person, { token: forged }))).toBe(
        'invitation_unknown',
      )
      expect(await reasonOf(getInvitation(world.deps, { token: forged }))).toBe('invitation_unknown')
    }
    expect(
      await reasonOf(revokeInvitation(world.deps, theirs.actor, { invitationId: invitationId ?? '' })),
    ).toBe('not_found')
  })

  it('is sent by leaders only, and only an owner invites an owner', async () => {
    const { actor } = await found('eighth@example.org')
    const as = (role: Role, invited: Role) =>
      reasonOf(
        inviteMember(
          world.deps,
          { ...actor, role },
          { email: `${role}-${invited}@example.org`, role: invited },
        ),
      )
    expect(await as('contributor', 'viewer')).toBe('role_may_not')
    expect(await as('reviewer', 'viewer')).toBe('role_may_not')
    expect(await as('manager', 'owner')).toBe('above_own_role')
    expect(await as('manager', 'manager')).toBe('no refusal')
    expect(await as('owner', 'owner')).toBe('no refusal')
    expect((await listMembers(world.deps, { ...actor, role: 'viewer' })).invitations).toEqual([])
    await world.readMail()
  })

  it('is kept through sign-up: the message that confirms the address leads back to it', async () => {
    const { actor } = await found('ninth@example.org')
    const token = await invite(actor, 'newcomer@example.org', 'viewer')
    await signUp(
      world.deps,
      { network: '192.0.2.91' },
      { name: 'New', email: 'newcomer@example.org', password: PASSWORD, invitation: token },
    )
    const [mail] = await world.readMail()
    expect(mail?.text).toContain(`/confirm-email/${tokenIn(mail?.text ?? '')}?invitation=${token}`)
  })

  it('puts no markup of the inviter’s choosing into the message', async () => {
    const person = await world.createPerson('tenth@example.org', '<img src=x> "Mallory"')
    await createOrganisation(world.deps, person, {
      name: '<b>Bold</b>',
      kind: 'business',
      segment: 'bold-place',
    })
    const actor = await actorOf(person, 'bold-place')
    await inviteMember(world.deps, actor, { email: 'target@example.org', role: 'viewer' })
    const [mail] = await world.readMail()
    expect(mail?.html).not.toMatch(/<img|<b>/)
    expect(mail?.html).toContain('&lt;b&gt;Bold&lt;/b&gt;')
    expect(mail?.subject).not.toMatch(/[\r\n]/)
  })
})

describe('members', () => {
  it('change role and leave at once; others’ requests with the old actor find no membership', async () => {
    const { actor, segment } = await found('eleventh@example.org')
    const manager = await join(actor, segment, 'manager-1@example.org', 'manager')
    expect(
      await reasonOf(
        changeMemberRole(world.deps, manager.actor, { membershipId: actor.membershipId, role: 'viewer' }),
      ),
    ).toBe('role_may_not')
    await changeMemberRole(world.deps, actor, { membershipId: manager.actor.membershipId, role: 'viewer' })
    expect((await actorOf(manager.person, segment)).role).toBe('viewer')
    expect(
      await reasonOf(
        changeMemberRole(world.deps, actor, { membershipId: manager.actor.membershipId, role: 'viewer' }),
      ),
    ).toBe('same_role')
    await leaveOrganisation(world.deps, manager.actor)
    expect(await resolveMember(world.deps, manager.person, segment)).toBeNull()
    expect(await reasonOf(leaveOrganisation(world.deps, manager.actor))).toBe('not_found')
    expect((await listMembers(world.deps, actor)).members.map((member) => member.isYou)).toEqual([true])
    const words = (await listAudit(world.deps, actor, { limit: 3 })).entries.map((entry) => entry.what)
    expect(words).toEqual(['left', 'changed a role', 'joined'])
  })

  it('of another organisation are not found', async () => {
    const mine = await found('twelfth@example.org')
    const theirs = await found('thirteenth@example.org')
    for (const work of [
      changeMemberRole(world.deps, mine.actor, { membershipId: theirs.actor.membershipId, role: 'viewer' }),
      removeMember(world.deps, mine.actor, { membershipId: theirs.actor.membershipId }),
    ]) {
      expect(await reasonOf(work)).toBe('not_found')
    }
    expect((await actorOf(theirs.person, theirs.segment)).role).toBe('owner')
  })

  it('never lose their last owner', async () => {
    const { actor, segment } = await found('fourteenth@example.org')
    const second = await join(actor, segment, 'viewer-1@example.org', 'viewer')
    const { membershipId } = actor
    expect(await reasonOf(leaveOrganisation(world.deps, actor))).toBe('last_owner')
    expect(await reasonOf(removeMember(world.deps, actor, { membershipId }))).toBe('last_owner')
    expect(await reasonOf(changeMemberRole(world.deps, actor, { membershipId, role: 'manager' }))).toBe(
      'last_owner',
    )
    await changeMemberRole(world.deps, actor, { membershipId: second.actor.membershipId, role: 'owner' })
    expect(await reasonOf(leaveOrganisation(world.deps, actor))).toBe('no refusal')
  })

  it.each(['leaves', 'demotions', 'a leave and a demotion'])(
    'keep an owner when two owners race: %s',
    async (race) => {
      const { actor, segment } = await found(`race-${race.replaceAll(' ', '-')}@example.org`)
      const second = await join(actor, segment, `second-${race.replaceAll(' ', '-')}@example.org`, 'owner')
      const leave = (who: MemberActor) => leaveOrganisation(world.deps, who)
      const demote = (who: MemberActor, whom: MemberActor) =>
        changeMemberRole(world.deps, who, { membershipId: whom.membershipId, role: 'viewer' })
      const works =
        race === 'leaves'
          ? [leave(actor), leave(second.actor)]
          : race === 'demotions'
            ? [demote(actor, second.actor), demote(second.actor, actor)]
            : [leave(actor), demote(actor, second.actor)]
      const reasons = await Promise.all(works.map(reasonOf))
      expect(reasons.sort()).toEqual(['last_owner', 'no refusal'])
      const owners = await world.query(
        "SELECT count(*)::int AS count FROM membership WHERE organisation_id = $1 AND role = 'owner' AND removed_at IS NULL",
        [actor.organisationId],
      )
      expect(owners).toEqual([{ count: 1 }])
    },
  )
})

describe('the record', () => {
  it('is paged without gaps, and told apart by subject', async () => {
    const { actor } = await found('fifteenth@example.org')
    for (let index = 0; index < 5; index += 1) {
      await inviteMember(world.deps, actor, { email: `page-${index}@example.org`, role: 'viewer' })
    }
    await world.readMail()
    const seen: number[] = []
    let before: number | null | undefined
    do {
      const page = await listAudit(world.deps, actor, { limit: 3, before: before ?? undefined })
      seen.push(...page.entries.map((entry) => entry.sequence))
      before = page.before
    } while (before !== null)
    expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1])
    const own = await listAudit(world.deps, actor, {
      limit: 10,
      subjectType: 'member',
      subjectId: actor.membershipId,
    })
    expect(own.entries.map((entry) => entry.action)).toEqual(['member.joined'])
  })
})
