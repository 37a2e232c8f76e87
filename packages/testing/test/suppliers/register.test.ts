import {
  archiveSupplier,
  createSite,
  createSupplier,
  getSupplier,
  getSupplierOverview,
  listSupplierChoices,
  listSupplierHistory,
  listSuppliers,
  restoreSupplier,
  updateSupplier,
} from '@daylight/application'
import { siteDetailsSchema } from '@daylight/contracts'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createRegisterWorld, type RegisterWorld, refusalOf, supplierNamed } from './register-world.ts'

// Real files, threads and transactions: slow on a machine that is busy with other things.
vi.setConfig({ testTimeout: 60_000 })

let world: RegisterWorld
beforeAll(async () => {
  world = await createRegisterWorld()
}, 60_000)
afterAll(() => world.app.close())

const create = (name: string, more = {}) =>
  createSupplier(world.app.deps, world.owner, { details: supplierNamed(name, more), evenIfDuplicate: false })

describe('adding a supplier', () => {
  it('keeps what was entered, with the company number in the form of Companies House', async () => {
    const details = supplierNamed('Brightwell Cleaning Ltd', {
      companyNumber: '123 4567',
      sicSection: 'N',
      registrySector: '4',
      spendBand: '50k_to_250k',
      whatTheyDo: 'Cleans our offices',
      contacts: [
        { name: 'Zoe Last', jobTitle: 'Director', email: 'zoe@example.org', phone: '020 7946 0000' },
        { name: 'Abe First', jobTitle: '', email: '', phone: '' },
      ],
    })
    const { id } = await createSupplier(world.app.deps, world.contributor, {
      details,
      evenIfDuplicate: false,
    })
    const stored = await getSupplier(world.app.deps, world.viewer, { id })
    expect(stored).toMatchObject({ ...details, companyNumber: '01234567', status: 'active', version: 1 })
  })

  it('refuses a company number of the wrong form and codes that are on no list, each beside its field', async () => {
    const wrong = create('Wrong Codes', {
      companyNumber: 'XY12',
      sicSection: 'Z',
      registrySector: '99',
      spendBand: 'lots',
    })
    await expect(wrong).rejects.toMatchObject({
      reason: 'company_number_form',
      fieldErrors: {
        companyNumber: expect.stringContaining('XY'),
        sicSection: 'Choose a section from the list.',
        registrySector: 'Choose a sector from the list.',
        spendBand: 'Choose a spend band from the list.',
      },
    })
  })

  it('asks before adding a firm that is there already, and adds it when told to', async () => {
    await create('Kestrel Security Limited', { companyNumber: '07654321' })
    expect(await refusalOf(create('The KESTREL security Ltd.'))).toBe('supplier_duplicate')
    expect(await refusalOf(create('Another Name', { companyNumber: '7654321' }))).toBe('supplier_duplicate')
    const told = await createSupplier(world.app.deps, world.owner, {
      details: supplierNamed('Kestrel Security Limited'),
      evenIfDuplicate: true,
    })
    expect(told.name).toBe('Kestrel Security Limited')
  })

  it('lets two companies share a name when each has a number of its own', async () => {
    await create('Acorn Catering', { companyNumber: '01111111' })
    expect(await refusalOf(create('Acorn Catering', { companyNumber: '02222222' }))).toBe('let through')
  })

  it('is not for viewers', async () => {
    const call = createSupplier(world.app.deps, world.viewer, {
      details: supplierNamed('Not Theirs'),
      evenIfDuplicate: false,
    })
    expect(await refusalOf(call)).toBe('role_may_not')
  })
})

describe('changing a supplier', () => {
  it('lets the first of two editors through and tells the second what the first changed', async () => {
    const { id, version } = await create('Two Editors Ltd', { spendBand: 'under_10k' })
    const [first, second] = await Promise.all(
      [
        { actor: world.owner, details: supplierNamed('Two Editors Ltd', { spendBand: '10k_to_50k' }) },
        { actor: world.contributor, details: supplierNamed('Two Editors Limited') },
      ].map(({ actor, details }) =>
        refusalOf(updateSupplier(world.app.deps, actor, { id, version, details })),
      ),
    )
    expect([first, second].sort()).toEqual(['changed_since', 'let through'])
    const since = await listSupplierHistory(world.app.deps, world.viewer, { id, sinceVersion: version })
    expect(since.entries).toHaveLength(1)
    expect((await getSupplier(world.app.deps, world.viewer, { id })).version).toBe(2)
  })

  it('tells the history in the words of the form, newest first', async () => {
    const { id } = await create('History Ltd')
    await updateSupplier(world.app.deps, world.contributor, {
      id,
      version: 1,
      details: supplierNamed('History Ltd', {
        sicSection: 'N',
        spendBand: 'under_10k',
        contacts: [{ name: 'Bo', jobTitle: 'Manager', email: 'bo@example.org', phone: '' }],
      }),
    })
    await archiveSupplier(world.app.deps, world.owner, { id, version: 2 })
    const { entries } = await listSupplierHistory(world.app.deps, world.viewer, { id })
    expect(entries.map(({ actorName, action }) => `${actorName} ${action}`)).toEqual([
      'Ada Owner archived the supplier',
      'Con Tributor changed the supplier',
      'Ada Owner added the supplier',
    ])
    expect(entries[1]?.changes).toEqual(
      expect.arrayContaining([
        {
          label: 'Industry (SIC section)',
          from: '',
          to: expect.stringContaining('Administrative and support'),
        },
        { label: 'Spend', from: '', to: 'Under £10,000 a year' },
        { label: 'Contacts', from: '', to: 'Bo, Manager, bo@example.org' },
      ]),
    )
    expect(entries[1]?.changes).toHaveLength(3)
  })

  it('archives and restores, once each, and changes nothing of an archived one', async () => {
    const { app, owner, contributor } = world
    const { id } = await create('Archive Me')
    expect(await refusalOf(archiveSupplier(app.deps, contributor, { id, version: 1 }))).toBe('role_may_not')
    expect(await refusalOf(archiveSupplier(app.deps, owner, { id, version: 9 }))).toBe('changed_since')
    await archiveSupplier(app.deps, owner, { id, version: 1 })
    expect(await refusalOf(archiveSupplier(app.deps, owner, { id, version: 2 }))).toBe('supplier_archived')
    const edit = updateSupplier(app.deps, owner, { id, version: 2, details: supplierNamed('New') })
    expect(await refusalOf(edit)).toBe('supplier_archived')
    const site = createSite(app.deps, owner, {
      supplierId: id,
      details: siteDetailsSchema.parse({
        name: 'Late',
        address: '',
        postcode: '',
        borough: 'outside',
        directWorkers: '',
        contractedWorkers: '',
        agencyWorkers: '',
      }),
    })
    expect(await refusalOf(site)).toBe('supplier_archived')
    expect((await restoreSupplier(app.deps, owner, { id, version: 2 })).status).toBe('active')
    expect(await refusalOf(restoreSupplier(app.deps, owner, { id, version: 3 }))).toBe('supplier_active')
  })

  it('answers another organisation’s supplier as one that does not exist', async () => {
    const { id } = await create('Ours Alone')
    const { deps } = world.app
    for (const call of [
      () => getSupplier(deps, world.stranger, { id }),
      () => getSupplierOverview(deps, world.stranger, { id }),
      () => listSupplierHistory(deps, world.stranger, { id }),
      () => updateSupplier(deps, world.stranger, { id, version: 1, details: supplierNamed('Theirs') }),
      () => archiveSupplier(deps, world.stranger, { id, version: 1 }),
    ]) {
      expect(await refusalOf(call())).toBe('not_found')
    }
    expect((await getSupplier(deps, world.owner, { id })).name).toBe('Ours Alone')
  })
})

describe('listing suppliers', () => {
  it('pages by key: rows added while one reads neither repeat nor hide a row, and back leads back', async () => {
    const { deps } = world.app
    const names = Array.from({ length: 12 }, (_, index) => `Paging ${String(index).padStart(2, '0')}`)
    for (const name of names) await create(name)
    const query = { search: 'paging', status: 'active', sort: 'name', limit: 5 } as const
    const first = await listSuppliers(deps, world.viewer, query)
    expect(first).toMatchObject({ total: 12, previous: null })
    await create('Paging 00 A')
    await create('Paging 04 A')
    const second = await listSuppliers(deps, world.viewer, { ...query, after: first.next ?? '' })
    const third = await listSuppliers(deps, world.viewer, { ...query, after: second.next ?? '' })
    expect(third.next).toBeNull()
    const seen = [first, second, third].flatMap((page) => page.suppliers.map(({ name }) => name))
    expect(seen.filter((name) => names.includes(name))).toEqual(names)
    const back = await listSuppliers(deps, world.viewer, { ...query, before: third.previous ?? '' })
    expect(back.suppliers).toEqual(second.suppliers)
    const start = await listSuppliers(deps, world.viewer, { ...query, before: back.previous ?? '' })
    expect(start.suppliers.map(({ name }) => name)).toEqual([
      'Paging 00 A',
      'Paging 01',
      'Paging 02',
      'Paging 03',
      'Paging 04',
    ])
    const top = await listSuppliers(deps, world.viewer, { ...query, before: start.previous ?? '' })
    expect(top).toMatchObject({ previous: null, suppliers: [{ name: 'Paging 00' }] })
  })

  it('sorts by name and by change, both ways, and pages in each', async () => {
    const { deps } = world.app
    for (const name of ['Sorting B', 'Sorting A', 'Sorting C']) await create(name)
    for (const [sort, expected] of [
      ['name', 'ABC'],
      ['-name', 'CBA'],
      ['updated', 'BAC'],
      ['-updated', 'CAB'],
    ] as const) {
      const letters: string[] = []
      let after: string | undefined
      do {
        const page = await listSuppliers(deps, world.viewer, {
          search: 'sorting',
          status: 'active',
          sort,
          limit: 1,
          ...(after === undefined ? {} : { after }),
        })
        letters.push(...page.suppliers.map(({ name }) => name.at(-1) ?? ''))
        after = page.next ?? undefined
      } while (after !== undefined)
      expect(letters.join('')).toBe(expected)
    }
  })

  it('finds a part of the name in any case, and the company number however it was typed', async () => {
    const { deps } = world.app
    await create('Müller & Söhne Gebäude Ltd', {
      companyNumber: '00998877',
      sicSection: 'F',
      spendBand: '1m_and_over',
    })
    const find = async (search: string, more = {}) =>
      (
        await listSuppliers(deps, world.viewer, { search, status: 'active', sort: 'name', limit: 5, ...more })
      ).suppliers.map(({ name }) => name)
    const found = ['Müller & Söhne Gebäude Ltd']
    expect(await find('MULLER AND')).toEqual(found)
    expect(await find('söhne')).toEqual(found)
    expect(await find('0099 8877')).toEqual(found)
    expect(await find('998877')).toEqual(found)
    expect(await find('sohne', { sicSection: 'F', spendBand: '1m_and_over' })).toEqual(found)
    expect(await find('sohne', { sicSection: 'N' })).toEqual([])
    expect(await find('sohne', { status: 'archived' })).toEqual([])
    expect(await find('!?')).toEqual([])
    expect(await find('%')).toEqual([])
  })

  it('refuses a cursor that it did not write', async () => {
    for (const after of ['nonsense', Buffer.from('["a","b"]').toString('base64url')]) {
      const call = listSuppliers(world.app.deps, world.viewer, {
        status: 'active',
        sort: 'name',
        limit: 5,
        after,
      })
      expect(await refusalOf(call)).toBe('cursor')
    }
    const wrongKind = Buffer.from('["no date","01990000-0000-7000-8000-000000000000"]').toString('base64url')
    const call = listSuppliers(world.app.deps, world.viewer, {
      status: 'active',
      sort: '-updated',
      limit: 5,
      after: wrongKind,
    })
    expect(await refusalOf(call)).toBe('cursor')
  })

  it('offers the sectors, spend bands and boroughs of the reference data', async () => {
    const choices = await listSupplierChoices(world.app.deps, world.viewer)
    expect(choices.sicSections).toHaveLength(21)
    expect(choices.boroughs).toHaveLength(33)
    expect(choices.spendBands[0]).toEqual({ value: 'under_10k', label: 'Under £10,000 a year' })
    expect(choices.registrySectors.length).toBeGreaterThan(20)
  })
})
