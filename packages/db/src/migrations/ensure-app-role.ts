import { Client, DatabaseError, escapeIdentifier, escapeLiteral } from 'pg'

/** The role the application connects as. The migrations grant to it by this name. */
export const APP_ROLE = 'daylight_app'

export type EnsureAppRoleOptions = {
  readonly ownerUrl: string
  readonly role: string
  /** Set on the role each time; left alone when it is not given. */
  readonly password?: string
}

/**
 * Makes sure that the application's login role exists and may connect to this database and use its schema; what it
 * may do with each table is granted by the migrations. Throws when the role could bypass row-level security.
 */
export async function ensureAppRole(options: EnsureAppRoleOptions): Promise<void> {
  const client = new Client({ connectionString: options.ownerUrl, application_name: 'daylight-migrate' })
  await client.connect()
  try {
    const role = escapeIdentifier(options.role)
    const found = await client.query<{ rolsuper: boolean; rolbypassrls: boolean }>(
      'SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = $1',
      [options.role],
    )
    const existing = found.rows[0]
    if (existing === undefined) {
      const password = options.password === undefined ? '' : ` PASSWORD ${escapeLiteral(options.password)}`
      await createRole(client, `CREATE ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS${password}`, options.role)
    } else if (existing.rolsuper || existing.rolbypassrls) {
      throw new Error(
        `Role ${options.role} can bypass row-level security, which keeps organisations apart; take SUPERUSER and BYPASSRLS from it.`,
      )
    } else if (options.password !== undefined) {
      await client.query(`ALTER ROLE ${role} PASSWORD ${escapeLiteral(options.password)}`)
    }
    const database = await client.query<{ name: string }>('SELECT current_database() AS name')
    const name = database.rows[0]?.name
    if (name !== undefined)
      await client.query(`GRANT CONNECT ON DATABASE ${escapeIdentifier(name)} TO ${role}`)
    await client.query(`GRANT USAGE ON SCHEMA public TO ${role}`)
  } finally {
    await client.end()
  }
}

async function createRole(client: Client, statement: string, role: string): Promise<void> {
  try {
    await client.query(statement)
  } catch (error) {
    const refused = error instanceof DatabaseError && error.code === '42501'
    if (!refused) throw error
    throw new Error(
      `The database's owner may not create roles: let an administrator run CREATE ROLE ${role} LOGIN PASSWORD '…' first.`,
      { cause: error },
    )
  }
}
