import type { MemberActor } from '@daylight/domain/access'
import { findPromises, readTerminology, type Terminology } from '@daylight/domain/statements'
import { changedSince } from '../access/changed-since.ts'
import type { Deps } from '../ports/deps.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { requireReference } from '../reference/require-reference.ts'
import type { LoadedStatement } from './load-statement.ts'

export async function loadTerminology(tx: TenantTransaction): Promise<Terminology> {
  return readTerminology((await requireReference(tx.reference, 'terminology')).data)
}

/**
 * With the signature: what the text promises is kept, for next year's statement to answer, and what it answered of
 * earlier promises is marked as said here.
 */
export async function keepPromises(
  deps: Deps,
  actor: MemberActor,
  tx: TenantTransaction,
  { record, content, toAnswer }: Pick<LoadedStatement, 'record' | 'content' | 'toAnswer'>,
): Promise<void> {
  // What is signed is what was frozen: nobody may have answered otherwise in between, nor promised more.
  const now = await tx.promises.toAnswer(record.periodEnd)
  if (now.length !== toAnswer.length || !(await tx.promises.carry(record.id, toAnswer))) throw changedSince()
  const { claims } = await loadTerminology(tx)
  const made = findPromises(content, claims)
  if (made.length === 0) return
  await tx.promises.insertMany(
    made.map(({ area, sentence }, position) => ({
      organisationId: record.organisationId,
      id: deps.ids.next(),
      statementId: record.id,
      area,
      position,
      sentence,
      status: 'open',
      account: '',
      answeredBy: null,
      answeredAt: null,
      answeredInId: null,
      version: 1,
    })),
  )
  tx.audit.record(actor, {
    action: 'statement.promises_kept',
    subjectType: 'statement',
    subjectId: record.id,
    data: { promises: made.length, answered: toAnswer.length },
  })
}
