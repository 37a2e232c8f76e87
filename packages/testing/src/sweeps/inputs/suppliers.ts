import {
  applySupplierImport,
  archiveSite,
  archiveSupplier,
  checkSupplierStatementText,
  createSite,
  createSupplier,
  getLeavingGuide,
  recordLeaving,
  uploadSupplierFile,
} from '@daylight/application'
import { OUTSIDE_GREATER_LONDON, siteDetailsSchema } from '@daylight/contracts'
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

async function makeCheckedStatement(world: SweepWorld) {
  return checkSupplierStatementText(world.app.deps, world.owner(), {
    supplierId: (await makeSupplier(world)).id,
    title: `${MARK} year`,
    text: `${MARK} asks every supplier for its payroll.`,
  })
}

function siteDetails() {
  made += 1
  return siteDetailsSchema.parse({
    name: `${MARK} Site ${made}`,
    address: `${MARK} Street`,
    postcode: '',
    borough: OUTSIDE_GREATER_LONDON,
    directWorkers: null,
    contractedWorkers: 4,
    agencyWorkers: null,
  })
}

export async function makeSite(world: SweepWorld) {
  const supplier = await makeSupplier(world)
  return createSite(world.app.deps, world.owner(), { supplierId: supplier.id, details: siteDetails() })
}

function supplierFile(): File {
  made += 1
  return new File([`Supplier\n${MARK} Imported ${made}\n`], 'suppliers.csv')
}

async function makeUpload(world: SweepWorld) {
  return uploadSupplierFile(world.app.deps, world.owner(), supplierFile().stream())
}

async function makeImport(world: SweepWorld) {
  const { uploadId } = await makeUpload(world)
  const { id } = await applySupplierImport(world.app.deps, world.owner(), {
    uploadId,
    mapping: ['name'],
    leaveOutErrors: false,
    duplicates: 'leave_out',
  })
  return { importId: id }
}

async function archivedSupplier(world: SweepWorld) {
  const { id, version } = await makeSupplier(world)
  return archiveSupplier(world.app.deps, world.owner(), { id, version })
}

async function archivedSite(world: SweepWorld) {
  const { id, version } = await makeSite(world)
  return archiveSite(world.app.deps, world.owner(), { id, version })
}

async function leavingDetails(world: SweepWorld) {
  const { id: supplierId } = await makeSupplier(world)
  const { guide } = await getLeavingGuide(world.app.deps, world.owner(), { supplierId })
  return {
    supplierId,
    basedOn: null,
    endsOn: '2099-12-31',
    reason: `${MARK} the contract ends`,
    answers: Object.fromEntries(
      guide.questions.map(({ id, options }) => [
        id,
        { choice: options[0]?.value ?? '', day: '2099-11-30', note: `${MARK} note` },
      ]),
    ),
    fates: {},
    signature: world.owner().name,
  }
}

async function leavingSupplier(world: SweepWorld) {
  const details = await leavingDetails(world)
  const { id: leavingId } = await recordLeaving(world.app.deps, world.owner(), {
    ...details,
    worried: false,
  })
  return { id: details.supplierId, leavingId }
}

const naming = ({ id, version }: { readonly id: string; readonly version: number }) => ({ id, version })

export const supplierInputs = {
  'sites.list': async (world: SweepWorld) => ({ supplierId: (await makeSite(world)).supplierId }),
  'sites.get': async (world: SweepWorld) => ({ id: (await makeSite(world)).id }),
  'sites.history': async (world: SweepWorld) => ({ id: (await makeSite(world)).id }),
  'sites.create': async (world: SweepWorld) => ({
    supplierId: (await makeSupplier(world)).id,
    details: siteDetails(),
  }),
  'sites.update': async (world: SweepWorld) => ({
    ...naming(await makeSite(world)),
    details: siteDetails(),
  }),
  'sites.archive': async (world: SweepWorld) => naming(await makeSite(world)),
  'sites.restore': async (world: SweepWorld) => naming(await archivedSite(world)),
  'suppliers.list': async () => ({}),
  'suppliers.choices': async () => undefined,
  'suppliers.get': async (world: SweepWorld) => ({ id: (await makeSupplier(world)).id }),
  'suppliers.overview': async (world: SweepWorld) => ({ id: (await makeSupplier(world)).id }),
  'suppliers.history': async (world: SweepWorld) => ({ id: (await makeSupplier(world)).id }),
  'suppliers.statements': async (world: SweepWorld) => {
    await makeSupplier(world)
    return undefined
  },
  'suppliers.checkedStatements.list': async (world: SweepWorld) => ({
    supplierId: (await makeSupplier(world)).id,
  }),
  'suppliers.checkedStatements.get': async (world: SweepWorld) => makeCheckedStatement(world),
  'suppliers.checkedStatements.checkText': async (world: SweepWorld) => ({
    supplierId: (await makeSupplier(world)).id,
    title: `${MARK} year`,
    text: `${MARK} asks every supplier for its payroll.`,
  }),
  'suppliers.checkedStatements.remove': async (world: SweepWorld) => makeCheckedStatement(world),
  'suppliers.create': async () => ({ details: supplierDetails() }),
  'suppliers.update': async (world: SweepWorld) => ({
    ...naming(await makeSupplier(world)),
    details: supplierDetails(),
  }),
  'suppliers.archive': async (world: SweepWorld) => naming(await makeSupplier(world)),
  'suppliers.restore': async (world: SweepWorld) => naming(await archivedSupplier(world)),
  'suppliers.leavings.guide': async (world: SweepWorld) => ({
    supplierId: (await leavingSupplier(world)).id,
  }),
  'suppliers.leavings.list': async (world: SweepWorld) => ({ supplierId: (await leavingSupplier(world)).id }),
  'suppliers.leavings.record': async (world: SweepWorld) => ({
    ...(await leavingDetails(world)),
    worried: 'no',
  }),
  'suppliers.leavings.stay': async (world: SweepWorld) => {
    const { id: supplierId, leavingId: basedOn } = await leavingSupplier(world)
    return { supplierId, basedOn, reason: `${MARK} they have raised the pay` }
  },
  'suppliers.imports.upload': async () => {
    const form = new FormData()
    form.set('file', supplierFile())
    return form
  },
  'suppliers.imports.file': async (world: SweepWorld) => makeUpload(world),
  'suppliers.imports.preview': async (world: SweepWorld) => ({
    ...(await makeUpload(world)),
    mapping: ['name'],
  }),
  'suppliers.imports.cancel': async (world: SweepWorld) => makeUpload(world),
  'suppliers.imports.confirm': async (world: SweepWorld) => ({
    ...(await makeUpload(world)),
    mapping: ['name'],
  }),
  'suppliers.imports.get': async (world: SweepWorld) => makeImport(world),
  'suppliers.imports.undo': async (world: SweepWorld) => makeImport(world),
}
