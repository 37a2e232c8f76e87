import { readFile } from 'node:fs/promises'
import path from 'node:path'
import {
  cancelPayCheck,
  completePieces,
  getPayCheck,
  getPayCheckProgress,
  receiveBesideFile,
  receivePiece,
} from '@daylight/application'
import { isAppError } from '@daylight/domain/errors'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { asBytes, canaries, findCanaries, readFolder } from './canaries.ts'
import {
  chunks,
  createPayWorld,
  dumpDatabase,
  type PayWorld,
  query,
  read,
  start,
  toCsv,
  upload,
} from './pay-world.ts'
import { startWorker, type WorkerProcess, waitFor } from './worker-process.ts'
import { writeWorkbook } from './write-workbook.ts'

let world: PayWorld
let worker: WorkerProcess | undefined
beforeAll(async () => {
  world = await createPayWorld()
}, 60_000)
afterEach(() => worker?.kill('SIGKILL'))
afterAll(() => world.app.close())

const headings = [
  'Worker Ref',
  'Employee Name',
  'E-mail',
  'Period Start',
  'Period End',
  'Date of Birth',
  'Workplace',
  'Hours Worked',
  'Basic Pay',
  'NI Number',
  'Bank Account',
  'Phone',
  'Address',
  'Remarks',
]

function rowOf(change: Readonly<Record<string, string>> = {}): string[] {
  const row: Readonly<Record<string, string>> = {
    'Worker Ref': canaries.workerRef,
    'Employee Name': canaries.name,
    'E-mail': canaries.email,
    'Period Start': '2026-09-01',
    'Period End': '2026-09-30',
    'Date of Birth': canaries.dateOfBirth,
    Workplace: 'london',
    'Hours Worked': '150',
    'Basic Pay': '1600.00',
    'NI Number': canaries.niNumber,
    'Bank Account': canaries.bankAccount,
    Phone: canaries.phone,
    Address: canaries.address,
    Remarks: `Ask ${canaries.otherName}`,
    ...change,
  }
  return headings.map((heading) => row[heading] ?? '')
}

/** Five workers who share everything, so that what compares them has something to find. */
const good = Array.from({ length: 5 }, (_, index) =>
  rowOf({ 'Worker Ref': `${canaries.workerRef}${index}`, 'Employee Name': canaries.otherName }),
)
/** A person's details in every cell that can be wrong. */
const wrong = [
  rowOf({ 'Hours Worked': canaries.name }),
  rowOf({ 'Basic Pay': canaries.bankAccount }),
  rowOf({ 'Date of Birth': canaries.phone }),
  rowOf({ 'Period Start': canaries.niNumber }),
  [...rowOf(), canaries.address],
]

/** Everything there is: tables of every schema, files, what the worker and the server of the database have logged. */
async function* everything(): AsyncGenerator<{ name: string; bytes: string }> {
  yield { name: 'database', bytes: asBytes(await dumpDatabase(world.app.urls.superuserUrl)) }
  yield* readFolder(world.app.storageFolder)
  yield { name: 'worker', bytes: asBytes(worker?.output() ?? '') }
  const [row] = await query(world.app.urls.superuserUrl, 'SHOW data_directory')
  // Of the server's folder its log alone: the files of its data come and go while they are read.
  const name = path.join(String(row?.['data_directory']), '..', 'postgres.log')
  yield { name, bytes: await readFile(name, 'latin1') }
}

async function expectNoCanary(): Promise<void> {
  const searched: string[] = []
  for await (const { name, bytes } of everything()) {
    searched.push(name)
    expect(findCanaries(bytes), name).toEqual([])
  }
  expect(searched).toContain('database')
  expect(searched.some((name) => name.endsWith('postgres.log'))).toBe(true)
}

async function messageOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'nothing refused',
    (error: unknown) => (isAppError(error) ? error.message : Promise.reject(error)),
  )
}

describe('the search', () => {
  it('finds what is planted, however it is written', () => {
    const bytes = Buffer.from(`so ${canaries.otherName} said`)
    expect(findCanaries(bytes.toString('latin1'))).toEqual(['otherName'])
    expect(findCanaries(bytes.toString('base64'))).toEqual(['otherName'])
    expect(findCanaries(Buffer.from(`x${canaries.phone}y`, 'utf16le').toString('latin1'))).toEqual(['phone'])
    expect(findCanaries(`\\x${Buffer.from('JX483920C').toString('hex')}`)).toEqual(['niNumber'])
    expect(findCanaries(JSON.stringify({ to: canaries.email }))).toEqual(['email'])
    expect(findCanaries('20418773918264')).toEqual(['bankAccount'])
    expect(findCanaries('nothing of the kind')).toEqual([])
  })

  it('finds what stands in a table, in a job and in a file', async () => {
    const plant = (text: string) =>
      query(world.app.urls.superuserUrl, `UPDATE supplier SET notes = $1 WHERE id = $2`, [
        text,
        world.supplierId,
      ])
    await plant(`Spoke to ${canaries.name}`)
    await expect(expectNoCanary()).rejects.toThrow()
    await plant('')
    await expectNoCanary()
    await world.deps.database.withTenant(world.owner, async (tx) => {
      await tx.jobs.enqueue('read-pay-check', {
        organisationId: world.owner.organisationId,
        payCheckId: canaries.name,
      })
    })
    await expect(expectNoCanary()).rejects.toThrow()
    await query(world.app.urls.superuserUrl, 'DELETE FROM pgboss.job')
    await expectNoCanary()
  })
})

describe('nothing of a person is left', () => {
  it('by a check that was read, with signals, by the worker itself', async () => {
    const id = await upload(world, toCsv([headings, ...good]))
    await start(world, id, headings)
    worker = await startWorker(world.app)
    await waitFor(
      async () => (await getPayCheckProgress(world.deps, world.owner, { id })).status === 'complete',
      60_000,
    )
    expect((await getPayCheck(world.deps, world.owner, { id })).summary?.people).not.toBe(0)
    await expectNoCanary()
  }, 90_000)

  it('by a file that was refused for its cells', async () => {
    const id = await upload(world, toCsv([headings, ...wrong]))
    await start(world, id, headings)
    expect(await read(world, id)).toBe('refused')
    const { refusal } = await getPayCheck(world.deps, world.owner, { id })
    expect(refusal?.problems.length).toBeGreaterThanOrEqual(5)
    await expectNoCanary()
  })

  it('by a file with a title and names above its columns, once it is cancelled', async () => {
    const title = [canaries.title, canaries.name, canaries.otherName]
    const id = await upload(world, toCsv([title, headings, ...good]))
    await cancelPayCheck(world.deps, world.owner, { id })
    await expectNoCanary()
  })

  it('by a file that has no headings at all, and says so without quoting it', async () => {
    const said = await messageOf(upload(world, toCsv(good)))
    expect(said).toContain('does not look like headings')
    expect(findCanaries(asBytes(said))).toEqual([])
    await expectNoCanary()
  })

  it('by a check that was cancelled while it waited', async () => {
    const id = await upload(world, toCsv([headings, ...good]))
    await start(world, id, headings)
    await cancelPayCheck(world.deps, world.owner, { id })
    expect(await read(world, id)).toBe('nothing_to_do')
    await expectNoCanary()
  })

  it('by an upload in pieces that was interrupted, and by the check it then became', async () => {
    const content = Buffer.from(toCsv([headings, ...good]))
    const file = { fingerprint: 'a'.repeat(64), bytes: content.length }
    const send = (offset: number, end: number) =>
      receivePiece(world.deps, world.owner, file, { offset, content: chunks(content.subarray(offset, end)) })
    await send(0, 300)
    await expectNoCanary()
    await send(300, content.length)
    const target = { supplierId: world.supplierId, siteId: null }
    const { id } = await completePieces(world.deps, world.owner, file, target)
    await start(world, id, headings)
    expect(await read(world, id)).toBe('complete')
    await expectNoCanary()
  })

  it('by a timesheet and payments beside a payroll, read, refused or never read', async () => {
    const [sortCode = '', account = ''] = canaries.bankAccount.split(' ')
    const timesheet = toCsv([
      ['worker_ref', 'name', 'date', 'start', 'end', 'paid'],
      ...good.map(([ref = '', name = '']) => [ref, name, '2026-09-01', '08:00', '18:00', 'no']),
      [`${canaries.workerRef}99`, canaries.name, '2026-09-01', '08:00', '18:00', 'yes'],
    ])
    const payments = `${sortCode},${account},${canaries.name},12.50,99,000001,99999999,ACME,${canaries.otherName},31/10/2026\n`
    const add = (id: string, kind: 'timesheet' | 'payments', text: string) =>
      receiveBesideFile(world.deps, world.owner, { id, kind, content: chunks(text) })
    const withNet = [...headings, 'Net Pay']
    const csv = toCsv([withNet, ...good.map((row) => [...row, '12.50'])])
    const id = await upload(world, csv)
    await add(id, 'timesheet', timesheet)
    await add(id, 'payments', payments)
    await expectNoCanary()
    await start(world, id, withNet)
    expect(await read(world, id)).toBe('complete')
    const { summary } = await getPayCheck(world.deps, world.owner, { id })
    expect(summary?.beside?.timesheet).toMatchObject({ shifts: 6, notInPayroll: 1 })
    expect(summary?.beside?.payments?.credits).toBe(1)
    await expectNoCanary()
    const other = await upload(world, csv)
    await add(other, 'timesheet', timesheet)
    const wrongSheet = `worker_ref,date,start,end\n${canaries.workerRef},${canaries.name},${canaries.phone},x\n`
    const said = [
      await messageOf(add(other, 'timesheet', wrongSheet)),
      await messageOf(add(other, 'payments', `${canaries.name},${canaries.bankAccount}\n`)),
    ]
    expect(said[0]).toContain('Timesheet, line 2, column date')
    expect(said[1]).toContain('Payments, line 1')
    expect(findCanaries(asBytes(said.join()))).toEqual([])
    await add(other, 'payments', payments)
    await cancelPayCheck(world.deps, world.owner, { id: other })
    for (const kind of ['timesheet', 'payments']) {
      const key = `uploads/${world.owner.organisationId}/${other}.${kind}`
      expect(await world.deps.payroll.storage.stat(key)).toBeNull()
    }
    await expectNoCanary()
  })

  it('by a workbook, its sheet’s name, its maker and a formula that was never worked out', async () => {
    const book = { sheet: canaries.sheetName, creator: canaries.creator }
    const id = await upload(world, writeWorkbook({ ...book, rows: [headings, ...good] }))
    await start(world, id, headings)
    expect(await read(world, id)).toBe('complete')
    const formula = { formula: `CONCAT("${canaries.name}")` }
    const withFormula = [...rowOf().slice(0, -1), formula]
    const said = await messageOf(upload(world, writeWorkbook({ ...book, rows: [headings, withFormula] })))
    expect(said).toMatch(/^Cell N2 on the sheet holds a formula/)
    expect(findCanaries(asBytes(said))).toEqual([])
    // Far enough down to be met only when all of it is read: this refusal is kept with the check.
    const many = Array.from({ length: 3000 }, () => rowOf())
    const broken = await upload(world, writeWorkbook({ ...book, rows: [headings, ...many, withFormula] }))
    await start(world, broken, headings)
    expect(await read(world, broken)).toBe('refused')
    const { refusal } = await getPayCheck(world.deps, world.owner, { id: broken })
    expect(refusal?.message).toMatch(/^Cell N3002 on the sheet holds a formula/)
    await expectNoCanary()
  })
})
