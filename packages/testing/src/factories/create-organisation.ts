import { uuidV7 } from '@daylight/adapters'
import type { MemberActor, Role } from '@daylight/domain/access'
import { Client } from 'pg'

export interface TestOrganisation {
  readonly organisationId: string
  readonly segment: string
  readonly name: string
}

let made = 0

/** An organisation as it stands after sign-up, without members. `superuserUrl` comes from the test database. */
export async function createOrganisation(options: {
  readonly superuserUrl: string
  readonly name?: string
  readonly kind?: 'council' | 'business' | 'charity' | 'contractor'
}): Promise<TestOrganisation> {
  made += 1
  const organisationId = uuidV7()
  const name = options.name ?? `Organisation ${made}`
  const segment = `organisation-${made}-${organisationId.slice(-6)}`
  await runOnce(
    options.superuserUrl,
    'INSERT INTO organisation (id, segment, name, kind, created_at) VALUES ($1, $2, $3, $4, now())',
    [organisationId, segment, name, options.kind ?? 'council'],
  )
  return { organisationId, segment, name }
}

/** What every test member signs in with, and its hash as the product makes it. */
export const MEMBER_PASSWORD = 'a password of the tests'
const MEMBER_PASSWORD_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$PgawCy8n1X/FzfVFAFvrCA$QXmn5FXyi+dPUGeUwmfBl/Y2mMpoq2rCRNgev2ICGwo'

/** A person with a confirmed address and a membership, as the actor that their requests would build. */
export async function createMember(options: {
  readonly superuserUrl: string
  readonly organisation: TestOrganisation
  readonly role: Role
  readonly name?: string
}): Promise<MemberActor> {
  const { organisation, role } = options
  const userId = uuidV7()
  const membershipId = uuidV7()
  const name = options.name ?? `${role} of ${organisation.name}`
  await runOnce(
    options.superuserUrl,
    `INSERT INTO "user" (id, email, name, password_hash, email_confirmed_at, created_at) VALUES ($1, $2, $3, $4, now(), now())`,
    [userId, `${userId}@example.org`, name, MEMBER_PASSWORD_HASH],
  )
  await runOnce(
    options.superuserUrl,
    'INSERT INTO membership (organisation_id, id, user_id, role, created_at) VALUES ($1, $2, $3, $4, now())',
    [organisation.organisationId, membershipId, userId, role],
  )
  return { kind: 'member', userId, membershipId, organisationId: organisation.organisationId, name, role }
}

async function runOnce(url: string, statement: string, values: readonly unknown[]): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement, [...values])
  } finally {
    await client.end()
  }
}
