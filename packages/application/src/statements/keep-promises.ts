import type { MemberActor } from '@daylight/domain/access'
import { canonicalJson } from '@daylight/domain/json'
import {
  findPromises,
  type PromiseAnswer,
  readTerminology,
  type Terminology,
} from '@daylight/domain/statements'
import { changedSince } from '../access/changed-since.ts'
import type { Deps } from '../ports/deps.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { requireReference } from '../reference/require-reference.ts'
import { type LoadedStatement, toPromiseAnswers } from './load-statement.ts'

export async function loadTerminology(tx: TenantTransaction): Promise<Terminology> {
  return readTerminology((await requireReference(tx.reference, 'terminology')).data)
}

const asText = (answers: readonly PromiseAnswer[]): string =>
  canonicalJson(answers.map((answer) => ({ ...answer })))

/**
 * With the signature: what the text promises is kept, for next year's statement to answer, and what it answered of
 * earlier promises is marked as said here.
 */
export async function keepPromises(
  deps: Deps,
  actor: MemberActor,
  tx: TenantTransaction,
  { record, content }: Pick<LoadedStatement, 'record' | 'content'>,
): Promise<void> {
  const answered = await tx.promises.toAnswer(record.periodEnd)
  // What is signed is what was frozen: nobody may have answered otherwise in between.
  if (asText(toPromiseAnswers(answered)) !== asText(content.promises)) throw changedSince()
  if (!(await tx.promises.carry(record.id, answered))) throw changedSince()
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
    data: { promises: made.length, answered: answered.length },
  })
}
