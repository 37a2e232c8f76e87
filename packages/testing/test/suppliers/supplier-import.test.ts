import { Readable } from 'node:stream'
import { writeXlsx } from '@daylight/adapters/test-files'
import {
  applySupplierImport,
  cancelSupplierUpload,
  createSite,
  createSupplier,
  describeSupplierFile,
  getSupplier,
  getSupplierImport,
  listSuppliers,
  previewSupplierImport,
  sweepSupplierUploads,
  undoSupplierImport,
  updateSupplier,
  uploadSupplierFile,
} from '@daylight/application'
import { siteDetailsSchema } from '@daylight/contracts'
import type { SupplierMapping } from '@daylight/domain/suppliers'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  bytesOf,
  createRegisterWorld,
  type RegisterWorld,
  refusalOf,
  supplierNamed,
} from './register-world.ts'

// Real files, threads and transactions: slow on a machine that is busy with other things.
vi.setConfig({ testTimeout: 60_000 })

let world: RegisterWorld
beforeAll(async () => {
  world = await createRegisterWorld()
}, 60_000)
afterAll(() => world.app.close())

const upload = async (csv: string) =>
  (await uploadSupplierFile(world.app.deps, world.contributor, bytesOf(csv))).uploadId

const apply = (
  uploadId: string,
  mapping: SupplierMapping,
  more: { leaveOutErrors?: boolean; duplicates?: 'leave_out' | 'add' } = {},
) =>
  applySupplierImport(world.app.deps, world.contributor, {
    uploadId,
    mapping,
    leaveOutErrors: false,
    duplicates: 'leave_out',
    ...more,
  })

async function namesLike(search: string): Promise<readonly string[]> {
  const page = await listSuppliers(world.app.deps, world.viewer, {
    search,
    status: 'active',
    sort: 'name',
    limit: 50,
  })
  return page.suppliers.map(({ name }) => name)
}

async function storedUploads(): Promise<readonly string[]> {
  const keys: string[] = []
  for await (const key of world.app.deps.storage.list('imports/')) keys.push(key)
  return keys
}

const LIST = `Vendor name,Company reg no,Category,Industry,Annual spend,Contact email,Junk
Iron Gate Security Ltd,1234567,Guarding,N,"£60,000",ops@iron.example,x
,7654321,Nameless,,,,
Second Firm,XX,Catering,no such sector,lots,not an address,
Iron Gate Security Limited,01234567,Again,,,,
`

describe('bringing suppliers in from a file', () => {
  it('guesses the columns, shows a sample of each, and names problems by row and column', async () => {
    const uploadId = await upload(LIST)
    const file = await describeSupplierFile(world.app.deps, world.contributor, { uploadId })
    expect(file.rowCount).toBe(4)
    expect(file.columns.map(({ guess }) => guess)).toEqual([
      'name',
      'companyNumber',
      'service',
      'sector',
      'annualSpend',
      'contactEmail',
      null,
    ])
    expect(file.columns[4]).toMatchObject({ header: 'Annual spend', sample: '£60,000' })
    const mapping = file.columns.map(({ guess }) => guess)
    const preview = await previewSupplierImport(world.app.deps, world.contributor, { uploadId, mapping })
    expect(preview).toMatchObject({
      rowCount: 4,
      readable: 3,
      errorRows: 1,
      warningCells: 4,
      duplicateRows: 1,
      withoutDuplicates: 2,
    })
    expect(preview.problems[0]).toMatchObject({ row: 3, column: 'A (Vendor name)', level: 'error' })
    expect(preview.problems.slice(1).map(({ row, column }) => `${row} ${column}`)).toEqual([
      '4 B (Company reg no)',
      '4 D (Industry)',
      '4 E (Annual spend)',
      '4 F (Contact email)',
    ])
    expect(preview.duplicates).toEqual([
      { row: 5, name: 'Iron Gate Security Limited', by: 'company_number', supplier: null, otherRow: 2 },
    ])
    expect(await namesLike('iron gate')).toEqual([])
  })

  it('stops at a row that cannot be read unless told to leave it out; then brings in the rest in full', async () => {
    const uploadId = await upload(LIST)
    const mapping = [
      'name',
      'companyNumber',
      'service',
      'sector',
      'annualSpend',
      'contactEmail',
      null,
    ] as const
    expect(await refusalOf(apply(uploadId, mapping))).toBe('import_has_errors')
    expect(await namesLike('iron gate')).toEqual([])
    const record = await apply(uploadId, mapping, { leaveOutErrors: true })
    expect(record.rowCount).toBe(2)
    const [found] = (
      await listSuppliers(world.app.deps, world.viewer, {
        search: 'iron gate',
        status: 'active',
        sort: 'name',
        limit: 9,
      })
    ).suppliers
    expect(await getSupplier(world.app.deps, world.viewer, { id: found!.id })).toMatchObject({
      name: 'Iron Gate Security Ltd',
      companyNumber: '01234567',
      sicSection: 'N',
      spendBand: '50k_to_250k',
      whatTheyDo: 'Guarding',
      importId: record.id,
      contacts: [{ name: 'ops@iron.example', email: 'ops@iron.example' }],
    })
    expect(await storedUploads()).not.toContain(`imports/${world.owner.organisationId}/${uploadId}`)
    expect(await refusalOf(apply(uploadId, mapping, { leaveOutErrors: true }))).toBe('import_applied')
  })

  it('reads a workbook too, and rows by their number in the sheet', async () => {
    const bytes = await writeXlsx([['Supplier', 'Notes'], ['Workbook Firm', ''], [], ['', 'no name here']])
    const { uploadId } = await uploadSupplierFile(world.app.deps, world.owner, Readable.from([bytes]))
    const preview = await previewSupplierImport(world.app.deps, world.owner, {
      uploadId,
      mapping: ['name', 'service'],
    })
    expect(preview.sample.map(({ row, name }) => `${row} ${name}`)).toEqual(['2 Workbook Firm'])
    expect(preview.problems.map(({ row }) => row)).toEqual([4])
  })

  it('leaves out what the register has, or adds it when told to', async () => {
    const { deps } = world.app
    const there = await createSupplier(deps, world.owner, {
      details: supplierNamed('Already Here Ltd'),
      evenIfDuplicate: false,
    })
    const first = await upload('Name\nAlready here\n')
    const preview = await previewSupplierImport(deps, world.contributor, {
      uploadId: first,
      mapping: ['name'],
    })
    expect(preview.duplicates).toMatchObject([{ row: 2, by: 'name', supplier: { id: there.id } }])
    expect(await refusalOf(apply(first, ['name']))).toBe('nothing_to_import')
    await apply(first, ['name'], { duplicates: 'add' })
    expect(await namesLike('already here')).toEqual(['Already Here Ltd', 'Already here'])
  })

  it('is all or nothing: what fails half way leaves nothing, and the file can be tried again', async () => {
    const { deps, urls } = world.app
    const rows = Array.from({ length: 300 }, (_, index) => `Whole ${index}`)
    const uploadId = await upload(`Name\n${rows.join('\n')}\n`)
    const admin = new Client({ connectionString: urls.superuserUrl })
    await admin.connect()
    await admin.query(`ALTER TABLE supplier ADD CONSTRAINT sabotage CHECK (name <> 'Whole 299')`)
    await expect(apply(uploadId, ['name'])).rejects.toThrow(/sabotage/)
    await admin.query('ALTER TABLE supplier DROP CONSTRAINT sabotage')
    const counts = await admin.query(
      'SELECT (SELECT count(*)::int FROM supplier_import WHERE id = $1) AS imports, (SELECT count(*)::int FROM supplier WHERE import_id = $1) AS suppliers',
      [uploadId],
    )
    await admin.end()
    expect(counts.rows).toEqual([{ imports: 0, suppliers: 0 }])
    expect((await apply(uploadId, ['name'])).rowCount).toBe(300)
    expect(
      await getSupplierImport(deps, world.owner, {
        importId: uploadId,
      }),
    ).toMatchObject({
      present: 300,
      staying: 0,
    })
  })

  it('comes in once when the same upload is sent twice at a time', async () => {
    const uploadId = await upload('Name\nTwice Sent\n')
    const outcomes = await Promise.all(
      [0, 1].map(() => refusalOf(apply(uploadId, ['name'], { duplicates: 'add' }))),
    )
    expect(outcomes.filter((outcome) => outcome === 'let through')).toHaveLength(1)
    expect(await namesLike('twice sent')).toEqual(['Twice Sent'])
  })

  it('takes ten thousand suppliers, and not one more', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => `Many ${index}`)
    const uploadId = await upload(`Name\n${rows.join('\n')}\n`)
    expect((await apply(uploadId, ['name'])).rowCount).toBe(10_000)
    const more = upload(`Name\n${rows.join('\n')}\none more\n`)
    expect(await refusalOf(more)).toBe('file_too_many_rows')
    await undoSupplierImport(world.app.deps, world.contributor, { importId: uploadId })
  })

  it('refuses files that hold no list, and keeps none of them', async () => {
    const before = (await storedUploads()).length
    expect(await refusalOf(upload(''))).toBe('file_empty')
    expect(await refusalOf(upload('Name\n'))).toBe('file_without_rows')
    expect(await refusalOf(upload('%PDF-1.7\n'))).toBe('file_wrong_type')
    expect(await refusalOf(upload(`Name\n"${'x'.repeat(6 * 1024 * 1024)}"\n`))).toBe('file_too_large')
    expect(await storedUploads()).toHaveLength(before)
  })

  it('refuses a mapping without a name, with one thing twice, or of another file', async () => {
    const uploadId = await upload('Name,Code\nMapped Firm,1\n')
    for (const mapping of [[null, 'reference'], ['name', 'name'], ['name'], []] as const) {
      expect(await refusalOf(apply(uploadId, mapping))).toBe('mapping')
    }
  })

  it('stores characters that databases cannot hold as spaces', async () => {
    const uploadId = await upload('Name,What\nOdd\u0007Firm,a\u0007b\n')
    await apply(uploadId, ['name', 'service'])
    expect(await namesLike('odd firm')).toEqual(['Odd Firm'])
  })

  it('forgets a cancelled file, and one that nobody finished within a day', async () => {
    const { deps } = world.app
    const cancelled = await upload('Name\nCancelled\n')
    await cancelSupplierUpload(deps, world.contributor, { uploadId: cancelled })
    expect(await refusalOf(apply(cancelled, ['name']))).toBe('upload_gone')
    const old = await upload('Name\nForgotten\n')
    expect(await sweepSupplierUploads(deps)).toBe(0)
    const tomorrow = { ...deps.clock, now: () => new Date(Date.now() + 25 * 60 * 60 * 1000) }
    expect(await sweepSupplierUploads({ ...deps, clock: tomorrow })).toBeGreaterThan(0)
    expect(await refusalOf(apply(old, ['name']))).toBe('upload_gone')
  })

  it('is not for viewers, and another organisation’s upload or import does not exist', async () => {
    const { deps } = world.app
    expect(await refusalOf(uploadSupplierFile(deps, world.viewer, bytesOf('Name\nNo\n')))).toBe(
      'role_may_not',
    )
    const uploadId = await upload('Name\nPrivate Firm\n')
    expect(await refusalOf(describeSupplierFile(deps, world.stranger, { uploadId }))).toBe('upload_gone')
    const stolen = applySupplierImport(deps, world.stranger, {
      uploadId,
      mapping: ['name'],
      leaveOutErrors: false,
      duplicates: 'add',
    })
    expect(await refusalOf(stolen)).toBe('upload_gone')
    await apply(uploadId, ['name'])
    expect(await refusalOf(getSupplierImport(deps, world.stranger, { importId: uploadId }))).toBe('not_found')
    expect(await refusalOf(undoSupplierImport(deps, world.stranger, { importId: uploadId }))).toBe(
      'not_found',
    )
    expect(await namesLike('private firm')).toEqual(['Private Firm'])
  })
})

describe('undoing an import', () => {
  it('removes what nobody has touched, and says what stays: edited, archived or with a site', async () => {
    const { deps } = world.app
    const uploadId = await upload('Name,Contact\nUndo A,Al\nUndo B,Bea\nUndo C,Cy\nUndo D,Di\n')
    await apply(uploadId, ['name', 'contactName'])
    const page = await listSuppliers(deps, world.viewer, {
      search: 'undo',
      status: 'active',
      sort: 'name',
      limit: 9,
    })
    const [, edited, withSite] = page.suppliers
    await updateSupplier(deps, world.owner, {
      id: edited!.id,
      version: 1,
      details: supplierNamed('Undo B, kept'),
    })
    const details = siteDetailsSchema.parse({
      name: 'Site',
      address: '',
      postcode: '',
      borough: 'outside',
      directWorkers: null,
      contractedWorkers: null,
      agencyWorkers: null,
    })
    await createSite(deps, world.owner, { supplierId: withSite!.id, details })
    expect(await getSupplierImport(deps, world.contributor, { importId: uploadId })).toMatchObject({
      present: 4,
      staying: 2,
    })
    const undone = await undoSupplierImport(deps, world.contributor, { importId: uploadId })
    expect(undone.removed).toBe(2)
    expect(undone.stayed.map(({ name }) => name)).toEqual(['Undo B, kept', 'Undo C'])
    expect(await namesLike('undo')).toEqual(['Undo B, kept', 'Undo C'])
    expect(await refusalOf(undoSupplierImport(deps, world.contributor, { importId: uploadId }))).toBe(
      'import_undone',
    )
    expect(await refusalOf(undoSupplierImport(deps, world.viewer, { importId: uploadId }))).toBe(
      'role_may_not',
    )
  })
})
