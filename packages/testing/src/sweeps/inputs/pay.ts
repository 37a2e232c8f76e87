import { readPayCheck, receivePayrollFile, startPayCheck } from '@daylight/application'
import { payrollMappingSchema } from '@daylight/contracts'
import { createPayLineWriter } from '@daylight/db'
import { MARK, type SweepWorld } from '../sweep-world.ts'

const HEADINGS = [
  'worker_ref',
  'period_start',
  'period_end',
  'age_at_period_start',
  'workplace',
  'hours_worked',
  'basic_pay',
]
const rowsOf = (period: string) =>
  `${MARK}-1,${period},30,london,100,1200\n${MARK}-2,${period},30,london,100,1480\n`
const SEPTEMBER = '2026-09-01,2026-09-30'
const OCTOBER = '2026-10-01,2026-10-31'

export async function makeUploadedPayCheck(
  world: SweepWorld,
  period = OCTOBER,
): Promise<{ readonly id: string }> {
  const content = async function* () {
    yield Buffer.from(`${HEADINGS.join(',')}\n${rowsOf(period)}`)
  }
  return receivePayrollFile(world.app.deps, world.owner(), {
    supplierId: null,
    siteId: null,
    content: content(),
  })
}

const mapping = () =>
  payrollMappingSchema.parse({
    columns: Object.fromEntries(HEADINGS.map((heading) => [heading, heading])),
    workplace: '',
    periodStart: '',
    periodEnd: '',
  })

export async function makeCompletePayCheck(
  world: SweepWorld,
  period = OCTOBER,
): Promise<{ readonly id: string }> {
  const { id } = await makeUploadedPayCheck(world, period)
  await startPayCheck(world.app.deps, world.owner(), { id, version: 1, mapping: mapping() })
  const { deps, database } = world.app
  const outcome = await readPayCheck(
    { ...deps, payLines: createPayLineWriter(database) },
    { organisationId: world.organisation.organisationId, payCheckId: id },
  )
  if (outcome !== 'complete') throw new Error(`The pay check of the sweep ended as ${outcome}.`)
  return { id }
}

export const payInputs = {
  'pay.list': async (world: SweepWorld) => {
    await makeUploadedPayCheck(world)
    return {}
  },
  'pay.get': (world: SweepWorld) => makeCompletePayCheck(world),
  'pay.progress': (world: SweepWorld) => makeUploadedPayCheck(world),
  'pay.comparison': (world: SweepWorld) => makeCompletePayCheck(world),
  'pay.changes': async (world: SweepWorld) => {
    await makeCompletePayCheck(world, SEPTEMBER)
    return makeCompletePayCheck(world)
  },
  'pay.months': async (world: SweepWorld) => {
    await makeCompletePayCheck(world, SEPTEMBER)
    await makeCompletePayCheck(world)
    return { supplierId: null }
  },
  'pay.lines': (world: SweepWorld) => makeCompletePayCheck(world),
  'pay.uploadTargets': async () => undefined,
  'pay.mapping': (world: SweepWorld) => makeUploadedPayCheck(world),
  'pay.start': async (world: SweepWorld) => ({
    ...(await makeUploadedPayCheck(world)),
    version: 1,
    mapping: mapping(),
  }),
  'pay.removeBeside': async (world: SweepWorld) => ({
    ...(await makeUploadedPayCheck(world)),
    kind: 'timesheet',
  }),
  'pay.cancel': (world: SweepWorld) => makeUploadedPayCheck(world),
}
