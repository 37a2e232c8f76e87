import type { RecordView } from '@daylight/contracts'
import { type Actor, authorise } from '@daylight/domain/access'
import { REGISTERS, type Register, recordStanding } from '@daylight/domain/records'
import type { Deps } from '../ports/deps.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { readRecordReference } from './read-record-reference.ts'
import { daysOf, type RecordParts, viewRecord } from './view-record.ts'

/** The entries of one register by name; those in use, or those taken out. */
export async function listRecords(
  deps: Deps,
  actor: Actor,
  input: { readonly register: Register; readonly retired: boolean },
): Promise<readonly RecordView[]> {
  authorise(actor, 'record:read')
  const today = deps.clock.today()
  return deps.database.withTenant(actor, async (tx) => {
    const records = await tx.ownRecords.list(input.register)
    const options = { ...(await readRecordParts(tx)), reference: await readRecordReference(tx), today }
    return records
      .filter(({ retiredOn }) => (retiredOn !== null) === input.retired)
      .map((record) => viewRecord(record, options))
  })
}

export async function readRecordParts(tx: TenantTransaction, recordId?: string): Promise<RecordParts> {
  return {
    files: await tx.ownRecords.files(recordId),
    reports: await tx.ownRecords.reports(recordId),
    values: await tx.ownRecords.values(recordId),
  }
}

export interface RegisterSummary {
  readonly register: Register
  readonly inForce: number
  readonly overdue: number
  readonly planned: number
}

/** How each register stands today. What waits for a review is in force all the same. */
export async function listRegisters(deps: Deps, actor: Actor): Promise<readonly RegisterSummary[]> {
  authorise(actor, 'record:read')
  const today = deps.clock.today()
  return deps.database.withTenant(actor, async (tx) => {
    const records = await tx.ownRecords.list()
    return REGISTERS.map((register) => {
      const standings = records
        .filter((record) => record.register === register)
        .map((record) => recordStanding(daysOf(record), today))
      const count = (...wanted: readonly string[]) =>
        standings.filter((standing) => wanted.includes(standing)).length
      return {
        register,
        inForce: count('in_force', 'due_soon', 'overdue'),
        overdue: count('overdue'),
        planned: count('planned'),
      }
    })
  })
}
