import { inviteToPlan, resolveRespondent, writeRespondentToken } from '@daylight/application'
import type { MemberActor, RespondentActor } from '@daylight/domain/access'
import { MARK, type SweepWorld } from '../sweep-world.ts'
import { makeSupplier } from './suppliers.ts'

/** The token that the invitation's message carries. */
export function tokenOf(world: SweepWorld, member: MemberActor, linkId: string): string {
  const { organisationId } = member
  return writeRespondentToken(world.app.deps.identity.links, { organisationId, linkId })
}

async function makeLink(world: SweepWorld) {
  const { id: supplierId } = await makeSupplier(world)
  const email = `${MARK.toLowerCase()}@supplier.example`
  return { supplierId, ...(await inviteToPlan(world.app.deps, world.owner(), { supplierId, email })) }
}

/** Somebody at a supplier of the world's organisation, who has opened the link to its plan. */
export async function makeRespondent(world: SweepWorld): Promise<RespondentActor> {
  const { linkId } = await makeLink(world)
  return resolveRespondent(world.app.deps, {
    token: tokenOf(world, world.owner(), linkId),
    network: '192.0.2.1',
  })
}

export const respondentInputs = {
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
}
