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

function codesOf(rules: RegistryRules, id: string): readonly RegistryCode[] {
  const question = rules.questions.find((one) => one.id === id)
  if (!question) throw new Error(`The registry's data has no question “${id}”.`)
  return question.options
    .filter(({ exclusive }) => !exclusive)
    .map(({ code, label }) => ({ value: code, label }))
}
