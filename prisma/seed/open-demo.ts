import { type Client, escapeIdentifier } from 'pg'
import { demoOrganisations, PLATFORM_ADMINISTRATOR } from './demo-people.ts'

/** half_made: a seed that was interrupted left its people, and nothing else is here. others: somebody's own data. */
export type DemoState = 'complete' | 'empty' | 'half_made' | 'others'

const addresses: readonly string[] = demoOrganisations.flatMap(({ people }) =>
  people.map(({ email }) => email),
)

/** Looks with one query. The administrator is named last of all, so where there is one the demo is complete. */
export async function findDemoState(client: Client): Promise<DemoState> {
  const { rows } = await client.query<{ email: string; administrator: boolean; used: boolean }>(
    `SELECT email, platform_administrator AS administrator, EXISTS (SELECT 1 FROM session) AS used
     FROM "user" ORDER BY platform_administrator DESC, email LIMIT 100`,
  )
  if (rows.length === 0) return 'empty'
  if (rows.some(({ email, administrator }) => administrator && email === PLATFORM_ADMINISTRATOR)) {
    return 'complete'
  }
  return rows.every(({ email, used }) => !used && addresses.includes(email)) ? 'half_made' : 'others'
}

/** Takes back what an interrupted seed left. Nobody has signed in since, so there is nothing else to lose. */
export async function clearHalfMade(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables
     WHERE schemaname = 'public' AND tablename NOT IN ('_prisma_migrations', 'reference_dataset')`,
  )
  await client.query(`TRUNCATE ${rows.map(({ name }) => escapeIdentifier(name)).join(', ')}`)
  await client.query('DELETE FROM pgboss.job')
}

export async function nameAdministrator(client: Client): Promise<void> {
  const { rowCount } = await client.query(
    'UPDATE "user" SET platform_administrator = true WHERE email = $1',
    [PLATFORM_ADMINISTRATOR],
  )
  if (rowCount !== 1) throw new Error('The platform administrator has no account.')
}
