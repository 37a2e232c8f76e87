import { STATEMENT_FORMATS, type StatementDocumentState, type StatementView } from '@daylight/contracts'
import { type Actor, authorise } from '@daylight/domain/access'
import {
  areaRule,
  checkStatementRequirements,
  FIGURE_CATALOGUE,
  findStaleFigures,
  legalFormRule,
  readTerminology,
  type SignerRole,
  statementDates,
  whatApplies,
} from '@daylight/domain/statements'
import type { Deps } from '../ports/deps.ts'
import type { StatementDocumentRecord } from '../ports/statement-repository.ts'
import { requireReference } from '../reference/require-reference.ts'
import { describeFigure } from './describe-figure.ts'
import { describeSections } from './describe-sections.ts'
import { type LoadedStatement, loadStatement } from './load-statement.ts'
import { isOverdue } from './request-statement-document.ts'
import { findWording } from './review-statement-wording.ts'

const SIGNER_LABELS: Readonly<Record<SignerRole, string>> = {
  director: 'Director (or equivalent)',
  designated_member: 'Designated member',
  general_partner: 'General partner',
  partner: 'Partner',
  trustee: 'Trustee',
  senior_officer: 'Senior officer',
  owner: 'Owner',
}

/** The statement with every task's state, its figures and all requirements checked, as of today. */
export async function getStatement(
  deps: Deps,
  actor: Actor,
  input: { readonly id: string },
): Promise<StatementView> {
  authorise(actor, 'statement:read')
  return deps.database.withTenant(actor, async (tx) => {
    const statement = await loadStatement(tx, actor, { id: input.id, today: deps.clock.today() })
    const terminology = readTerminology((await requireReference(tx.reference, 'terminology')).data)
    const successor = await tx.statements.successorOf(input.id)
    const page = await tx.published.findFor(input.id)
    const document = await tx.statements.newestDocument(input.id, 'pdf')
    const others: StatementDocumentRecord[] = []
    for (const format of STATEMENT_FORMATS) {
      const other = format === 'pdf' ? null : await tx.statements.newestDocument(input.id, format)
      if (other) others.push(other)
    }
    return {
      ...describeStatement(statement),
      page: page && {
        publicationId: page.id,
        segment: page.segment,
        publishedAt: page.publishedAt,
        publishedBy: page.publishedBy,
      },
      successorId: successor?.id ?? null,
      wordingHits: findWording(statement, terminology).length,
      document: document && describeDocument(document, deps.clock.now()),
      otherDocuments: others.map((other) => describeDocument(other, deps.clock.now())),
    }
  })
}

function describeStatement(statement: LoadedStatement) {
  const { record, rules, content, today, figures, publication } = statement
  const form = legalFormRule(rules, record.facts.legalForm)
  const { version: factsVersion, groupMembers, covered: _, ...facts } = record.facts
  return {
    id: record.id,
    version: record.version,
    periodStart: record.periodStart,
    periodEnd: record.periodEnd,
    state: record.state,
    publishBy: statementDates(record.periodEnd, rules).publishBy,
    facts: { ...facts, groupMembers: [...groupMembers] },
    factsVersion,
    approval: record.approval,
    signature: record.signature,
    staleFigures: describeStale(statement),
    covered: content.covered.map((one) => ({ ...one })),
    promises: {
      toAnswer: content.promises.length,
      open: content.promises.filter(({ outcome }) => outcome === null).length,
    },
    comments: statement.comments,
    publication,
    contentHash: record.contentHash,
    predecessorId: record.predecessorId,
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
    approver: form.approver,
    signer: form.signer,
    signerRoles: form.signerRoles.map((role) => ({ value: role, label: SIGNER_LABELS[role] })),
    legalForms: rules.legalForms.map(({ id, label }) => ({ value: id, label })),
    turnoverBands: rules.turnoverBands.map(({ id, label }) => ({ value: id, label })),
    applies: whatApplies(content.facts, rules),
    sections: describeSections(statement),
    requirements: checkStatementRequirements(content, rules, today),
    figures: figures.map(describeFigure),
  }
}

function describeStale({ record, content, rules }: LoadedStatement) {
  const approved = record.state === 'approved' ? (record.approval?.figures ?? null) : null
  if (approved === null) return []
  return findStaleFigures(approved, content).map(({ areas, key, was, now }) => ({
    key,
    was,
    now,
    label: FIGURE_CATALOGUE[key].label,
    areas: areas.map((area) => areaRule(rules, area).title),
  }))
}

export function describeDocument(document: StatementDocumentRecord, now: Date): StatementDocumentState {
  const { id, format, status, statementVersion, bytes, createdAt, readyAt } = document
  return {
    id,
    format,
    status,
    statementVersion,
    bytes,
    createdAt,
    readyAt,
    overdue: isOverdue(document, now),
  }
}
