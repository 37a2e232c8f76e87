import type { MemberActor, PersonActor } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { checkSegment, type OrganisationKind } from '@daylight/domain/identity'
import { limitAttempts } from '../identity/limit-attempts.ts'
import { refuseField } from '../identity/refusals.ts'
import type { IdentityDeps } from '../ports/identity-services.ts'

/** A new organisation with the person as its owner. */
export async function createOrganisation(
  deps: IdentityDeps,
  person: PersonActor,
  input: { readonly name: string; readonly kind: OrganisationKind; readonly segment: string },
): Promise<{ readonly segment: string }> {
  const checked = checkSegment(input.segment)
  if (!checked.ok) throw refuseField(checked.error, 'segment')
  const segment = checked.value
  await limitAttempts(deps, [{ kind: 'create_organisation', of: person.userId }])
  const actor: MemberActor = {
    kind: 'member',
    userId: person.userId,
    membershipId: deps.ids.next(),
    organisationId: deps.ids.next(),
    name: person.name,
    role: 'owner',
  }
  const { organisationId } = actor
  await deps.database.withTenant({ organisationId }, async (tx) => {
    const now = deps.clock.now()
    const inserted = await tx.organisation.insert({
      organisationId,
      segment,
      name: input.name,
      kind: input.kind,
      legalForm: null,
      companyNumber: null,
      turnoverBand: null,
      yearEnd: null,
      website: null,
      version: 1,
      createdAt: now.toISOString(),
    })
    if (!inserted) {
      const message = `The address “${segment}” is taken. Choose another.`
      throw new AppError({
        code: 'conflict',
        reason: 'segment_taken',
        message,
        fieldErrors: { segment: message },
      })
    }
    await tx.members.join({
      membershipId: actor.membershipId,
      userId: actor.userId,
      role: 'owner',
      at: now,
    })
    tx.audit.record(actor, {
      action: 'organisation.created',
      subjectType: 'organisation',
      subjectId: organisationId,
      data: { name: input.name, kind: input.kind, segment },
    })
    tx.audit.record(actor, {
      action: 'member.joined',
      subjectType: 'member',
      subjectId: actor.membershipId,
      data: { name: actor.name, role: actor.role },
    })
  })
  return { segment }
}
