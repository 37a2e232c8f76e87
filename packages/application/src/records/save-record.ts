import type { RecordEntry } from '@daylight/contracts'
import { type Actor, authorise, ownedBy } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { changedSince } from '../access/changed-since.ts'
import { describeChanges } from '../audit/describe-changes.ts'
import type { Deps } from '../ports/deps.ts'
import type { OwnRecord } from '../ports/own-record-repository.ts'
import { checkRecordEntry, refuseUnsafeEntry, withoutCases } from './check-record-entry.ts'
import { type RecordReference, readRecordReference } from './read-record-reference.ts'
import { readRecordDetails } from './view-record.ts'

interface Saved {
  readonly id: string
  readonly version: number
}

/** Adds an entry to the register that its details belong to. */
export async function addRecord(
  deps: Deps,
  actor: Actor,
  input: { readonly entry: RecordEntry },
): Promise<Saved> {
  authorise(actor, 'record:write')
  await refuseUnsafeEntry(deps, input.entry)
  return deps.database.withTenant(actor, async (tx) => {
    await checkRecordEntry(tx, input.entry)
    const now = deps.clock.now().toISOString()
    const entry = await withoutCases(tx, input.entry)
    const record: OwnRecord = {
      ...entry,
      register: entry.details.register,
      organisationId: actor.organisationId,
      id: deps.ids.next(),
      ownerName: null,
      retiredOn: null,
      retiredReason: '',
      createdAt: now,
      updatedAt: now,
      version: 1,
    }
    await tx.ownRecords.insert(record)
    tx.audit.record(actor, {
      action: 'record.added',
      subjectType: 'record',
      subjectId: record.id,
      data: { register: record.register, title: record.title },
    })
    return { id: record.id, version: record.version }
  })
}

/** Saves an entry, unless somebody else has saved since `version` was read. What it said before is in its history. */
export async function updateRecord(
  deps: Deps,
  actor: Actor,
  input: { readonly id: string; readonly version: number; readonly entry: RecordEntry },
): Promise<Saved> {
  authorise(actor, 'record:write')
  const { entry } = input
  await refuseUnsafeEntry(deps, entry)
  return deps.database.withTenant(actor, async (tx) => {
    const before = ownedBy(actor, await tx.ownRecords.find(input.id))
    refuseRetired(before)
    if (before.register !== entry.details.register) {
      throw new AppError({
        code: 'invalid',
        reason: 'record_register',
        message: 'An entry stays in its register. Add a new one to the other register.',
      })
    }
    await checkRecordEntry(tx, entry)
    const after: OwnRecord = {
      ...before,
      ...(await withoutCases(tx, entry)),
      version: input.version + 1,
      updatedAt: deps.clock.now().toISOString(),
    }
    if (!(await tx.ownRecords.update(after, input.version))) throw changedSince()
    const reference = await readRecordReference(tx)
    const [from, to] = [tellFields(before, reference), tellFields(after, reference)]
    tx.audit.record(actor, {
      action: 'record.updated',
      subjectType: 'record',
      subjectId: after.id,
      data: { version: after.version, ...describeChanges(from, to, Object.keys(to)) },
    })
    return { id: after.id, version: after.version }
  })
}

/** The fields of the form, codes in words, for the history. */
function tellFields(record: OwnRecord, reference: RecordReference): object {
  const { title, responsible, ownerId, startsOn, endsOn, nextOn } = record
  const details = readRecordDetails(record)
  const label = (codes: RecordReference['policyCodes'], chosen: readonly string[]) =>
    codes.filter(({ value }) => chosen.includes(value)).map((code) => code.label)
  return {
    ...{ title, responsible, ownerId, startsOn, endsOn, nextOn },
    ...details,
    ...(details.register === 'policies' ? { covers: label(reference.policyCodes, details.covers) } : {}),
    ...(details.register === 'training'
      ? { audiences: label(reference.audienceCodes, details.audiences) }
      : {}),
  }
}

export function refuseRetired(record: OwnRecord): void {
  if (record.retiredOn === null) return
  throw new AppError({
    code: 'refused',
    reason: 'record_retired',
    message: 'This entry was taken out. Put it back before you change it.',
  })
}
