import type { RecordOfYear } from '@daylight/contracts'
import type { Actor } from '@daylight/domain/access'
import type { IsoDate } from '@daylight/domain/dates'
import {
  type RegistryAnswers,
  type RegistryCheckOptions,
  type RegistryRules,
  type RegistrySuggestions,
  readRegistryRules,
  suggestRegistryAnswers,
} from '@daylight/domain/registry'
import { statementDates } from '@daylight/domain/statements'
import type { RegistryPackRecord } from '../ports/registry-repository.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { readRecordsOfYear } from '../records/read-records-of-year.ts'
import { requireReference } from '../reference/require-reference.ts'
import { describeSections } from '../statements/describe-sections.ts'
import { type LoadedStatement, loadStatement } from '../statements/load-statement.ts'

export interface LoadedRegistryPack {
  readonly statement: LoadedStatement
  readonly pack: RegistryPackRecord | null
  readonly rules: RegistryRules
  readonly suggestions: RegistrySuggestions
  /** Our own records that bear on the year. */
  readonly records: readonly RecordOfYear[]
  /** What was saved, and where nothing was, what the records suggest. */
  readonly answers: RegistryAnswers
  readonly check: RegistryCheckOptions
}

/** Answers saved win over suggestions, also where they were left empty on purpose. */
export function mergeAnswers(saved: RegistryAnswers, suggestions: RegistrySuggestions): RegistryAnswers {
  const suggested = Object.entries(suggestions).map(([id, { answer }]) => [id, answer] as const)
  return { ...Object.fromEntries(suggested), ...saved }
}

/** The registry's questions with this statement's answers, as of one day. */
export async function loadRegistryPack(
  tx: TenantTransaction,
  actor: Actor,
  options: { readonly id: string; readonly today: IsoDate },
): Promise<LoadedRegistryPack> {
  const statement = await loadStatement(tx, actor, options)
  const rules = readRegistryRules((await requireReference(tx.reference, 'govuk-registry')).data)
  const pack = await tx.registry.findPack(options.id)
  const { content, record } = statement
  const earlier = (await tx.statements.list()).filter(
    ({ periodEnd, state }) => state === 'signed' && periodEnd < record.periodEnd,
  )
  const records = await readRecordsOfYear(tx, record, options.today)
  const suggestions = suggestRegistryAnswers({
    rules,
    statementRules: statement.rules,
    content,
    approvedBy: record.approval?.approvedBy ?? null,
    writtenAreas: describeSections(statement)
      .filter(({ progress }) => progress !== 'empty')
      .map(({ area }) => area),
    records,
    earlierStatements: new Set(earlier.map(({ periodEnd }) => periodEnd)).size,
  })
  return {
    statement,
    pack,
    rules,
    suggestions,
    records,
    answers: mergeAnswers(pack?.answers ?? {}, suggestions),
    check: {
      rules,
      periodMonths: statement.rules.registryPeriodMonths,
      registryYear: statementDates(record.periodEnd, statement.rules).registryYear,
      today: options.today,
    },
  }
}
