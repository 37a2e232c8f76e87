import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { TenantScope } from '@daylight/application'
import type { PoolClient } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Prisma } from './generated/prisma/client.ts'

/** Tables that bulk rows may go to, with the columns written, in order. */
const targets = {
  pay_check_line: [
    'pay_check_id',
    'line',
    'worker_ref',
    'site_id',
    'zone',
    'period_start',
    'period_end',
    'minimum_wage_verdict',
    'living_wage_verdict',
    'hours',
    'minimum_wage_hourly',
    'living_wage_hourly',
    'underpayment',
    'arrears',
    'shortfall',
    'row',
  ],
  pay_signal: ['id', 'screening_id', 'kind', 'position'],
  pay_signal_worker: ['id', 'pay_signal_id', 'position', 'worker_ref', 'under_18'],
  worker_detail: ['id', 'screening_id', 'worker_refs', 'bank_accounts', 'ni_numbers'],
} as const

export type BulkTarget = keyof typeof targets
export type BulkValue = string | number | null
/** Rows at hand, or some at a time as they are made: a promise for each of very many would be felt. */
export type BulkRows = AsyncIterable<Iterable<readonly BulkValue[]>> | Iterable<readonly BulkValue[]>

export interface BulkCopy {
  /** Writes rows of values in the order of the target's columns; the organisation is added. Returns how many. */
  copy(target: BulkTarget, rows: BulkRows): Promise<number>
}

export interface BulkCopyOptions {
  readonly connection: PoolClient
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}

const CHUNK_ROWS = 10_000
const PIECE_CHARS = 16 * 1024

/**
 * COPY into a table under row-level security is refused, so rows go by a temporary table, where the policy then checks
 * them: some thousands at a time, so that the server stores the last ones while the next are made, and neither side
 * holds many.
 */
export function createBulkCopy({ connection, client, scope }: BulkCopyOptions): BulkCopy {
  return {
    copy: async (target, rows) => {
      const columns = targets[target].join(', ')
      const staging = `staging_${target}`
      await client.$executeRawUnsafe(
        `CREATE TEMPORARY TABLE ${staging} ON COMMIT DROP AS SELECT ${columns} FROM ${target} WITH NO DATA`,
      )
      const store = async (text: readonly Buffer[]): Promise<number> => {
        await pipeline(
          Readable.from(text),
          connection.query(copyFrom(`COPY ${staging} (${columns}) FROM STDIN`)),
        )
        const { rowCount } = await connection.query(
          `INSERT INTO ${target} (organisation_id, ${columns}) SELECT $1::uuid, ${columns} FROM ${staging}`,
          [scope.organisationId],
        )
        await connection.query(`TRUNCATE ${staging}`)
        return rowCount ?? 0
      }
      let written = 0
      let storing = Promise.resolve(0)
      try {
        for await (const text of toCopyText(rows)) {
          written += await storing
          storing = store(text)
          // Awaited with the next block; until then a failure is nobody's yet.
          storing.catch(() => undefined)
        }
        written += await storing
      } finally {
        // Nothing else may be asked of the connection while a block is on its way.
        await storing.catch(() => undefined)
      }
      await client.$executeRawUnsafe(`DROP TABLE ${staging}`)
      return written
    },
  }
}

/**
 * A block of rows as text, a few kilobytes at a time: a text that grows row by row is held in as many parts until it is
 * read, and the engine moves them about meanwhile.
 */
async function* toCopyText(rows: BulkRows): AsyncGenerator<readonly Buffer[]> {
  let pieces: Buffer[] = []
  let text = ''
  let count = 0
  for await (const batch of Symbol.asyncIterator in rows ? rows : [rows]) {
    for (const row of batch) {
      text += toCopyLine(row)
      count += 1
      if (text.length >= PIECE_CHARS || count === CHUNK_ROWS) {
        pieces.push(Buffer.from(text))
        text = ''
      }
      if (count < CHUNK_ROWS) continue
      yield pieces
      pieces = []
      count = 0
    }
  }
  if (text !== '') pieces.push(Buffer.from(text))
  if (pieces.length > 0) yield pieces
}

function toCopyLine(row: readonly BulkValue[]): string {
  let line = ''
  for (let index = 0; index < row.length; index++) {
    const value = row[index] ?? null
    if (index > 0) line += '\t'
    line += value === null ? '\\N' : typeof value === 'number' ? String(value) : escapeText(value)
  }
  return `${line}\n`
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
const NEEDS_ESCAPE = /[\\\t\n\r]/

function escapeText(text: string): string {
  return NEEDS_ESCAPE.test(text)
    ? text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character)
    : text
}
