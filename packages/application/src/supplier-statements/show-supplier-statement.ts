import type { CheckedStatementsView, CheckedStatementView, StatementCoverage } from '@daylight/contracts'
import { type Actor, authorise, type MemberActor, notFound, ownedBy } from '@daylight/domain/access'
import {
  readStatement,
  readStatementClassifier,
  STATEMENT_CRITERIA,
  type StatementCriterion,
} from '@daylight/domain/statement-check'
import { figureText, STATEMENT_AREAS, sectionToPlainText } from '@daylight/domain/statements'
import type { Deps } from '../ports/deps.ts'
import type { JudgedSentence } from '../ports/supplier-statements.ts'
import { requireReference } from '../reference/require-reference.ts'
import { loadStatement } from '../statements/load-statement.ts'

const CLASSIFIER = 'statement-classifier'

/** The statements of a supplier that were read here, the newest first. */
export async function listCheckedStatements(
  deps: Deps,
  actor: Actor,
  { supplierId }: { readonly supplierId: string },
): Promise<CheckedStatementsView> {
  authorise(actor, 'supplier:read')
  return deps.database.withTenant(actor, async (tx) => {
    const supplier = ownedBy(actor, await tx.suppliers.find(supplierId))
    const found = await tx.supplierStatements.list(supplierId)
    return {
      supplier: { id: supplier.id, name: supplier.name, active: supplier.status === 'active' },
      statements: found.map(({ id, title, fileKind, checkedBy, checkedAt, coverage }) => ({
        id,
        title,
        fileKind,
        checkedBy,
        checkedAt,
        missing: STATEMENT_CRITERIA.filter((criterion) => (coverage[criterion] ?? 0) === 0),
      })),
    }
  })
}

/** One of them, sentence by sentence. */
export async function getCheckedStatement(
  deps: Deps,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<CheckedStatementView> {
  authorise(actor, 'supplier:read')
  return deps.database.withTenant(actor, async (tx) => {
    const found = ownedBy(actor, await tx.supplierStatements.find(id))
    const supplier = ownedBy(actor, await tx.suppliers.find(found.supplierId))
    const { data } = await requireReference(tx.reference, CLASSIFIER)
    const { title, fileKind, sha256, sentences, classifierVersion, checkedBy, checkedAt } = found
    return {
      id,
      supplier: { id: supplier.id, name: supplier.name },
      ...{ title, fileKind, sha256, checkedBy, checkedAt },
      coverage: cover(sentences, {
        version: classifierVersion,
        attribution: readStatementClassifier(data).attribution,
      }),
    }
  })
}

/** Takes a statement out that was the wrong one; the record keeps that it was there. */
export async function removeCheckedStatement(
  deps: Deps,
  actor: MemberActor,
  { id }: { readonly id: string },
): Promise<{ readonly supplierId: string }> {
  authorise(actor, 'supplier:write')
  return deps.database.withTenant(actor, async (tx) => {
    const { supplierId, title, sha256 } = ownedBy(actor, await tx.supplierStatements.find(id))
    if (!(await tx.supplierStatements.remove(id))) throw notFound()
    tx.audit.record(actor, {
      action: 'supplier.statement_removed',
      subjectType: 'supplier',
      subjectId: supplierId,
      data: { statementId: id, title, sha256 },
    })
    return { supplierId }
  })
}

/** Our own statement as a stranger reads it: by which sentences each subject is covered, and which is not. */
export async function getStatementCoverage(
  deps: Deps,
  actor: Actor,
  input: { readonly id: string },
): Promise<StatementCoverage> {
  authorise(actor, 'statement:read')
  return deps.database.withTenant(actor, async (tx) => {
    const { sections, figures } = await loadStatement(tx, actor, { id: input.id, today: deps.clock.today() })
    const { data } = await requireReference(tx.reference, CLASSIFIER)
    const classifier = readStatementClassifier(data)
    const values = new Map(figures.map((figure) => [figure.key, figure]))
    const texts = STATEMENT_AREAS.flatMap((area) => {
      const section = sections.find((candidate) => candidate.area === area)
      return section ? [sectionToPlainText(section.content, (key) => figureText(key, values))] : []
    })
    return cover(readStatement(texts.join('\n\n'), classifier).sentences, classifier)
  })
}

function cover(
  sentences: readonly JudgedSentence[],
  { version, attribution }: { readonly version: string; readonly attribution: string },
): StatementCoverage {
  const count = (criterion: StatementCriterion) =>
    sentences.filter(({ criteria }) => criteria.includes(criterion)).length
  return {
    criteria: STATEMENT_CRITERIA.map((criterion) => ({ criterion, sentences: count(criterion) })),
    sentences: sentences.map(({ text, criteria }) => ({ text, criteria: [...criteria] })),
    classifierVersion: version,
    attribution,
  }
}
