import { createSupplier, listAudit, listSupplierStatements, searchRegistryFile } from '@daylight/application'
import { supplierDetailsSchema } from '@daylight/contracts'
import type { MemberActor } from '@daylight/domain/access'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMember, createOrganisation, createTestApp, type TestApp } from '../../src/index.ts'
import { refusalOf } from '../statements/statement-world.ts'

vi.setConfig({ testTimeout: 60_000 })

let app: TestApp
let owner: MemberActor
beforeAll(async () => {
  app = await createTestApp()
}, 60_000)
afterAll(() => app.close())
beforeEach(async () => {
  const { superuserUrl } = app.urls
  const organisation = await createOrganisation({ superuserUrl, name: 'Northbank Council' })
  owner = await createMember({ superuserUrl, organisation, role: 'owner', name: 'Ada Owner' })
})

async function addSupplier(name: string, companyNumber: string | null) {
  const details = supplierDetailsSchema.parse({
    ...{ name, companyNumber, sicSection: null, registrySector: null, whatTheyDo: '' },
    ...{ spendBand: null, notes: '', contacts: [] },
  })
  return createSupplier(app.deps, owner, { details, evenIfDuplicate: true })
}

const HEADINGS =
  'StatementYear,OrganisationName,Address,CompanyNumber,StatementURL,StatementSummaryURL,StatementEndDate'

function search(rows: readonly string[], who = owner) {
  const text = `\uFEFF${[HEADINGS, ...rows].join('\r\n')}\r\n`
  return searchRegistryFile(app.deps, who, ReadableStream.from([text.slice(0, 40), text.slice(40)]))
}

const quay = (year: number) =>
  `${year},Quay Cleaning Limited,"1 Quay St, London",01234567,https://quay.example/ms,,31/03/${year}`

async function states() {
  const { suppliers } = await listSupplierStatements(app.deps, owner)
  return Object.fromEntries(suppliers.map(({ name, state }) => [name, state]))
}

describe('looking for suppliers’ statements in the registry’s yearly files', () => {
  it('says who has one, whose next is late, who has none and where to look, those first who are to be asked', async () => {
    await addSupplier('Quay Cleaning Ltd', '01234567')
    await addSupplier('Best Guards', null)
    await addSupplier('Harbour Catering', '07654321')
    await addSupplier('Northern Care', null)
    expect(
      await search([
        quay(2026),
        '2024,"Best" Guards Ltd,,,javascript:alert(1),,31/03/2024',
        '2026,Northern Care Ltd,,03333333,,,31/03/2026',
        '2026,Northern Care Ltd,,04444444,,,31/03/2026',
        '2026,Nobody, of, ours,,,,',
      ]),
    ).toEqual({ matched: 3 })
    const view = await listSupplierStatements(app.deps, owner)
    expect(view.suppliers.map(({ name, state }) => [name, state])).toEqual([
      ['Harbour Catering', 'none'],
      ['Best Guards', 'late'],
      ['Northern Care', 'ask'],
      ['Quay Cleaning Ltd', 'found'],
    ])
    expect(view.counts).toEqual({ none: 1, late: 1, ask: 1, found: 1 })
    expect(view.searches).toMatchObject([
      { years: [2024, 2026], entries: 4, unreadable: 1, suppliers: 4, matched: 3, searchedBy: 'Ada Owner' },
    ])
    // What a file calls an address is a link only when it is one.
    expect(view.suppliers.map(({ statementUrl }) => statementUrl)).toEqual([
      null,
      null,
      null,
      'https://quay.example/ms',
    ])
    const { entries } = await listAudit(app.deps, owner, { subjectType: 'organisation', limit: 1 })
    expect(entries[0]?.action).toBe('supplier.registry_searched')
  })

  it('keeps the newer of two years, whichever file comes last', async () => {
    await addSupplier('Quay Cleaning Ltd', '01234567')
    await search([quay(2026)])
    await search([quay(2024)])
    expect(await states()).toEqual({ 'Quay Cleaning Ltd': 'found' })
    expect((await listSupplierStatements(app.deps, owner)).searches).toHaveLength(2)
  })

  it('says nothing of anybody before a file was looked through', async () => {
    await addSupplier('Quay Cleaning Ltd', '01234567')
    expect((await listSupplierStatements(app.deps, owner)).searches).toEqual([])
  })

  it('refuses another file and a reader, and keeps nothing', async () => {
    await addSupplier('Quay Cleaning Ltd', '01234567')
    const other = searchRegistryFile(app.deps, owner, ReadableStream.from(['Name\nQuay\n']))
    expect(await refusalOf(other)).toBe('not_a_registry_file')
    expect(await refusalOf(search([quay(2026)], { ...owner, role: 'viewer' }))).toBe('role_may_not')
    expect((await listSupplierStatements(app.deps, owner)).searches).toEqual([])
  })
})
