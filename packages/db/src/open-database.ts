import type {
  AuditHeads,
  PublishedReader,
  SignalSweeper,
  TenantScope,
  TenantTransaction,
  UnitOfWork,
} from '@daylight/application'
import { roleMay } from '@daylight/domain/access'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import type { AuditKeyring } from './audit/audit-store.ts'
import { readAuditHeads } from './audit/read-audit-heads.ts'
import { type BulkCopy, createBulkCopy } from './bulk-copy.ts'
import { type Prisma, PrismaClient } from './generated/prisma/client.ts'
import type { JobQueueFactory } from './job-binding.ts'
import { createPlatformTransaction } from './platform-transaction.ts'
import { forgetSignals } from './repositories/forget-signals.ts'
import { createPublishedReader } from './repositories/published-repository.ts'
import { createTenantTransaction } from './tenant-transaction.ts'

export interface DatabaseOptions {
  /** Signs in as the app role, which owns nothing and cannot bypass row-level security. */
  readonly connectionString: string
  readonly poolSize?: number
  readonly auditKeys: AuditKeyring
  /** Binds the job queue to a transaction: see adapters' createJobQueueFactory. */
  readonly jobs: JobQueueFactory
  readonly clock: { now(): Date }
  readonly newId: () => string
}

export type BulkTransaction = TenantTransaction & { readonly bulk: BulkCopy }

/** The only way to the database. Repositories get the transaction, never the client. */
export interface Database extends UnitOfWork, AuditHeads, PublishedReader, SignalSweeper {
  /** As `withTenant`, on a connection of its own that may also COPY: for jobs that write many rows at once. */
  withTenantBulk<Value>(scope: TenantScope, work: (tx: BulkTransaction) => Promise<Value>): Promise<Value>
  isReady(): Promise<boolean>
  close(): Promise<void>
}

const WAIT_FOR_CONNECTION_MS = 5_000
const LONGEST_TRANSACTION_MS = 30_000
const LONGEST_BULK_MS = 30 * 60_000

/** This file alone opens connections. */
export function openDatabase(options: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: options.connectionString,
    max: options.poolSize ?? 10,
    connectionTimeoutMillis: WAIT_FOR_CONNECTION_MS,
  })
  // An idle connection that the server closes is replaced; without a listener it would end the process.
  pool.on('error', () => undefined)
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) })

  return {
    withTenant: (scope, work) =>
      prisma.$transaction((client) => runScoped({ client, scope, work, options }), {
        maxWait: WAIT_FOR_CONNECTION_MS,
        timeout: LONGEST_TRANSACTION_MS,
      }),
    withTenantBulk: (scope, work) => runBulk({ scope, work, options }),
    withPlatform: (scope, work) =>
      prisma.$transaction(
        async (client) => {
          await client.$executeRaw`SELECT set_config('app.organisation_id', '', true), set_config('app.user_id', ${scope?.userId ?? ''}, true)`
          return work(createPlatformTransaction({ client, scope, jobs: options.jobs, newId: options.newId }))
        },
        { maxWait: WAIT_FOR_CONNECTION_MS, timeout: LONGEST_TRANSACTION_MS },
      ),
    ...createPublishedReader(prisma),
    readAuditHeads: () => readAuditHeads(prisma),
    forgetSignals: () => forgetSignals(prisma),
    isReady: async () => {
      try {
        return (await prisma.referenceDataset.count()) > 0
      } catch {
        return false
      }
    },
    close: async () => {
      await prisma.$disconnect()
      if (!pool.ended) await pool.end()
    },
  }
}

interface ScopedRun<Value> {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
  readonly work: (tx: TenantTransaction) => Promise<Value>
  readonly options: DatabaseOptions
}

async function runScoped<Value>({ client, scope, work, options }: ScopedRun<Value>): Promise<Value> {
  const signals = maySeeSignals(scope) ? 'on' : ''
  await client.$executeRaw`SELECT set_config('app.organisation_id', ${scope.organisationId}, true), set_config('app.user_id', '', true), set_config('app.may_read_signals', ${signals}, true)`
  const { tx, flush } = createTenantTransaction({ client, scope, ...options })
  const value = await work(tx)
  await flush()
  return value
}

function maySeeSignals({ role, handlesSignals }: TenantScope): boolean {
  return role === undefined ? handlesSignals === true : roleMay(role, 'signal:read')
}

interface BulkRun<Value> {
  readonly scope: TenantScope
  readonly work: (tx: BulkTransaction) => Promise<Value>
  readonly options: DatabaseOptions
}

/**
 * COPY needs the very connection that the transaction runs on, which Prisma does not hand out. A pool of one, made
 * for this run, has only that connection to lend, and tells which it lent.
 */
async function runBulk<Value>({ scope, work, options }: BulkRun<Value>): Promise<Value> {
  const pool = new pg.Pool({ connectionString: options.connectionString, max: 1 })
  pool.on('error', () => undefined)
  let lent: pg.PoolClient | null = null
  pool.on('acquire', (connection) => {
    lent = connection
  })
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) })
  try {
    return await prisma.$transaction(
      (client) =>
        runScoped({
          client,
          scope,
          options,
          work: (tx) => {
            if (!lent) throw new Error('The transaction has no connection.')
            return work({ ...tx, bulk: createBulkCopy({ connection: lent, client, scope }) })
          },
        }),
      { maxWait: WAIT_FOR_CONNECTION_MS, timeout: LONGEST_BULK_MS },
    )
  } finally {
    await prisma.$disconnect()
    if (!pool.ended) await pool.end()
  }
}
