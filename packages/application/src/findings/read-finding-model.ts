import { type FindingModel, readFindingModel as parseFindingModel } from '@daylight/domain/findings'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { requireReference } from '../reference/require-reference.ts'

/** The rules by which findings are graded, in the version now in force. */
export async function readFindingModel(tx: Pick<TenantTransaction, 'reference'>): Promise<FindingModel> {
  return parseFindingModel((await requireReference(tx.reference, 'finding-model')).data)
}
