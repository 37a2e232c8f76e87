import { type MemberActor, ownedBy } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { isFinished } from '@daylight/domain/remediation'
import type { NamedCorrectiveAction } from '../ports/corrective-action-repository.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'

/** An action whose plan may still be changed: what is finished has to be reopened first. */
export async function findOpenAction(
  tx: TenantTransaction,
  actor: MemberActor,
  id: string,
): Promise<NamedCorrectiveAction> {
  const action = ownedBy(actor, await tx.correctiveActions.find(id))
  if (!isFinished(action.status)) return action
  throw new AppError({
    code: 'conflict',
    reason: 'action_finished',
    message: 'This action is finished. Reopen it before you change it.',
  })
}
