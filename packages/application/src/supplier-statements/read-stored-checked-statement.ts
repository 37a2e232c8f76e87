import { storedCoverageSchema, storedFileKindSchema, storedJudgedSentencesSchema } from '@daylight/contracts'
import type {
  JudgedSentence,
  ListedSupplierStatement,
  StatementFileKind,
} from '../ports/supplier-statements.ts'

/** What the database keeps of a supplier's statement, back in its types. Each throws when the stored shape is wrong. */
export const readStoredCheckedStatement = {
  fileKind: (text: string): StatementFileKind => storedFileKindSchema.parse(text),
  sentences: (json: unknown): readonly JudgedSentence[] => storedJudgedSentencesSchema.parse(json),
  coverage: (json: unknown): ListedSupplierStatement['coverage'] => storedCoverageSchema.parse(json),
}
