import { Client, escapeIdentifier, escapeLiteral } from 'pg'

export type PrepareDatabaseOptions = {
  readonly superuserUrl: string
  readonly owner: string
  readonly ownerPassword: string
  readonly database: string
}

/**
 * Makes the owner role and its database when they are missing. The owner may create roles but is no superuser and
 * cannot bypass row-level security: the embedded server behaves like a managed one.
 */
export async function prepareDatabase(options: PrepareDatabaseOptions): Promise<void> {
  const client = new Client({ connectionString: options.superuserUrl })
  await client.connect()
  try {
    const owner = escapeIdentifier(options.owner)
    const attributes = `LOGIN CREATEROLE CREATEDB PASSWORD ${escapeLiteral(options.ownerPassword)}`
    const role = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [options.owner])
    await client.query(`${role.rowCount === 0 ? 'CREATE' : 'ALTER'} ROLE ${owner} ${attributes}`)
    const database = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [options.database])
    if (database.rowCount === 0) {
      await client.query(
        `CREATE DATABASE ${escapeIdentifier(options.database)} OWNER ${owner} TEMPLATE template0`,
      )
    }
  } finally {
    await client.end()
  }
}
