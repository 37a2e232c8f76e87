import {
  registryAnswersSchema,
  type StatementFormat,
  statementAreaSchema,
  statementFormatSchema,
  storedApprovalSchema,
  storedDateSchema,
  storedFrozenSchema,
  storedHomepageAddressesSchema,
  storedHomepageLinksSchema,
  storedPromiseStatusSchema,
  storedSignatureSchema,
  storedSignedContentSchema,
  storedStatementFactsSchema,
} from '@daylight/contracts'
import type { IsoDate } from '@daylight/domain/dates'
import type { JsonValue } from '@daylight/domain/json'
import type { RegistryAnswers } from '@daylight/domain/registry'
import {
  type FoundHomepageLink,
  type SectionDocument,
  type StatementArea,
  validateSectionDocument,
} from '@daylight/domain/statements'
import type { PromiseStatus } from '../ports/promise-repository.ts'
import type {
  FrozenRecord,
  RecordedApproval,
  RecordedSignature,
  StatementFacts,
} from '../ports/statement-repository.ts'

/** What the database keeps of a statement as JSON, back in its types. Each throws when the stored shape is wrong. */
export const readStoredStatement = {
  date: (text: string): IsoDate => storedDateSchema.parse(text),
  area: (text: string): StatementArea => statementAreaSchema.parse(text),
  promiseStatus: (text: string): PromiseStatus => storedPromiseStatusSchema.parse(text),
  format: (text: string): StatementFormat => statementFormatSchema.parse(text),
  homepageLinks: (json: unknown): readonly FoundHomepageLink[] => storedHomepageLinksSchema.parse(json),
  homepageAddresses: (json: unknown): readonly string[] => storedHomepageAddressesSchema.parse(json),
  registryAnswers: (json: unknown): RegistryAnswers => registryAnswersSchema.parse(json),
  facts: (json: unknown): StatementFacts => storedStatementFactsSchema.parse(json),
  approval: (json: unknown): RecordedApproval | null =>
    json === null ? null : storedApprovalSchema.parse(json),
  signature: (json: unknown): RecordedSignature | null =>
    json === null ? null : storedSignatureSchema.parse(json),
  frozen: (json: unknown): FrozenRecord | null => {
    if (json === null) return null
    const { rulesVersion, content } = storedFrozenSchema.parse(json)
    return { rulesVersion, figures: content.figures, promises: content.promises }
  },
  signedContent: (json: unknown): JsonValue | null =>
    json === null ? null : storedSignedContentSchema.parse(json).content,
  content: (json: unknown): SectionDocument => {
    const read = validateSectionDocument(json)
    if (!read.ok) throw new Error(`A stored section could not be read: ${read.error.message}`)
    return read.value
  },
}
