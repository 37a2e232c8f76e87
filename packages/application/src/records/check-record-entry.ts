import type { RecordEntry } from '@daylight/contracts'
import { AppError } from '@daylight/domain/errors'
import { isFigureKey, MEASURE_KEYS } from '@daylight/domain/statements'
import { refuseUnsafeText } from '../findings/refuse-unsafe-text.ts'
import type { Deps } from '../ports/deps.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { listRecordOwners } from './list-record-choices.ts'
import { findProcessOnly, readCharter, readRecordReference } from './read-record-reference.ts'

/** Every text a person typed: registers name roles and bodies, and nobody's worker. */
export async function refuseUnsafeEntry(deps: Deps, { title, responsible, details }: RecordEntry) {
  const texts = Object.entries(details).flatMap(([field, value]) =>
    typeof value === 'string' && field !== 'register' && field !== 'address' ? [[field, value] as const] : [],
  )
  await refuseUnsafeText(deps, { title, responsible, ...Object.fromEntries(texts) })
}

/** Refuses, beside its field, what no form of the registers can have offered or what contradicts itself. */
export async function checkRecordEntry(tx: TenantTransaction, entry: RecordEntry): Promise<void> {
  const fieldErrors = { ...checkDays(entry), ...(await checkChoices(tx, entry)) }
  if (Object.keys(fieldErrors).length === 0) return
  throw new AppError({
    code: 'invalid',
    reason: 'record_entry',
    message: 'Some answers need a correction.',
    fieldErrors,
  })
}

/** A measure is never counted as a measure, which would have no end. */
function isCountable(figure: string | null): boolean {
  return figure === null || (isFigureKey(figure) && !MEASURE_KEYS.some((key) => key === figure))
}

function checkDays({ startsOn, endsOn, details }: RecordEntry): Record<string, string> {
  if (details.register === 'training' && startsOn === null)
    return { startsOn: 'Enter the day of the training, or its first day.' }
  if (endsOn !== null && (startsOn === null || endsOn < startsOn))
    return { endsOn: 'The last day cannot be before the first.' }
  return {}
}

/** What the title of an entry about referrals says, whatever was typed: a title could name somebody, too. */
const PROCESS_TITLE = 'A process for referrals'

/** An entry about referrals keeps whether a process is in place, and no words in which a case could stand. */
export async function withoutCases(tx: TenantTransaction, entry: RecordEntry): Promise<RecordEntry> {
  if ((await findProcessOnly(tx, entry.details)) === null) return entry
  return { ...entry, title: PROCESS_TITLE }
}

async function checkCommitment(
  tx: TenantTransaction,
  details: Extract<RecordEntry['details'], { readonly register: 'charter' }>,
): Promise<Record<string, string>> {
  const { commitments } = await readCharter(tx)
  if (!commitments.some(({ number }) => String(number) === details.commitment))
    return { commitment: 'Choose from the list.' }
  if ((await findProcessOnly(tx, details)) !== null && details.note !== '')
    return {
      note: 'Of referrals, say only whether a process is in place. Leave this empty: no case and no number.',
    }
  return {}
}

async function checkChoices(tx: TenantTransaction, entry: RecordEntry): Promise<Record<string, string>> {
  const { details, ownerId } = entry
  const owners = await listRecordOwners(tx)
  if (ownerId !== null && !owners.some(({ value }) => value === ownerId))
    return { ownerId: 'Choose a member who may change our own records.' }
  const { policyCodes, audienceCodes } = await readRecordReference(tx)
  const strange = (chosen: readonly string[], codes: typeof policyCodes) =>
    chosen.some((code) => !codes.some(({ value }) => value === code))
  if (details.register === 'charter') return checkCommitment(tx, details)
  if (details.register === 'policies' && strange(details.covers, policyCodes))
    return { covers: 'Choose from the list.' }
  if (details.register === 'training') {
    if (strange(details.audiences, audienceCodes)) return { audiences: 'Choose from the list.' }
    const { invited, completed } = details
    if (invited !== null && completed !== null && completed > invited)
      return { completed: 'More people completed it than were invited. Check both numbers.' }
  }
  return details.register === 'measures' && !isCountable(details.figure)
    ? { figure: 'Choose from the list.' }
    : {}
}
