import {
  createCorrectiveAction,
  disputePlanFinding,
  getPlanOfSupplier,
  inviteToPlan,
  raiseFinding,
  recordDispute,
  resolveRespondent,
  shareRemedy,
  signPlan,
  writeRespondentToken,
} from '@daylight/application'
import type { MemberActor, RespondentActor } from '@daylight/domain/access'
import { MARK, memberOf, type SweepWorld } from '../sweep-world.ts'
import { makeRemedy } from './remedies.ts'
import { makeSupplier } from './suppliers.ts'

async function makeLink(world: SweepWorld) {
  const { id: supplierId } = await makeSupplier(world)
  const email = `${MARK.toLowerCase()}@supplier.example`
  return { supplierId, ...(await inviteToPlan(world.app.deps, world.owner(), { supplierId, email })) }
}

/** Somebody at a supplier of the world's organisation, who has opened the link to its plan. */
export async function makeRespondent(world: SweepWorld): Promise<RespondentActor> {
  const { linkId } = await makeLink(world)
  const { deps } = world.app
  const { organisationId } = world.owner()
  const token = writeRespondentToken(deps.identity.links, { organisationId, linkId })
  return resolveRespondent(deps, { token, network: '192.0.2.1' })
}

/** Something that a supplier is to do itself. */
async function makePlanned(world: SweepWorld, by: MemberActor = world.owner()) {
  const { id: supplierId } = await makeSupplier(world)
  const { deps } = world.app
  const { id: findingId } = await raiseFinding(deps, by, {
    worried: false,
    details: {
      supplierId,
      siteId: null,
      area: 'conditions',
      severity: 'major',
      grade: 'documented',
      ruleId: null,
      ruleText: '',
      ruleSource: '',
      title: `${MARK} finding`,
      detail: `${MARK} no rest room`,
      putRight: `${MARK} a rest room`,
      workersAffected: 12,
      since: null,
    },
  })
  const { id, version } = await createCorrectiveAction(deps, world.owner(), {
    findingId,
    title: `${MARK} set one up`,
    ownerId: 'supplier',
    dueOn: '2099-12-31',
  })
  return { supplierId, findingId, actionId: id, version }
}

/** By the supplier, at its own page, about a finding that the manager raised. */
async function makeDispute(world: SweepWorld): Promise<string> {
  const { supplierId, actionId } = await makePlanned(world, memberOf(world, 'manager'))
  const { deps } = world.app
  const respondent: RespondentActor = {
    kind: 'respondent',
    linkId: deps.ids.next(),
    organisationId: world.owner().organisationId,
    supplierId,
    purpose: 'plan',
    handed: null,
    subjectId: supplierId,
    name: `${MARK} supplier`,
    email: `${MARK.toLowerCase()}@supplier.example`,
    language: 'en-GB',
  }
  const grounds = `${MARK} there is a room upstairs`
  return (await disputePlanFinding(deps, respondent, { actionId, grounds })).id
}

async function toSign(world: SweepWorld, supplierId: string) {
  const { sha256 } = await getPlanOfSupplier(world.app.deps, world.owner(), { supplierId })
  return {
    supplierId,
    sha256,
    supplierName: `${MARK} Jo Lee`,
    supplierRole: `${MARK} director`,
    buyerRole: `${MARK} auditor`,
  }
}

async function makeSigned(world: SweepWorld) {
  const { supplierId } = await makePlanned(world)
  const { id } = await signPlan(world.app.deps, world.owner(), await toSign(world, supplierId))
  return { supplierId, agreementId: id }
}

/** Money owed to workers that the organisation has shown to the supplier. */
async function makeOwed(world: SweepWorld) {
  const { id, version } = await makeRemedy(world)
  await shareRemedy(world.app.deps, world.owner(), { id, version, shared: true })
  return { remedyId: id }
}

export const respondentInputs = {
  'plan.get': async () => undefined,
  'plan.action': async (world: SweepWorld) => ({ actionId: (await makePlanned(world)).actionId }),
  'plan.step': async (world: SweepWorld) => {
    const { actionId, version } = await makePlanned(world)
    return { actionId, version, step: 'agree' }
  },
  'plan.owed': async () => undefined,
  'plan.owedOn': makeOwed,
  'plan.lookUpOwed': async (world: SweepWorld) => ({
    ...(await makeOwed(world)),
    references: `${MARK}-1`,
  }),
  'plan.write': async (world: SweepWorld) => ({
    actionId: (await makePlanned(world)).actionId,
    message: `${MARK} it is being painted`,
  }),
  'plan.dispute': async (world: SweepWorld) => ({ disputeId: await makeDispute(world) }),
  'plan.disputeFinding': async (world: SweepWorld) => ({
    actionId: (await makePlanned(world)).actionId,
    grounds: `${MARK} there is a room upstairs`,
  }),
  'plan.withdrawDispute': async (world: SweepWorld) => ({
    disputeId: await makeDispute(world),
    reason: `${MARK} we had looked at the wrong floor`,
  }),
  'disputes.get': async (world: SweepWorld) => ({ id: await makeDispute(world) }),
  'disputes.record': async (world: SweepWorld) => ({
    findingId: (await makePlanned(world)).findingId,
    channel: 'telephone',
    receivedOn: world.app.deps.clock.today(),
    grounds: `${MARK} there is a room upstairs`,
  }),
  'disputes.withdraw': async (world: SweepWorld) => {
    const { findingId } = await makePlanned(world, memberOf(world, 'manager'))
    const { id } = await recordDispute(world.app.deps, memberOf(world, 'manager'), {
      findingId,
      channel: 'telephone',
      receivedOn: world.app.deps.clock.today(),
      grounds: `${MARK} there is a room upstairs`,
    })
    return { disputeId: id, reason: `${MARK} they rang again` }
  },
  'disputes.decide': async (world: SweepWorld) => ({
    disputeId: await makeDispute(world),
    findingVersion: 1,
    decision: 'reject',
    outcome: 'stands',
    reasons: `${MARK} the room is locked`,
    correction: '',
    severity: 'major',
    title: `${MARK} finding`,
  }),
  'respondent.home': async () => undefined,
  'respondentLinks.list': async (world: SweepWorld) => ({
    purpose: 'plan',
    subjectId: (await makeLink(world)).supplierId,
  }),
  'respondentLinks.inviteToPlan': async (world: SweepWorld) => ({
    supplierId: (await makeSupplier(world)).id,
    email: `${MARK.toLowerCase()}@supplier.example`,
  }),
  'respondentLinks.resend': async (world: SweepWorld) => ({ linkId: (await makeLink(world)).linkId }),
  'respondentLinks.revoke': async (world: SweepWorld) => ({ linkId: (await makeLink(world)).linkId }),
  'supplierPlans.get': async (world: SweepWorld) => ({ supplierId: (await makePlanned(world)).supplierId }),
  'supplierPlans.sign': async (world: SweepWorld) => {
    const { supplierId } = await makePlanned(world)
    return toSign(world, supplierId)
  },
  'supplierPlans.sendCopies': async (world: SweepWorld) => {
    const { supplierId, agreementId } = await makeSigned(world)
    return { supplierId, agreementId, email: `${MARK.toLowerCase()}@supplier.example` }
  },
  'supplierPlans.write': async (world: SweepWorld) => {
    const { supplierId, actionId } = await makePlanned(world)
    return { supplierId, actionId, message: `${MARK} a photo, please` }
  },
}
