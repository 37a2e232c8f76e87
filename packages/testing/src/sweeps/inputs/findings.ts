import {
  addConductNote,
  addEvidence,
  addMilestone,
  advanceCorrectiveAction,
  closeFinding,
  createCorrectiveAction,
  getCorrectiveAction,
  raiseFinding,
} from '@daylight/application'
import type { FindingDetails } from '@daylight/contracts'
import { MARK, memberOf, type SweepWorld } from '../sweep-world.ts'
import { makeSupplier } from './suppliers.ts'

async function findingDetails(world: SweepWorld, severity: FindingDetails['severity'] = 'major') {
  return {
    supplierId: (await makeSupplier(world)).id,
    siteId: null,
    area: 'conditions' as const,
    severity,
    grade: 'documented' as const,
    ruleId: null,
    ruleText: `${MARK} rest rooms at every depot`,
    ruleSource: `${MARK} contract, clause 4`,
    title: `${MARK} finding`,
    detail: `${MARK} no rest room`,
    putRight: `${MARK} a rest room`,
    workersAffected: 12,
    since: null,
  }
}

async function makeFinding(world: SweepWorld, severity: FindingDetails['severity'] = 'major') {
  return raiseFinding(world.app.deps, world.owner(), {
    worried: false,
    details: await findingDetails(world, severity),
  })
}

async function makeAction(world: SweepWorld) {
  const { id: findingId } = await makeFinding(world)
  return createCorrectiveAction(world.app.deps, world.owner(), {
    findingId,
    title: `${MARK} set one up`,
    ownerId: memberOf(world, 'contributor').membershipId,
    dueOn: '2099-12-31',
  })
}

/** Done by the contributor, with evidence, waiting for somebody else to verify it. */
async function makeSubmittedAction(world: SweepWorld) {
  const { deps } = world.app
  const contributor = memberOf(world, 'contributor')
  const { id, findingId, version } = await makeAction(world)
  await advanceCorrectiveAction(deps, contributor, { id, version, event: 'start', reason: null })
  const upload = {
    findingId,
    actionId: id,
    fileName: `${MARK}.csv`,
    grade: 'documented',
    expiresOn: null,
  } as const
  await addEvidence(deps, contributor, upload, oneChunk(`${MARK},hours\n1,2\n`))
  return advanceCorrectiveAction(deps, contributor, {
    id,
    version: version + 1,
    event: 'submit',
    reason: null,
  })
}

async function* oneChunk(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text)
}

export const findingInputs = {
  'findings.list': async (world: SweepWorld) => ({ supplierId: (await makeSupplier(world)).id }),
  'findings.get': async (world: SweepWorld) => ({ id: (await makeSubmittedAction(world)).findingId }),
  'findings.choices': async (world: SweepWorld) => ({ supplierId: (await makeSupplier(world)).id }),
  'findings.raise': async (world: SweepWorld) => ({
    worried: 'no',
    details: { ...(await findingDetails(world)), workersAffected: '12' },
  }),
  'findings.update': async (world: SweepWorld) => {
    const { id, version } = await makeFinding(world)
    return { id, version, severity: 'minor', title: `${MARK} less serious`, reason: `${MARK} seen again` }
  },
  'findings.merge': async (world: SweepWorld) => {
    const details = await findingDetails(world)
    const raise = () => raiseFinding(world.app.deps, world.owner(), { worried: false, details })
    const { id, version } = await raise()
    return { id, version, survivorId: (await raise()).id, reason: `${MARK} entered twice` }
  },
  'findings.close': async (world: SweepWorld) => {
    const { id, version } = await makeFinding(world, 'observation')
    return { id, version, reason: `${MARK} seen to` }
  },
  'findings.reopen': async (world: SweepWorld) => {
    const { id, version } = await makeFinding(world, 'observation')
    const closed = await closeFinding(world.app.deps, world.owner(), {
      id,
      version,
      reason: `${MARK} seen to`,
    })
    return { id, version: closed.version, reason: `${MARK} back again` }
  },
  'correctiveActions.get': async (world: SweepWorld) => ({ id: (await makeSubmittedAction(world)).id }),
  'correctiveActions.create': async (world: SweepWorld) => ({
    findingId: (await makeFinding(world)).id,
    title: `${MARK} set one up`,
    ownerId: memberOf(world, 'contributor').membershipId,
    dueOn: '2099-12-31',
  }),
  'correctiveActions.update': async (world: SweepWorld) => {
    const { id, version } = await makeAction(world)
    const ownerId = memberOf(world, 'manager').membershipId
    return { id, version, title: `${MARK} two`, ownerId, dueOn: '2099-11-30', reason: `${MARK} sooner` }
  },
  'correctiveActions.advance': async (world: SweepWorld) => {
    const { id, version } = await makeAction(world)
    return { id, version, event: 'start' }
  },
  'correctiveActions.verify': async (world: SweepWorld) => {
    const { id, version } = await makeSubmittedAction(world)
    return { id, version, event: 'verify' }
  },
  'correctiveActions.acceptRisk': async (world: SweepWorld) => {
    const { id, version } = await makeAction(world)
    return { id, version, reason: `${MARK} moving out soon`, until: '2099-12-31' }
  },
  'correctiveActions.recordRootCause': async (world: SweepWorld) => {
    const { id, version } = await makeAction(world)
    return { id, version, whys: [`${MARK} nobody asked`], causes: ['buyer_price'] }
  },
  'correctiveActions.addMilestone': async (world: SweepWorld) => ({
    id: (await makeAction(world)).id,
    title: `${MARK} clear the room`,
    dueOn: '2099-11-30',
  }),
  'correctiveActions.completeMilestone': async (world: SweepWorld) => {
    const { id } = await makeAction(world)
    const { deps } = world.app
    await addMilestone(deps, world.owner(), { id, title: `${MARK} clear the room`, dueOn: '2099-11-30' })
    const { milestones } = await getCorrectiveAction(deps, world.owner(), { id })
    return { id, milestoneId: milestones[0]?.id ?? '' }
  },
  'correctiveActions.conductNotes': async (world: SweepWorld) => {
    const { id: actionId } = await makeAction(world)
    await addConductNote(world.app.deps, world.owner(), {
      actionId,
      cause: 'buyer_price',
      note: `${MARK} the price was cut by a tenth`,
    })
    return { actionId }
  },
  'correctiveActions.addConductNote': async (world: SweepWorld) => ({
    actionId: (await makeAction(world)).id,
    cause: 'buyer_payment',
    note: `${MARK} paid 60 days late`,
  }),
  'correctiveActions.addNote': async (world: SweepWorld) => ({
    id: (await makeAction(world)).id,
    note: `${MARK} the room is being painted`,
  }),
}
