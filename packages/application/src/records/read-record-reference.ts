import type { RecordDetails } from '@daylight/contracts'
import { type CharterCommitment, type CouncilCharter, readCouncilCharter } from '@daylight/domain/records'
import { type RegistryRules, readRegistryRules } from '@daylight/domain/registry'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { requireReference } from '../reference/require-reference.ts'

export interface RegistryCode {
  readonly value: string
  readonly label: string
}

/** The registry's own codes, in its order, without "none of these": what an entry may be told by. */
export interface RecordReference {
  readonly policyCodes: readonly RegistryCode[]
  readonly audienceCodes: readonly RegistryCode[]
  readonly source: string
}

export async function readRecordReference(
  tx: Pick<TenantTransaction, 'reference'>,
): Promise<RecordReference> {
  const rules = readRegistryRules((await requireReference(tx.reference, 'govuk-registry')).data)
  return {
    policyCodes: codesOf(rules, 'policies'),
    audienceCodes: codesOf(rules, 'training'),
    source: rules.source,
  }
}

/** The councils' charter in its newest version. */
export async function readCharter(tx: Pick<TenantTransaction, 'reference'>): Promise<CouncilCharter> {
  return readCouncilCharter((await requireReference(tx.reference, 'council-charter')).data)
}

/** The commitment of which only whether a process is in place may be kept; null for every other entry. */
export async function findProcessOnly(
  tx: Pick<TenantTransaction, 'reference'>,
  details: RecordDetails,
): Promise<CharterCommitment | null> {
  if (details.register !== 'charter') return null
  const { commitments } = await readCharter(tx)
  return (
    commitments.find(({ number, processOnly }) => processOnly && String(number) === details.commitment) ??
    null
  )
}

function codesOf(rules: RegistryRules, id: string): readonly RegistryCode[] {
  const question = rules.questions.find((one) => one.id === id)
  if (!question) throw new Error(`The registry's data has no question “${id}”.`)
  return question.options
    .filter(({ exclusive }) => !exclusive)
    .map(({ code, label }) => ({ value: code, label }))
}
