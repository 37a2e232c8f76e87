import { getOrganisation, inviteMember } from '@daylight/application'
import { Client } from 'pg'
import { createMember } from '../../factories/create-organisation.ts'
import { MARK, type SweepWorld } from '../sweep-world.ts'

const PASSWORD = 'umbrella tin rain'
let made = 0

function freshEmail(): string {
  made += 1
  return `${MARK.toLowerCase()}-${made}@example.org`
}

async function makeMember(world: SweepWorld) {
  const { superuserUrl } = world.app.urls
  const { organisation } = world
  const { membershipId } = await createMember({ superuserUrl, organisation, role: 'viewer' })
  return { membershipId }
}

async function makeInvitation(world: SweepWorld) {
  return inviteMember(world.app.deps, world.owner(), { email: freshEmail(), role: 'viewer' })
}

async function makeInvitationToken(world: SweepWorld) {
  const { invitationId } = await makeInvitation(world)
  const id = `${world.organisation.organisationId}.${invitationId}`
  return { token: `${id}.${world.app.deps.identity.links.sign('invitation', id)}` }
}

/** Everybody who left is back, and an owner stays behind, so that whoever asks can leave. */
async function allowLeaving(world: SweepWorld): Promise<undefined> {
  const { superuserUrl } = world.app.urls
  const { organisation } = world
  await createMember({ superuserUrl, organisation, role: 'owner' })
  const client = new Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    await client.query('UPDATE membership SET removed_at = NULL WHERE organisation_id = $1', [
      organisation.organisationId,
    ])
  } finally {
    await client.end()
  }
}

const emailLink = { token: '00000000-0000-7000-8000-00000000abcd.signature', password: PASSWORD }

export const identityInputs = {
  'identity.signUp': async () => ({ name: MARK, email: freshEmail(), password: PASSWORD }),
  'identity.emailLink': async () => ({ purpose: 'reset_password', token: emailLink.token }),
  'identity.confirmEmail': async () => emailLink,
  'identity.requestReset': async () => ({ email: freshEmail() }),
  'identity.resetPassword': async () => emailLink,
  'identity.listSessions': async () => undefined,
  'identity.revokeSession': async () => ({ sessionId: '00000000-0000-7000-8000-00000000abcd' }),
  'identity.signOutEverywhere': async () => undefined,
  'identity.changePassword': async () => ({ currentPassword: PASSWORD, newPassword: 'lantern on the roof' }),
  'organisations.list': async () => undefined,
  'organisations.create': async () => {
    made += 1
    return { name: `${MARK} Place`, kind: 'business', segment: `sweep-place-${made}` }
  },
  'organisations.invitation': makeInvitationToken,
  'organisations.acceptInvitation': makeInvitationToken,
  'organisations.get': async () => undefined,
  'organisations.choices': async () => undefined,
  'organisations.update': async (world: SweepWorld) => {
    const { version } = await getOrganisation(world.app.deps, world.owner())
    const details = { name: `${MARK} Council`, kind: 'council', yearEnd: '03-31', legalForm: 'public_body' }
    return { version, details: { ...details, companyNumber: '', turnoverBand: '', website: '' } }
  },
  'organisations.members.list': async () => undefined,
  'organisations.members.invite': async () => ({ email: freshEmail(), role: 'viewer' }),
  'organisations.members.revokeInvitation': makeInvitation,
  'organisations.members.changeRole': async (world: SweepWorld) => ({
    ...(await makeMember(world)),
    role: 'reviewer',
  }),
  'organisations.members.remove': makeMember,
  'organisations.members.leave': allowLeaving,
  'organisations.audit': async () => ({ limit: 50 }),
}
