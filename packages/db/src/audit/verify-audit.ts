import type { KeptHead } from '@daylight/application'
import { type AuditCheck, type AuditHeadRecord, startAuditCheck } from '@daylight/domain/audit'
import { Client } from 'pg'
import { type AuditKeyring, signAuditText } from './audit-store.ts'
import { readAuditData } from './read-audit-data.ts'

export interface VerifyAuditOptions {
  /** The owner of the tables. */
  readonly connectionString: string
  readonly auditKeys: AuditKeyring
  /** One organisation's URL segment; all of them when absent. */
  readonly segment?: string | undefined
  /** Heads exported earlier, by organisation: they show a tail that was cut off together with the database's own head. */
  readonly exportedHeads?: readonly ExportedHead[] | undefined
}

export interface ExportedHead extends KeptHead {
  /** For people; what the worker keeps by itself does not know it. */
  readonly segment?: string
}

export interface AuditReport {
  readonly organisationId: string
  readonly segment: string
  readonly name: string
  readonly check: AuditCheck
}

interface OrganisationRow {
  readonly organisationId: string
  readonly segment: string
  readonly name: string
}

const PAGE = 1000

/** Reads each organisation's whole record, in pages, and yields what is wrong with it. Changes nothing. */
export async function* verifyAudit(options: VerifyAuditOptions): AsyncGenerator<AuditReport> {
  const client = new Client({ connectionString: options.connectionString })
  await client.connect()
  try {
    for (const organisation of await listOrganisations(client, options.segment)) {
      const exported = (options.exportedHeads ?? []).filter(
        (head) => head.organisationId === organisation.organisationId,
      )
      yield { ...organisation, check: await checkOne(client, { organisation, exported, ...options }) }
    }
  } finally {
    await client.end()
  }
}

/** The newest entry of each organisation's record, to be kept where whoever changes the database cannot reach it. */
export async function exportAuditHeads(options: {
  readonly connectionString: string
  readonly now: Date
}): Promise<readonly ExportedHead[]> {
  const client = new Client({ connectionString: options.connectionString })
  await client.connect()
  try {
    const heads: ExportedHead[] = []
    for (const { organisationId, segment } of await listOrganisations(client)) {
      const head = await inScope(client, organisationId, () => readHead(client, organisationId))
      if (head) heads.push({ organisationId, segment, ...head, exportedAt: options.now.toISOString() })
    }
    return heads
  } finally {
    await client.end()
  }
}

/**
 * Row-level security holds for the owner too, and no policy lists all organisations. The owner lifts it for this
 * one question, in a transaction that is rolled back: nobody else sees it lifted.
 */
async function listOrganisations(client: Client, segment?: string): Promise<readonly OrganisationRow[]> {
  await client.query('BEGIN')
  try {
    await client.query("SET LOCAL lock_timeout = '10s'")
    await client.query('ALTER TABLE organisation NO FORCE ROW LEVEL SECURITY')
    const { rows } = await client.query<OrganisationRow>(
      `SELECT id AS "organisationId", segment, name FROM organisation
       WHERE $1::text IS NULL OR segment = $1 ORDER BY segment`,
      [segment ?? null],
    )
    return rows
  } finally {
    await client.query('ROLLBACK')
  }
}

async function inScope<Value>(
  client: Client,
  organisationId: string,
  work: () => Promise<Value>,
): Promise<Value> {
  // One snapshot, so that entries written meanwhile are neither half there nor missing.
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  try {
    await client.query("SELECT set_config('app.organisation_id', $1, true)", [organisationId])
    return await work()
  } finally {
    await client.query('ROLLBACK')
  }
}

async function readHead(client: Client, organisationId: string): Promise<AuditHeadRecord | null> {
  const { rows } = await client.query<{ sequence: string; hash: string }>(
    'SELECT sequence, hash FROM audit_head WHERE organisation_id = $1',
    [organisationId],
  )
  const [row] = rows
  return row ? { sequence: Number(row.sequence), hash: row.hash } : null
}

interface EventRow {
  readonly id: string
  readonly sequence: string
  readonly at: Date
  readonly actorKind: string
  readonly actorId: string | null
  readonly actorName: string
  readonly action: string
  readonly subjectType: string
  readonly subjectId: string
  readonly data: unknown
  readonly previousHash: string
  readonly hash: string
}

async function checkOne(
  client: Client,
  options: VerifyAuditOptions & {
    readonly organisation: OrganisationRow
    readonly exported: readonly ExportedHead[]
  },
): Promise<AuditCheck> {
  const { organisationId } = options.organisation
  const key = options.auditKeys(organisationId)
  return inScope(client, organisationId, async () => {
    const head = await readHead(client, organisationId)
    const check = startAuditCheck({
      heads: [...(head ? [head] : []), ...options.exported],
      sign: (text) => signAuditText(key, text),
    })
    let after = '-1'
    for (;;) {
      const { rows } = await client.query<EventRow>(
        `SELECT id, sequence, at, actor_kind AS "actorKind", actor_id AS "actorId", actor_name AS "actorName",
           action, subject_type AS "subjectType", subject_id AS "subjectId", data,
           previous_hash AS "previousHash", hash
         FROM audit_event WHERE organisation_id = $1 AND sequence > $2 ORDER BY sequence LIMIT $3`,
        [organisationId, after, PAGE],
      )
      for (const { sequence, at, data, ...row } of rows) {
        after = sequence
        check.add({
          ...row,
          organisationId,
          sequence: Number(sequence),
          at: at.toISOString(),
          data: readAuditData(data),
        })
      }
      if (rows.length < PAGE) return check.finish()
    }
  })
}
