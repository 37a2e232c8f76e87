import { getSupplierRisk, overrideRisk } from '@daylight/application'
import { MARK, type SweepWorld } from '../sweep-world.ts'
import { makeSupplier } from './suppliers.ts'

async function scored(world: SweepWorld) {
  const { id: supplierId } = await makeSupplier(world)
  const { current } = await getSupplierRisk(world.app.deps, world.owner(), { supplierId })
  return { supplierId, version: current?.version ?? 0 }
}

/** A month from now. */
const until = () => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)

const decision = { band: 'high', reason: `${MARK} is new to the work` } as const

async function decided(world: SweepWorld) {
  const subject = await scored(world)
  return {
    ...subject,
    ...(await overrideRisk(world.app.deps, world.owner(), { ...subject, ...decision, until: until() })),
  }
}

export const riskInputs = {
  'risk.get': async (world: SweepWorld) => ({ supplierId: (await scored(world)).supplierId }),
  'risk.list': async (world: SweepWorld) => {
    await scored(world)
    return {}
  },
  'risk.answer': async (world: SweepWorld) => ({
    ...(await scored(world)),
    answers: { work: ['cleaning'], price: ['thin'] },
  }),
  'risk.override': async (world: SweepWorld) => ({
    ...(await scored(world)),
    ...decision,
    until: until(),
  }),
  'risk.overview': async (world: SweepWorld) => {
    await scored(world)
    return undefined
  },
  'risk.due': async (world: SweepWorld) => {
    await scored(world)
    return {}
  },
  'risk.toAsk': async (world: SweepWorld) => {
    await scored(world)
    return { setId: 'fair_work' }
  },
  'risk.askMany': async (world: SweepWorld) => ({
    setId: 'fair_work',
    dueOn: until(),
    supplierIds: [(await scored(world)).supplierId],
  }),
  'risk.recordCheck': async (world: SweepWorld) => ({
    supplierId: (await scored(world)).supplierId,
    kind: 'visit',
    doneOn: '2026-01-31',
    note: `${MARK} canteen and rotas`,
  }),
  'risk.setHours': async () => ({
    hours: { say_what: '0.5', desk_check: '1', questions: '2', payroll: '3', visit: '8' },
    hoursPerDay: '7',
  }),
  'risk.endOverride': async (world: SweepWorld) => decided(world),
}
