import {
  addEvidence,
  createCorrectiveAction,
  listFindings,
  openRemedy,
  readPayCheck,
  receivePayrollFile,
  recordRemedyPayment,
  startPayCheck,
} from '@daylight/application'
import { payrollMappingSchema } from '@daylight/contracts'
import { createPayLineWriter } from '@daylight/db'
import { exact } from '@daylight/domain/exact'
import { MARK, memberOf, type SweepWorld } from '../sweep-world.ts'
import { makeSupplier } from './suppliers.ts'

const COLUMNS = [
  'worker_ref',
  'period_start',
  'period_end',
  'age_at_period_start',
  'workplace',
  'hours_worked',
  'basic_pay',
]

/** A supplier of its own each time: what one month owes a worker is tracked once in a payroll. */
async function makePayFinding(world: SweepWorld): Promise<string> {
  const { deps, database } = world.app
  const { id: supplierId } = await makeSupplier(world)
  const rows = `${COLUMNS.join(',')}\n${MARK}-1,2026-10-01,2026-10-31,30,london,100,1200\n`
  const file = { supplierId, siteId: null, content: oneChunk(rows) }
  const { id } = await receivePayrollFile(deps, world.owner(), file)
  const mapping = payrollMappingSchema.parse({
    columns: Object.fromEntries(COLUMNS.map((column) => [column, column])),
    workplace: '',
    periodStart: '',
    periodEnd: '',
  })
  await startPayCheck(deps, world.owner(), { id, version: 1, mapping })
  const job = { organisationId: world.organisation.organisationId, payCheckId: id }
  await readPayCheck({ ...deps, payLines: createPayLineWriter(database) }, job)
  const { findings } = await listFindings(deps, world.owner(), { view: 'open', supplierId, limit: 1 })
  const [finding] = findings
  if (!finding) throw new Error('The pay check of the sweep raised no finding.')
  return finding.id
}

export async function makeRemedy(world: SweepWorld) {
  const findingId = await makePayFinding(world)
  return { findingId, ...(await openRemedy(world.app.deps, world.owner(), { findingId })) }
}

async function* oneChunk(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text)
}

async function makePayslip(world: SweepWorld) {
  const { id, version, findingId } = await makeRemedy(world)
  const { deps } = world.app
  const owner = world.owner()
  const asked = {
    findingId,
    title: `${MARK} pay`,
    ownerId: memberOf(world, 'contributor').membershipId,
    dueOn: '2099-12-31',
  }
  const action = await createCorrectiveAction(deps, owner, asked)
  const details = { findingId, actionId: action.id, fileName: `${MARK}.csv`, expiresOn: null }
  const slip = oneChunk(`${MARK},paid\n1,${id}\n`)
  const evidence = await addEvidence(deps, owner, { ...details, grade: 'documented' }, slip)
  return { id, version, evidenceId: evidence.id }
}

const PAYMENT = { reference: `${MARK}-1`, kind: 'wages', paidOn: '2026-11-20' } as const

export const remedyInputs = {
  'remedies.ofFinding': async (world: SweepWorld) => ({ findingId: (await makeRemedy(world)).findingId }),
  'remedies.open': async (world: SweepWorld) => ({ findingId: await makePayFinding(world) }),
  'remedies.schedule': async (world: SweepWorld) => {
    const { id, version } = await makeRemedy(world)
    return { id, version, firstOn: '2099-01-31', instalments: '2' }
  },
  'remedies.recordPayment': async (world: SweepWorld) => ({
    ...PAYMENT,
    ...(await makePayslip(world)),
    amount: '£1.00',
  }),
  'remedies.share': async (world: SweepWorld) => {
    const { id, version } = await makeRemedy(world)
    return { id, version, shared: true }
  },
  'remedies.settle': async (world: SweepWorld) => {
    const slip = await makePayslip(world)
    const all = { ...PAYMENT, ...slip, amount: exact(280) }
    const { id, version } = await recordRemedyPayment(world.app.deps, world.owner(), all)
    return { id, version }
  },
}
