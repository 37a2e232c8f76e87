import { type Actor, authorise, ownedBy } from '@daylight/domain/access'
import { FIGURE_CATALOGUE, isFigureKey } from '@daylight/domain/statements'
import type { Deps } from '../ports/deps.ts'
import { type HistoryEntry, tellHistory } from '../suppliers/tell-history.ts'
import { readRecordParts } from './list-records.ts'
import { tellTarget } from './read-own-registers.ts'
import { readRecordReference } from './read-record-reference.ts'
import { measureYearsOf, reachedIn, readRecordDetails, tellPeriod, viewRecord } from './view-record.ts'

/** One entry with all that hangs on it. */
export async function getRecord(deps: Deps, actor: Actor, input: { readonly id: string }) {
  authorise(actor, 'record:read')
  const today = deps.clock.today()
  return deps.database.withTenant(actor, async (tx) => {
    const record = ownedBy(actor, await tx.ownRecords.find(input.id))
    const parts = await readRecordParts(tx, record.id)
    const details = readRecordDetails(record)
    return {
      record: viewRecord(record, { ...parts, reference: await readRecordReference(tx), today }),
      ...describeMeasure(details),
      files: parts.files,
      reports: parts.reports,
      years: measureYearsOf(record, parts.values).map((year) => ({
        period: tellPeriod(year.now),
        now: year.now,
        before: year.before?.value ?? null,
        reached: reachedIn(details, year),
        corrected: year.corrected,
      })),
    }
  })
}

function describeMeasure(details: ReturnType<typeof readRecordDetails>) {
  if (details.register !== 'measures') return { target: null, figureLabel: null }
  const { figure } = details
  const key = figure !== null && isFigureKey(figure) ? figure : null
  return { target: tellTarget(details), figureLabel: key && FIGURE_CATALOGUE[key].label }
}

const NEWEST = 50

/** What happened to one entry, newest first. */
export async function listRecordHistory(
  deps: Deps,
  actor: Actor,
  input: { readonly id: string },
): Promise<{ readonly entries: readonly HistoryEntry[]; readonly before: number | null }> {
  authorise(actor, 'record:read')
  return deps.database.withTenant(actor, async (tx) => {
    const { id } = ownedBy(actor, await tx.ownRecords.find(input.id))
    const page = await tx.audit.listFor({ subject: { type: 'record', id }, limit: NEWEST })
    return { entries: page.entries.map((link) => tellHistory(link, null)), before: page.before }
  })
}
