import { type Actor, ownedBy } from '@daylight/domain/access'
import type { IsoDate } from '@daylight/domain/dates'
import { AppError } from '@daylight/domain/errors'
import { londonDate } from '@daylight/domain/remediation'
import {
  chooseFigures,
  coverOrganisations,
  type FigureValue,
  type HomepageProof,
  type PromiseAnswer,
  readStatementRules,
  type StatementContent,
  type StatementRules,
} from '@daylight/domain/statements'
import type { OpenComments } from '../ports/comment-repository.ts'
import type { PlacedPromise } from '../ports/promise-repository.ts'
import type { ReferenceRepository } from '../ports/reference-repository.ts'
import type {
  PublicationRecord,
  StatementRecord,
  StatementSectionRecord,
} from '../ports/statement-repository.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { requireReference } from '../reference/require-reference.ts'
import { countFigures } from './count-figures.ts'

/** The name of the rules’ data set: section 54 of the Modern Slavery Act 2015. */
const KIND = 'uk-section-54'

/** A statement with all that speaks in it, as of one day. */
export interface LoadedStatement {
  readonly record: StatementRecord
  readonly sections: readonly StatementSectionRecord[]
  readonly rules: StatementRules
  /** Counted now for a draft; as they were at the signature for a signed statement. */
  readonly figures: readonly FigureValue[]
  readonly publication: PublicationRecord | null
  /** What a draft has to answer, as it is kept; empty for a signed statement, whose content holds its answers. */
  readonly toAnswer: readonly PlacedPromise[]
  /** Comments that are open, and those of them that must be settled before the approval. */
  readonly comments: OpenComments
  readonly content: StatementContent
  readonly today: IsoDate
}

/** The rules of one version, or the newest. */
export async function loadStatementRules(
  reference: ReferenceRepository,
  version?: string,
): Promise<StatementRules> {
  if (version === undefined) return readStatementRules((await requireReference(reference, KIND)).data)
  const dataset = await reference.byVersion(KIND, version)
  if (dataset) return readStatementRules(dataset.data)
  throw new AppError({
    code: 'unavailable',
    reason: 'reference_missing',
    message: `Version ${version} of the rules on statements is not in the database.`,
  })
}

interface ContentParts {
  readonly record: StatementRecord
  readonly sections: readonly StatementSectionRecord[]
  readonly figures: readonly FigureValue[]
  readonly promises: readonly PromiseAnswer[]
  readonly publication?: PublicationRecord | null
  readonly homepageProof?: HomepageProof | null
}

export function buildContent(parts: ContentParts): StatementContent {
  const { record, sections, figures, promises, publication = null, homepageProof = null } = parts
  const { facts, periodStart, periodEnd, approval, signature } = record
  return {
    organisationName: facts.organisationName,
    facts: {
      legalForm: facts.legalForm,
      carriesOnBusinessInUk: facts.carriesOnBusinessInUk,
      turnoverBand: facts.turnoverBand,
      turnoverPounds: null,
      yearEnd: periodEnd,
      groupMembers: facts.groupMembers,
      website: facts.website,
    },
    periodStart,
    periodEnd,
    noStepsTaken: facts.noStepsTaken,
    sections: Object.fromEntries(sections.map(({ area, content }) => [area, content])),
    covered: coverOrganisations(facts.groupMembers, facts.covered),
    promises,
    figures: chooseFigures(
      figures,
      sections.map(({ content }) => content),
    ),
    approval,
    signature,
    publication,
    homepageProof,
  }
}

/** Everything of a statement that the actor may read; `toChange` also holds it until the transaction ends. */
export async function loadStatement(
  tx: TenantTransaction,
  actor: Actor,
  options: { readonly id: string; readonly today: IsoDate; readonly toChange?: boolean },
): Promise<LoadedStatement> {
  const { id, today } = options
  const found = options.toChange ? await tx.statements.findToChange(id) : await tx.statements.find(id)
  const record = ownedBy(actor, found)
  const sections = await tx.statements.sections(id)
  const rules = await loadStatementRules(tx.reference, record.frozen?.rulesVersion)
  const figures = record.frozen?.figures ?? (await countFigures(tx, record, today))
  const publication = record.state === 'signed' ? await tx.statements.newestPublication(id) : null
  const toAnswer = record.frozen ? [] : await tx.promises.toAnswer(record.periodEnd)
  const promises = record.frozen?.promises ?? toPromiseAnswers(toAnswer)
  const proof = record.state === 'signed' ? await tx.homepageChecks.newestProof(id) : null
  const homepageProof = proof && { outcome: proof.outcome, checkedOn: londonDate(proof.checkedAt) }
  const content = buildContent({ record, sections, figures, promises, publication, homepageProof })
  const comments = await tx.comments.countOpen(id)
  return { comments, record, sections, rules, figures, publication, toAnswer, content, today }
}

/** The answers as they stand in the statement. */
function toPromiseAnswers(promises: readonly PlacedPromise[]): PromiseAnswer[] {
  return promises.map(({ sentence, status, account }) => ({
    sentence,
    outcome: status === 'open' || status === 'not_a_promise' ? null : status,
    account: status === 'open' ? '' : account,
  }))
}
