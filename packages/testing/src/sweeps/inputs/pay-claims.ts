import {
  askForSample,
  readPayCheck,
  receivePayClaim,
  receivePayrollFile,
  startPayCheck,
} from '@daylight/application'
import { payrollMappingSchema } from '@daylight/contracts'
import { createPayLineWriter } from '@daylight/db'
import { signPaySummary } from '../../factories/sign-pay-summary.ts'
import { MARK, type SweepWorld } from '../sweep-world.ts'
import { makeSupplier } from './suppliers.ts'

async function makeClaim(world: SweepWorld) {
  const { id: supplierId } = await makeSupplier(world)
  const content = signPaySummary({ firm: `${MARK} Cleaning` })
  const { id } = await receivePayClaim(world.app.deps, world.owner(), { supplierId, content })
  return { supplierId, id }
}

const COLUMNS = [
  'worker_ref',
  'period_start',
  'period_end',
  'age_at_period_start',
  'workplace',
  'hours_worked',
  'basic_pay',
]

async function makeSample(world: SweepWorld, supplierId: string): Promise<string> {
  const content = async function* () {
    yield Buffer.from(`${COLUMNS.join(',')}\n${MARK}-1,2026-10-01,2026-10-31,30,london,100,1480\n`)
  }
  const { deps, database } = world.app
  const { id } = await receivePayrollFile(deps, world.owner(), {
    supplierId,
    siteId: null,
    content: content(),
  })
  const mapping = payrollMappingSchema.parse({
    columns: Object.fromEntries(COLUMNS.map((column) => [column, column])),
    workplace: '',
    periodStart: '',
    periodEnd: '',
  })
  await startPayCheck(deps, world.owner(), { id, version: 1, mapping })
  const job = { organisationId: world.organisation.organisationId, payCheckId: id }
  await readPayCheck({ ...deps, payLines: createPayLineWriter(database) }, job)
  return id
}

const askedInput = { which: 'The lines of October', due: '2099-01-31' }

export const payClaimInputs = {
  'payClaims.list': async (world: SweepWorld) => ({ supplierId: (await makeClaim(world)).supplierId }),
  'payClaims.receive': async (world: SweepWorld) => ({
    supplierId: (await makeSupplier(world)).id,
    content: signPaySummary({ firm: `${MARK} Cleaning` }),
  }),
  'payClaims.askForSample': async (world: SweepWorld) => ({
    id: (await makeClaim(world)).id,
    version: 1,
    ...askedInput,
  }),
  'payClaims.recordSample': async (world: SweepWorld) => {
    const { id, supplierId } = await makeClaim(world)
    await askForSample(world.app.deps, world.owner(), { id, version: 1, ...askedInput })
    return { id, version: 2, payCheckId: await makeSample(world, supplierId) }
  },
}
