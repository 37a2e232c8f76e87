import { addGovernanceReport, addMeasureValue, addRecord, addRecordFile } from '@daylight/application'
import { recordEntrySchema } from '@daylight/contracts'
import { memberOf, type Stage } from '../stage.ts'
import type { EvidenceFile } from './make-evidence.ts'

export interface RecordPlan {
  readonly title: string
  readonly responsible: string
  /** Whose calendar shows the next day. */
  readonly owner?: string
  readonly startsOn?: string
  readonly endsOn?: string
  readonly nextOn?: string
  readonly details: object
}

/** Adds an entry to one of the organisation's own registers. Answers its id. */
export async function keepRecord(stage: Stage, by: string, plan: RecordPlan): Promise<string> {
  const { title, responsible, owner, startsOn = null, endsOn = null, nextOn = null, details } = plan
  const ownerId = owner === undefined ? null : memberOf(stage, owner).membershipId
  const entry = recordEntrySchema.parse({ title, responsible, ownerId, startsOn, endsOn, nextOn, details })
  return (await addRecord(stage.deps, memberOf(stage, by), { entry })).id
}

export async function keepFile(stage: Stage, by: string, recordId: string, file: EvidenceFile) {
  const { fileName, content } = file
  const input = { recordId, fileName }
  await addRecordFile(
    stage.deps,
    memberOf(stage, by),
    input,
    (async function* () {
      yield content
    })(),
  )
}

export async function report(stage: Stage, by: string, id: string, reportedOn: string, reported: string) {
  await addGovernanceReport(stage.deps, memberOf(stage, by), { id, reportedOn, reported })
}

/** A typed value with its note, or, with neither, one that is counted in the records. */
export async function measure(
  stage: Stage,
  by: string,
  id: string,
  value: { readonly periodEnd: string; readonly quantity?: string; readonly note?: string },
) {
  const { periodEnd, quantity = null, note = '' } = value
  await addMeasureValue(stage.deps, memberOf(stage, by), { id, periodEnd, quantity, note })
}
