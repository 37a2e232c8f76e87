import {
  archiveSite,
  createSite,
  createSupplier,
  getSite,
  getSupplierOverview,
  listSiteHistory,
  listSites,
  restoreSite,
  updateSite,
} from '@daylight/application'
import { siteDetailsSchema } from '@daylight/contracts'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createRegisterWorld, type RegisterWorld, refusalOf, supplierNamed } from './register-world.ts'

// Real files, threads and transactions: slow on a machine that is busy with other things.
vi.setConfig({ testTimeout: 60_000 })

let world: RegisterWorld
let supplierId: string
beforeAll(async () => {
  world = await createRegisterWorld()
  const details = supplierNamed('With Sites Ltd')
  supplierId = (await createSupplier(world.app.deps, world.owner, { details, evenIfDuplicate: false })).id
}, 60_000)
afterAll(() => world.app.close())

const typed = {
  name: 'Town Hall',
  address: '160 Tooley Street',
  postcode: 'se1 2qh',
  borough: 'Southwark',
  directWorkers: '',
  contractedWorkers: '1,200',
  agencyWorkers: '0',
}
const details = (more: Partial<typeof typed> = {}) => siteDetailsSchema.parse({ ...typed, ...more })

describe('sites', () => {
  it('places a site by its borough, and tells unknown numbers of workers from none', async () => {
    const { deps } = world.app
    const inside = await createSite(deps, world.contributor, { supplierId, details: details() })
    expect(await getSite(deps, world.viewer, { id: inside.id })).toMatchObject({
      borough: 'Southwark',
      inGreaterLondon: true,
      postcode: 'SE1 2QH',
      directWorkers: null,
      contractedWorkers: 1200,
      agencyWorkers: 0,
    })
    const outside = await createSite(deps, world.owner, {
      supplierId,
      details: details({ name: 'Depot', borough: 'outside', postcode: '' }),
    })
    expect(outside).toMatchObject({ borough: null, inGreaterLondon: false, postcode: '' })
    const overview = await getSupplierOverview(deps, world.viewer, { id: supplierId })
    expect(overview.sites.map(({ name }) => name)).toEqual(['Depot', 'Town Hall'])
  })

  it('refuses a borough that is not in Greater London, and what is no postcode or number', async () => {
    const call = createSite(world.app.deps, world.owner, {
      supplierId,
      details: details({ borough: 'Leeds' }),
    })
    expect(await refusalOf(call)).toBe('not_a_borough')
    for (const [field, value] of [
      ['postcode', 'LONDON'],
      ['borough', ''],
      ['directWorkers', 'many'],
      ['agencyWorkers', '-1'],
      ['contractedWorkers', '2.5'],
    ] as const) {
      const parsed = siteDetailsSchema.safeParse({ ...typed, [field]: value })
      expect(parsed.error?.issues.map(({ path }) => path.join())).toEqual([field])
    }
  })

  it('keeps our own sites apart from suppliers’', async () => {
    const { deps } = world.app
    const own = await createSite(deps, world.owner, {
      supplierId: null,
      details: details({ name: 'Our depot' }),
    })
    const ours = await listSites(deps, world.viewer, { supplierId: null, archived: false })
    expect(ours.sites.map(({ id }) => id)).toEqual([own.id])
    const theirs = await listSites(deps, world.viewer, { supplierId, archived: false })
    expect(theirs.sites.map(({ id }) => id)).not.toContain(own.id)
  })

  it('edits with history, refuses a second editor, archives and restores', async () => {
    const { deps } = world.app
    const { id } = await createSite(deps, world.owner, { supplierId, details: details({ name: 'Edited' }) })
    const change = {
      id,
      version: 1,
      details: details({ name: 'Edited', borough: 'outside', agencyWorkers: '7' }),
    }
    await updateSite(deps, world.contributor, change)
    expect(await refusalOf(updateSite(deps, world.owner, change))).toBe('changed_since')
    const { entries } = await listSiteHistory(deps, world.viewer, { id })
    expect(entries[0]?.changes).toEqual([
      { label: 'Borough', from: 'Southwark', to: '' },
      { label: 'In Greater London', from: 'Yes', to: 'No' },
      { label: 'Agency workers', from: '0', to: '7' },
    ])
    expect(await refusalOf(archiveSite(deps, world.viewer, { id, version: 2 }))).toBe('role_may_not')
    await archiveSite(deps, world.contributor, { id, version: 2 })
    expect(await refusalOf(archiveSite(deps, world.owner, { id, version: 3 }))).toBe('site_archived')
    expect(await refusalOf(updateSite(deps, world.owner, { ...change, version: 3 }))).toBe('site_archived')
    const archived = await listSites(deps, world.viewer, { supplierId, archived: true })
    expect(archived.sites.map((site) => site.id)).toEqual([id])
    expect((await restoreSite(deps, world.owner, { id, version: 3 })).archivedAt).toBeNull()
    expect(await refusalOf(restoreSite(deps, world.owner, { id, version: 4 }))).toBe('site_active')
  })

  it('answers another organisation’s site or supplier as one that does not exist', async () => {
    const { deps } = world.app
    const { id } = await createSite(deps, world.owner, { supplierId, details: details({ name: 'Ours' }) })
    for (const call of [
      () => getSite(deps, world.stranger, { id }),
      () => listSites(deps, world.stranger, { supplierId, archived: false }),
      () => listSiteHistory(deps, world.stranger, { id }),
      () => updateSite(deps, world.stranger, { id, version: 1, details: details() }),
      () => archiveSite(deps, world.stranger, { id, version: 1 }),
      () => createSite(deps, world.stranger, { supplierId, details: details() }),
    ]) {
      expect(await refusalOf(call())).toBe('not_found')
    }
  })
})
