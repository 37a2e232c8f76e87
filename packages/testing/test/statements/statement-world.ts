import { uuidV7 } from '@daylight/adapters'
import { createSupplier, getStatement, type PayCheckLineRecord, startStatement } from '@daylight/application'
import { supplierDetailsSchema } from '@daylight/contracts'
import { createPayLineWriter } from '@daylight/db'
import type { MemberActor } from '@daylight/domain/access'
import { isAppError } from '@daylight/domain/errors'
import pg from 'pg'
import { createMember, createOrganisation, createTestApp, type TestApp } from '../../src/index.ts'

export interface StatementWorld {
  readonly app: TestApp
  readonly owner: MemberActor
  readonly contributor: MemberActor
}

export async function createStatementWorld(): Promise<StatementWorld> {
  const app = await createTestApp()
  return { app, ...(await createStatementTeam(app)) }
}

/** Another organisation in the same database. */
export async function createStatementTeam(app: TestApp) {
  const { superuserUrl } = app.urls
  const organisation = await createOrganisation({ superuserUrl, name: 'Northbank Community Trust' })
  return {
    owner: await createMember({ superuserUrl, organisation, role: 'owner', name: 'Ada Owner' }),
    contributor: await createMember({
      superuserUrl,
      organisation,
      role: 'contributor',
      name: 'Con Tributor',
    }),
  }
}

export const YEAR = { periodStart: '2025-04-01', periodEnd: '2026-03-31' }

export async function startDraft(world: StatementWorld, who = world.owner) {
  const { id } = await startStatement(world.app.deps, who, { ...YEAR, legalForm: 'charity_company' })
  return getStatement(world.app.deps, who, { id })
}

export async function addSupplier(world: StatementWorld, name: string, who = world.owner): Promise<string> {
  const details = supplierDetailsSchema.parse({
    name,
    companyNumber: null,
    sicSection: null,
    registrySector: null,
    whatTheyDo: '',
    spendBand: null,
    notes: '',
    contacts: [],
  })
  return (await createSupplier(world.app.deps, who, { details, evenIfDuplicate: true })).id
}

export interface Line {
  readonly worker: string
  readonly living: 'pass' | 'fail' | 'cannot_say' | 'out_of_scope'
  readonly minimum?: 'pass' | 'fail'
  readonly shortfall?: string
}

/** A finished pay check as the worker leaves it behind, without the payroll file that it came from. */
export async function addPayCheck(
  world: StatementWorld,
  options: {
    readonly supplierId: string | null
    readonly from: string
    readonly to: string
    readonly lines: readonly Line[]
    readonly completedAt?: string
    readonly who?: MemberActor
  },
): Promise<void> {
  const { from, to, supplierId, lines, who = world.owner } = options
  const id = uuidV7()
  const client = new pg.Client({ connectionString: world.app.urls.superuserUrl })
  await client.connect()
  try {
    await client.query(
      `INSERT INTO pay_check (organisation_id, id, supplier_id, status, file_digest, file_bytes, file_type, headings,
         as_of, period_start, period_end, grade, created_by_id, created_at, completed_at)
       VALUES ($1, $2, $3, 'complete', '', 1, 'csv', '[]', $4, $5, $4, 'documented', $6, now(), $7)`,
      [
        who.organisationId,
        id,
        supplierId,
        to,
        from,
        who.userId,
        options.completedAt ?? '2026-04-10T10:00:00Z',
      ],
    )
  } finally {
    await client.end()
  }
  const records = lines.map(
    (line, index): PayCheckLineRecord => ({
      payCheckId: id,
      line: index + 2,
      workerRef: line.worker,
      siteId: null,
      zone: 'london',
      periodStart: from,
      periodEnd: to,
      minimumWageVerdict: line.minimum ?? 'pass',
      livingWageVerdict: line.living,
      hours: '100',
      minimumWageHourly: '14',
      livingWageHourly: '14',
      underpayment: null,
      arrears: null,
      shortfall: line.shortfall ?? null,
      row: {},
    }),
  )
  await createPayLineWriter(world.app.database).withPayLines(who, (tx) =>
    tx.writeLines(
      (async function* () {
        yield records
      })(),
    ),
  )
}

/** Asks the database itself, past row-level security. */
export async function query(world: StatementWorld, sql: string, values: readonly unknown[]) {
  const client = new pg.Client({ connectionString: world.app.urls.superuserUrl })
  await client.connect()
  try {
    return (await client.query(sql, [...values])).rows
  } finally {
    await client.end()
  }
}

/** The reason of the refusal; fails when nothing was refused. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'let through',
    (error: unknown) => (isAppError(error) ? error.reason : Promise.reject(error)),
  )
}
