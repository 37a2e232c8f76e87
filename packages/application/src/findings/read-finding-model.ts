import {
  type FindingModel,
  type FindingRules,
  readFindingModel as parseFindingModel,
  readFindingRules as parseFindingRules,
} from '@daylight/domain/findings'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { requireReference } from '../reference/require-reference.ts'

/** The rules by which findings are graded, in the version now in force. */
export async function readFindingModel(tx: Pick<TenantTransaction, 'reference'>): Promise<FindingModel> {
  return parseFindingModel((await requireReference(tx.reference, 'finding-model')).data)
}

/** The rules that a finding may name, in the version now in force. */
export async function readFindingRules(tx: Pick<TenantTransaction, 'reference'>): Promise<FindingRules> {
  return parseFindingRules((await requireReference(tx.reference, 'finding-rules')).data)
}
