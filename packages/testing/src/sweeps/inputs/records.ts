import { addRecord, listRecordChoices, retireRecord } from '@daylight/application'
import { type RecordEntry, recordEntrySchema } from '@daylight/contracts'
import { MARK, type SweepWorld } from '../sweep-world.ts'

let made = 0

function entry(details: object): RecordEntry {
  made += 1
  return recordEntrySchema.parse({
    title: `${MARK} entry ${made}`,
    responsible: `${MARK} Head`,
    ownerId: null,
    startsOn: '2026-01-05',
    endsOn: null,
    nextOn: null,
    details,
  })
}

export const policyEntry = (): RecordEntry =>
  entry({
    register: 'policies',
    topic: 'procurement',
    appliesTo: 'both',
    covers: ['5'],
    approvedBy: `${MARK} Cabinet`,
    address: '',
  })

const governanceEntry = (): RecordEntry =>
  entry({ register: 'governance', level: 'board', body: `${MARK} Cabinet`, meets: 'yearly', duties: '' })

const measureEntry = (): RecordEntry =>
  entry({
    register: 'measures',
    unit: 'percent',
    definition: `${MARK} share`,
    direction: 'at_least',
    target: '90',
    figure: null,
  })

const make = (world: SweepWorld, one: RecordEntry) => addRecord(world.app.deps, world.owner(), { entry: one })

export const recordInputs = {
  'records.overview': async () => undefined,
  'records.choices': async () => undefined,
  'records.list': async (world: SweepWorld) => {
    await make(world, policyEntry())
    return { register: 'policies' }
  },
  'records.get': async (world: SweepWorld) => ({ id: (await make(world, policyEntry())).id }),
  'records.history': async (world: SweepWorld) => ({ id: (await make(world, policyEntry())).id }),
  'records.add': async () => ({ entry: policyEntry() }),
  'records.update': async (world: SweepWorld) => ({
    ...(await make(world, policyEntry())),
    entry: policyEntry(),
  }),
  'records.retire': async (world: SweepWorld) => ({
    ...(await make(world, policyEntry())),
    reason: `${MARK} no longer holds`,
  }),
  'records.restore': async (world: SweepWorld) =>
    retireRecord(world.app.deps, world.owner(), {
      ...(await make(world, policyEntry())),
      reason: `${MARK} no longer holds`,
    }),
  'records.addReport': async (world: SweepWorld) => ({
    id: (await make(world, governanceEntry())).id,
    reportedOn: '2026-02-02',
    reported: `${MARK} the year`,
  }),
  'records.addValue': async (world: SweepWorld) => ({
    id: (await make(world, measureEntry())).id,
    periodEnd: (await listRecordChoices(world.app.deps, world.owner())).periods[1]?.value,
    quantity: '85',
    note: `${MARK} counted by hand`,
  }),
}
