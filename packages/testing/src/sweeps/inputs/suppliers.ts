import { createSupplier } from '@daylight/application'
import { MARK, type SweepWorld } from '../sweep-world.ts'

let made = 0

export function supplierDetails() {
  made += 1
  return {
    name: `${MARK} Supplier ${made}`,
    companyNumber: null,
    sicSection: null,
    registrySector: null,
    whatTheyDo: `${MARK} cleaning`,
    spendBand: null,
    notes: '',
    contacts: [],
  }
}

export async function makeSupplier(world: SweepWorld) {
  return createSupplier(world.app.deps, world.owner(), { details: supplierDetails(), evenIfDuplicate: false })
}

export const supplierInputs = {
  'suppliers.list': async () => ({}),
  'suppliers.get': async (world: SweepWorld) => ({ id: (await makeSupplier(world)).id }),
  'suppliers.create': async () => ({ details: supplierDetails() }),
  'suppliers.update': async (world: SweepWorld) => {
    const { id, version } = await makeSupplier(world)
    return { id, version, details: supplierDetails() }
  },
}
