import { authorise, type MemberActor, ownedBy, roleMay } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import type { RootCause } from '@daylight/domain/findings'
import type { ConductNote, PlacedConductNote } from '../ports/buyer-conduct-repository.ts'
import type { Deps } from '../ports/deps.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { readFindingModel } from './read-finding-model.ts'
import { refuseUnsafeText } from './refuse-unsafe-text.ts'

export interface ConductView {
  readonly notes: readonly (ConductNote & { readonly causeLabel: string })[]
  readonly causes: readonly { readonly value: string; readonly label: string }[]
  readonly mayWrite: boolean
}

/**
 * Writes down what the buyer's own price, notice, payment or specification had to do with a failing. For the buyer
 * alone: members read it, and no supplier ever does, so it stays out of the action's own history.
 */
export async function addConductNote(
  deps: Deps,
  actor: MemberActor,
  input: { readonly actionId: string; readonly cause: string; readonly note: string },
): Promise<{ readonly id: string }> {
  authorise(actor, 'buyer_conduct:write')
  await refuseUnsafeText(deps, { note: input.note })
  return deps.database.withTenant(actor, async (tx) => {
    const action = ownedBy(actor, await tx.correctiveActions.find(input.actionId))
    const causes = await readBuyersCauses(tx)
    if (!causes.some(({ id }) => id === input.cause)) {
      const message = 'Choose what we did from the list.'
      throw new AppError({
        code: 'invalid',
        reason: 'cause_unknown',
        message,
        fieldErrors: { cause: message },
      })
    }
    const id = deps.ids.next()
    await tx.buyerConduct.insert({
      id,
      actionId: action.id,
      cause: input.cause,
      note: input.note,
      writtenById: actor.membershipId,
      writtenByName: actor.name,
      writtenAt: deps.clock.now().toISOString(),
    })
    tx.audit.record(actor, {
      action: 'buyer_conduct.noted',
      subjectType: 'corrective_action',
      subjectId: action.id,
      data: { noteId: id, cause: input.cause },
    })
    return { id }
  })
}

/** The notes on an action, and what there is to choose from. */
export async function listConductNotes(
  deps: Deps,
  actor: MemberActor,
  input: { readonly actionId: string },
): Promise<ConductView> {
  authorise(actor, 'buyer_conduct:read')
  return deps.database.withTenant(actor, async (tx) => {
    const action = ownedBy(actor, await tx.correctiveActions.find(input.actionId))
    const causes = await readBuyersCauses(tx)
    return {
      notes: (await tx.buyerConduct.listFor(action.id)).map((note) => tell(note, causes)),
      causes: causes.map(({ id, label }) => ({ value: id, label })),
      mayWrite: roleMay(actor.role, 'buyer_conduct:write'),
    }
  })
}

/**
 * The buyer's own part in what was found, as written down on the days from the first to the last: for its statement
 * draft and its board's report, never for a supplier. Whoever calls it has asked for `buyer_conduct:read`.
 */
export async function readBuyerConduct(
  tx: Pick<TenantTransaction, 'buyerConduct' | 'reference'>,
  period: { readonly first: string; readonly last: string },
): Promise<readonly (PlacedConductNote & { readonly causeLabel: string })[]> {
  const causes = await readBuyersCauses(tx)
  return (await tx.buyerConduct.listBetween(period.first, period.last)).map((note) => tell(note, causes))
}

/** What our own part can be, with its words. */
export async function listBuyersCauses(
  tx: Pick<TenantTransaction, 'reference'>,
): Promise<readonly { readonly id: string; readonly label: string }[]> {
  return (await readBuyersCauses(tx)).map(({ id, label }) => ({ id, label }))
}

async function readBuyersCauses(tx: Pick<TenantTransaction, 'reference'>): Promise<readonly RootCause[]> {
  return (await readFindingModel(tx)).rootCauses.filter(({ side }) => side === 'buyer')
}

function tell<Note extends ConductNote>(note: Note, causes: readonly RootCause[]) {
  return { ...note, causeLabel: causes.find(({ id }) => id === note.cause)?.label ?? note.cause }
}
