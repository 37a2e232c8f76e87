import { authorise, type MemberActor } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import type { Deps } from '../ports/deps.ts'
import type { StatementRecord } from '../ports/statement-repository.ts'
import { decideStatement } from './decide-statement.ts'
import { loadStatement } from './load-statement.ts'
import { recordStart } from './start-statement.ts'

/** Starts a new version of a signed statement, as a draft with the same text. The signed one stays as it is. */
export async function succeedStatement(
  deps: Deps,
  actor: MemberActor,
  input: { readonly id: string; readonly reason: string },
): Promise<StatementRecord> {
  authorise(actor, 'statement:write')
  return deps.database.withTenant(actor, async (tx) => {
    await tx.statements.lockPeriods()
    const statement = await loadStatement(tx, actor, { id: input.id, today: deps.clock.today() })
    decideStatement(statement, { type: 'succeed', reason: input.reason })
    if (await tx.statements.successorOf(input.id)) {
      throw new AppError({
        code: 'conflict',
        reason: 'statement_succeeded',
        message: 'A new version of this statement has been started already. Continue with that one.',
      })
    }
    const now = deps.clock.now().toISOString()
    const successor: StatementRecord = {
      ...statement.record,
      id: deps.ids.next(),
      state: 'draft',
      facts: { ...statement.record.facts, version: 1 },
      approval: null,
      signature: null,
      frozen: null,
      contentHash: null,
      predecessorId: input.id,
      createdById: actor.userId,
      createdAt: now,
      updatedAt: now,
      version: 1,
    }
    await tx.statements.insert(
      successor,
      statement.sections.map((section) => ({
        ...section,
        id: deps.ids.next(),
        statementId: successor.id,
        version: 1,
        updatedById: null,
        updatedAt: now,
      })),
    )
    recordStart(tx.audit, actor, successor, input.reason)
    return successor
  })
}
