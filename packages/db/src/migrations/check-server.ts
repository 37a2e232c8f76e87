import { Client } from 'pg'

/** PostgreSQL's version as a number: 150004 is 15.4. Throws a sentence when the server cannot be reached. */
export async function readServerVersion(connectionString: string): Promise<number> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    const result = await client.query<{ version: string }>(
      "SELECT current_setting('server_version_num') AS version",
    )
    return Number(result.rows[0]?.version)
  } catch (error) {
    const { hostname, port, pathname } = new URL(connectionString)
    const reason = error instanceof AggregateError ? error.errors.map(String).join('; ') : String(error)
    throw new Error(
      `The database ${pathname.slice(1)} at ${hostname}:${port || 5432} does not answer: ${reason}`,
      {
        cause: error,
      },
    )
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Whether one can sign in to the database with this address. */
export async function canConnect(connectionString: string): Promise<boolean> {
  try {
    await readServerVersion(connectionString)
    return true
  } catch {
    return false
  }
}
