import {
  cancelPayCheck,
  exportPayLines,
  getPayCheck,
  listPayChecks,
  listPayLines,
  presentPayrollMapping,
  receivePayrollFile,
} from '@daylight/application'
import type { PayLineView } from '@daylight/contracts'
import { isAppError } from '@daylight/domain/errors'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  chunks,
  createPayWorld,
  dumpDatabase,
  dumpFolder,
  type PayWorld,
  query,
  read,
  samplePayroll,
  start,
  toCsv,
  upload,
} from './pay-world.ts'

let world: PayWorld
beforeAll(async () => {
  world = await createPayWorld()
}, 60_000)
afterAll(() => world.app.close())

async function allLines(id: string): Promise<PayLineView[]> {
  const lines: PayLineView[] = []
  const { pages } = await exportPayLines(world.deps, world.owner, { id, filter: 'all' })
  for await (const page of pages) lines.push(...page)
  return lines
}

async function reasonOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'nothing refused',
    (error: unknown) => (isAppError(error) ? error.reason : Promise.reject(error)),
  )
}

async function completeSample(workers = 300, failures = 24, seed = 7) {
  const sample = await samplePayroll(workers, failures, seed)
  const id = await upload(world, toCsv([sample.headers, ...sample.rows]))
  await start(world, id, sample.headers)
  expect(await read(world, id)).toBe('complete')
  return { id, sample }
}

describe('a pay check', () => {
  it('finds exactly the failures planted in a payroll', async () => {
    const { id, sample } = await completeSample()
    const lines = await allLines(id)
    expect(lines).toHaveLength(300)
    const failing = lines
      .filter((line) => line.livingWageVerdict === 'fail' || line.minimumWageVerdict === 'fail')
      .map((line) => [line.line, line.minimumWageVerdict, line.livingWageVerdict])
    expect(failing).toEqual(
      sample.failures
        .map((failure) => [failure.line, failure.minimumWage, failure.livingWage])
        .sort(([a], [b]) => Number(a) - Number(b)),
    )
    const check = await getPayCheck(world.deps, world.owner, { id })
    expect(check.status).toBe('complete')
    expect(check.summary?.people).toBe(300)
    expect(check.summary?.livingWage.fail).toBe(
      sample.failures.filter((failure) => failure.livingWage === 'fail').length,
    )
    expect(check.summary?.minimumWage.fail).toBe(
      sample.failures.filter((failure) => failure.minimumWage === 'fail').length,
    )
    expect(check.periodStart).toBe('2026-09-01')
    expect(check.newerRateDue).toBe(true)
    expect(check.summary?.rates).toEqual([
      { zone: 'london', livingWage: '14.8', payBy: '2026-05-01', minimumWage: '12.71' },
    ])
  })

  it('raises one finding for each rule and place, saying what would put it right, and none twice', async () => {
    const { id } = await completeSample(200, 16, 11)
    const before = await getPayCheck(world.deps, world.owner, { id })
    expect(before.findings.length).toBeGreaterThan(1)
    const rows = await query(
      world.app.urls.superuserUrl,
      'SELECT rule_id, put_right, severity, source_key FROM finding WHERE pay_check_id = $1',
      [id],
    )
    expect(new Set(rows.map((row) => row['source_key'])).size).toBe(rows.length)
    for (const row of rows) expect(String(row['put_right']).length).toBeGreaterThan(20)
    expect(await read(world, id)).toBe('nothing_to_do')
    expect(await getPayCheck(world.deps, world.owner, { id })).toEqual(before)
  })

  it('keeps no name, number, account, telephone number or address anywhere', async () => {
    const { sample } = await completeSample(60, 8, 13)
    const stored = `${await dumpDatabase(world.app.urls.superuserUrl)}\n${await dumpFolder(world.app.storageFolder)}`
    const secret = [
      'Employee Name',
      'NI Number',
      'Bank Account',
      'Phone',
      'Address',
      'Worker Ref',
      'Date of Birth',
    ]
    for (const heading of secret) {
      const column = sample.headers.indexOf(heading)
      const values = sample.rows.map((row) => row[column] ?? '').filter((value) => value.length > 4)
      expect(values.length, heading).toBeGreaterThan(10)
      for (const value of values) expect(stored.includes(value), `${heading}: ${value}`).toBe(false)
    }
    expect(stored).toContain('W-')
  })

  it('gives the same person the same code in the next file, and another supplier’s worker another', async () => {
    const first = await completeSample(20, 2, 21)
    const second = await completeSample(20, 2, 21)
    const codes = async (id: string) => (await allLines(id)).map((line) => line.workerRef)
    expect(await codes(second.id)).toEqual(await codes(first.id))
    expect((await codes(first.id))[0]).toMatch(/^W-[0-9A-HJKMNP-TV-Z]{10}$/)
    const content = toCsv([first.sample.headers, ...first.sample.rows])
    const own = await receivePayrollFile(world.deps, world.owner, {
      supplierId: null,
      siteId: null,
      content: chunks(content),
    })
    await start(world, own.id, first.sample.headers)
    expect(await read(world, own.id)).toBe('complete')
    const other = new Set(await codes(own.id))
    for (const code of await codes(first.id)) expect(other.has(code)).toBe(false)
  })

  it('leaves the upload nowhere once it has been read', async () => {
    const { id } = await completeSample(10, 1, 23)
    expect(await world.deps.payroll.storage.stat(`uploads/${world.owner.organisationId}/${id}`)).toBeNull()
  })

  it('offers the mapping used last time for this supplier', async () => {
    const { sample } = await completeSample(10, 1, 25)
    const headers = sample.headers.map((header) => (header === 'Basic Pay' ? 'Wage' : header))
    const id = await upload(world, toCsv([headers, ...sample.rows]))
    const guessed = await presentPayrollMapping(world.deps, world.owner, { id })
    expect(guessed.remembered).toBe(true)
    expect(guessed.columns.find((column) => column.name === 'basic_pay')?.heading).toBe('')
    const { columns } = Object.fromEntries([['columns', { basic_pay: 'Wage' }]])
    await start(world, id, headers, {
      columns: {
        ...columns,
        ...Object.fromEntries(
          guessed.columns
            .filter((column) => column.heading !== '')
            .map((column) => [column.name, column.heading]),
        ),
      },
    })
    expect(await read(world, id)).toBe('complete')
    const next = await upload(world, toCsv([headers, ...sample.rows]))
    const again = await presentPayrollMapping(world.deps, world.owner, { id: next })
    const basic = again.columns.find((column) => column.name === 'basic_pay')
    expect(basic).toMatchObject({ heading: 'Wage', why: 'As you chose last time.' })
    expect(again.neverStored).toEqual(
      expect.arrayContaining(['NI Number', 'Bank Account', 'Phone', 'Address']),
    )
    expect(again.dropped).toContain('Employee Name')
  })

  it('refuses a file whose rows cannot be read, with line and column, and stores no line of it', async () => {
    const sample = await samplePayroll(30, 0)
    const column = sample.headers.indexOf('Basic Pay')
    const rows = sample.rows.map((row, at) =>
      row.map((cell, index) => (index === column && at > 20 ? 'Jane Secret 12,5' : cell)),
    )
    const id = await upload(world, toCsv([sample.headers, ...rows]))
    await start(world, id, sample.headers)
    expect(await read(world, id)).toBe('refused')
    const check = await getPayCheck(world.deps, world.owner, { id })
    expect(check.status).toBe('refused')
    expect(check.refusal?.problems).toHaveLength(9)
    expect(check.refusal?.problems[0]).toMatchObject({ line: 23, column: 'basic_pay' })
    expect(JSON.stringify(check.refusal)).not.toContain('Secret')
    const lines = await query(
      world.app.urls.superuserUrl,
      'SELECT 1 FROM pay_check_line WHERE pay_check_id = $1',
      [id],
    )
    expect(lines).toEqual([])
    expect(await world.deps.payroll.storage.stat(`uploads/${world.owner.organisationId}/${id}`)).toBeNull()
  })

  it('leaves nothing of a cancelled check', async () => {
    const sample = await samplePayroll(30, 3)
    const id = await upload(world, toCsv([sample.headers, ...sample.rows]))
    await start(world, id, sample.headers)
    await cancelPayCheck(world.deps, world.owner, { id })
    expect(await read(world, id)).toBe('nothing_to_do')
    expect(await world.deps.payroll.storage.stat(`uploads/${world.owner.organisationId}/${id}`)).toBeNull()
    expect((await getPayCheck(world.deps, world.owner, { id })).status).toBe('cancelled')
    expect(await reasonOf(listPayLines(world.deps, world.owner, { id, filter: 'all', limit: 50 }))).toBe(
      'pay_check_cancelled',
    )
  })

  it('shows its lines page by page, each verdict apart', async () => {
    const { id, sample } = await completeSample(120, 10, 31)
    const first = await listPayLines(world.deps, world.owner, { id, filter: 'all', limit: 50 })
    const second = await listPayLines(world.deps, world.owner, {
      id,
      filter: 'all',
      limit: 50,
      after: first.next ?? undefined,
    })
    expect([...first.lines, ...second.lines].map((line) => line.line)).toEqual(
      Array.from({ length: 100 }, (_, at) => at + 2),
    )
    const below = await listPayLines(world.deps, world.owner, { id, filter: 'below', limit: 100 })
    expect(below.lines).toHaveLength(sample.failures.filter((one) => one.livingWage === 'fail').length)
    const [line] = below.lines
    expect(line?.livingWageWorking.at(-1)?.effect).toBe('result')
  })
})

describe('who may see what', () => {
  it('answers another organisation as if there were nothing', async () => {
    const { id } = await completeSample(10, 1, 41)
    expect(await reasonOf(getPayCheck(world.deps, world.stranger, { id }))).toBe('not_found')
    expect(await reasonOf(listPayLines(world.deps, world.stranger, { id, filter: 'all', limit: 10 }))).toBe(
      'not_found',
    )
    expect(await reasonOf(exportPayLines(world.deps, world.stranger, { id, filter: 'all' }))).toBe(
      'not_found',
    )
    expect(await reasonOf(cancelPayCheck(world.deps, world.stranger, { id }))).toBe('not_found')
    expect((await listPayChecks(world.deps, world.stranger, { limit: 50 })).payChecks).toEqual([])
    expect(
      await reasonOf(
        receivePayrollFile(world.deps, world.stranger, {
          supplierId: world.supplierId,
          siteId: null,
          content: chunks('worker_ref\nA\n'),
        }),
      ),
    ).toBe('not_found')
  })

  it('shows a viewer the summary without small numbers, and no line', async () => {
    const { id } = await completeSample(40, 3, 43)
    const shown = await getPayCheck(world.deps, world.viewer, { id })
    expect(shown.mayReadLines).toBe(false)
    expect(shown.summary?.livingWage.fail).toBe('fewer_than_5')
    expect(shown.summary?.livingWage.pass).toBe('not_shown')
    expect(shown.summary?.livingWage.shortfall).toBeNull()
    expect(shown.summary?.histogram).toEqual([])
    expect(await reasonOf(listPayLines(world.deps, world.viewer, { id, filter: 'all', limit: 10 }))).toBe(
      'role_may_not',
    )
    expect(await reasonOf(exportPayLines(world.deps, world.viewer, { id, filter: 'all' }))).toBe(
      'role_may_not',
    )
    const listed = await listPayChecks(world.deps, world.viewer, { limit: 50 })
    expect(listed.payChecks.find((check) => check.id === id)?.below).toBe('fewer_than_5')
  })

  it('puts uploads, starts, views and downloads on record', async () => {
    const { id } = await completeSample(10, 1, 47)
    await listPayLines(world.deps, world.owner, { id, filter: 'all', limit: 10 })
    await allLines(id)
    const rows = await query(
      world.app.urls.superuserUrl,
      'SELECT action FROM audit_event WHERE subject_id = $1 ORDER BY sequence',
      [id],
    )
    expect(rows.map((row) => row['action'])).toEqual([
      'pay_check.uploaded',
      'pay_check.started',
      'pay_check.completed',
      'pay_check.lines_viewed',
      'pay_check.downloaded',
    ])
  })
})

describe('when the rates change', () => {
  it('keeps old verdicts and their working under the rates they were made with', async () => {
    const { id } = await completeSample(30, 4, 53)
    const before = await allLines(id)
    await query(
      world.app.urls.ownerUrl,
      `INSERT INTO reference_dataset (id, kind, version, valid_from, source, confidence, checksum, data, entered_at)
       SELECT gen_random_uuid(), kind, '2026-12-01', '2026-12-01', source, confidence, 'test',
              replace(data::text, '"14.80"', '"19.99"')::jsonb, now()
       FROM reference_dataset WHERE kind = 'pay-rates' AND version = '2026-11-23'`,
    )
    expect(await allLines(id)).toEqual(before)
    const later = await completeSample(30, 4, 53)
    const check = await getPayCheck(world.deps, world.owner, { id: later.id })
    expect(check.ratesVersion).toBe('2026-12-01')
    expect(check.summary?.livingWage.pass).toBe(0)
  })
})
