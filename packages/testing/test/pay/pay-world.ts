import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import {
  createSupplier,
  type PayDeps,
  type ReadPayDeps,
  readPayCheck,
  receivePayrollFile,
  startPayCheck,
} from '@daylight/application'
import { payrollMappingSchema } from '@daylight/contracts'
import { createPayLineWriter } from '@daylight/db'
import type { MemberActor } from '@daylight/domain/access'
import { isoDate } from '@daylight/domain/dates'
import { generateSamplePayroll, guessPayrollMapping, type SamplePayroll } from '@daylight/domain/payroll-file'
import { parsePayRates } from '@daylight/domain/reference'
import { Client } from 'pg'
import { createTestApp, type TestApp } from '../../src/app/create-test-app.ts'
import { createMember, createOrganisation } from '../../src/factories/create-organisation.ts'

export interface PayWorld {
  readonly app: TestApp
  readonly deps: ReadPayDeps
  readonly owner: MemberActor
  readonly viewer: MemberActor
  readonly stranger: MemberActor
  readonly supplierId: string
}

export async function createPayWorld(): Promise<PayWorld> {
  const app = await createTestApp()
  const { superuserUrl } = app.urls
  const organisation = await createOrganisation({ superuserUrl, name: 'Northbank Council' })
  const owner = await createMember({ superuserUrl, organisation, role: 'owner' })
  const viewer = await createMember({ superuserUrl, organisation, role: 'viewer' })
  const elsewhere = await createOrganisation({ superuserUrl, name: 'Elsewhere Charity', kind: 'charity' })
  const stranger = await createMember({ superuserUrl, organisation: elsewhere, role: 'owner' })
  const supplier = await createSupplier(app.deps, owner, {
    details: {
      name: 'Brightside Cleaning Ltd',
      companyNumber: null,
      sicSection: null,
      registrySector: null,
      whatTheyDo: 'Cleans the town hall',
      spendBand: null,
      notes: '',
      contacts: [],
    },
    evenIfDuplicate: false,
  })
  const deps: ReadPayDeps = { ...app.deps, payLines: createPayLineWriter(app.database) }
  return { app, deps, owner, viewer, stranger, supplierId: supplier.id }
}

export async function readRates() {
  const file = path.resolve(import.meta.dirname, '../../../../prisma/reference/pay-rates/2026-11-23.json')
  const parsed = parsePayRates(JSON.parse(await readFile(file, 'utf8')))
  if (!parsed.ok) throw new Error(parsed.error.message)
  return parsed.value
}

export async function samplePayroll(
  workers: number,
  plantedFailures: number,
  seed = 7,
): Promise<SamplePayroll> {
  return generateSamplePayroll({
    seed,
    workers,
    plantedFailures,
    rates: await readRates(),
    periodStart: isoDate('2026-09-01'),
    zone: 'london',
  })
}

export function toCsv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return `${rows.map((row) => row.map(cell).join(',')).join('\n')}\n`
}

export async function* chunks(content: string | Buffer, size = 64 * 1024): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

export async function upload(
  world: { readonly deps: PayDeps; readonly owner: MemberActor; readonly supplierId: string },
  content: string | Buffer,
): Promise<string> {
  const { id } = await receivePayrollFile(world.deps, world.owner, {
    supplierId: world.supplierId,
    siteId: null,
    content: chunks(content),
  })
  return id
}

/** Confirms the guessed columns and puts the reading into the queue. */
export async function start(world: PayWorld, id: string, headers: readonly string[], more: object = {}) {
  const { columns } = guessPayrollMapping(headers).mapping
  const mapping = payrollMappingSchema.parse({
    columns,
    workplace: 'london',
    periodStart: '',
    periodEnd: '',
    ...more,
  })
  await startPayCheck(world.deps, world.owner, { id, version: 1, mapping })
}

export async function read(world: PayWorld, id: string) {
  return readPayCheck(world.deps, { organisationId: world.owner.organisationId, payCheckId: id })
}

export async function query(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql, values)).rows
  } finally {
    await client.end()
  }
}

/** Every row of every table of every schema, as text. */
export async function dumpDatabase(superuserUrl: string): Promise<string> {
  const tables = await query(
    superuserUrl,
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  )
  const parts: string[] = []
  for (const { name } of tables) {
    for (const row of await query(superuserUrl, `SELECT t::text AS line FROM ${String(name)} t`)) {
      parts.push(String(row['line']))
    }
  }
  return parts.join('\n')
}

/** Every file below a folder, as bytes read as Latin-1, with its name. */
export async function dumpFolder(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const parts: string[] = []
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const file = path.join(entry.parentPath, entry.name)
    parts.push(file, await readFile(file, 'latin1'))
  }
  return parts.join('\n')
}
