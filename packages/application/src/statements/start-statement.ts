import { type Actor, authorise, type MemberActor } from '@daylight/domain/access'
import { type LegalForm, STATEMENT_AREAS, starterSection } from '@daylight/domain/statements'
import type { AuditLog } from '../ports/audit-log.ts'
import type { Deps } from '../ports/deps.ts'
import type { StatementRecord, StatementSectionRecord } from '../ports/statement-repository.ts'
import { countFigures } from './count-figures.ts'
import { loadStatementRules } from './load-statement.ts'
import { placePeriod } from './place-period.ts'
import { readTurnoverBand } from './suggest-period.ts'

/**
 * Starts the statement of one reporting period: facts from the organisation's record, and in each area sentences
 * computed from the figures at hand, then prompts for what only people can say.
 */
export async function startStatement(
  deps: Deps,
  actor: MemberActor,
  input: { readonly periodStart: string; readonly periodEnd: string; readonly legalForm: LegalForm },
): Promise<StatementRecord> {
  authorise(actor, 'statement:write')
  const today = deps.clock.today()
  return deps.database.withTenant(actor, async (tx) => {
    const rules = await loadStatementRules(tx.reference)
    const period = await placePeriod(tx, { period: input, rules, today, family: new Set() })
    const organisation = await tx.organisation.current()
    const now = deps.clock.now().toISOString()
    const statement: StatementRecord = {
      organisationId: actor.organisationId,
      id: deps.ids.next(),
      ...period,
      state: 'draft',
      facts: {
        version: 1,
        organisationName: organisation.name,
        companyNumber: organisation.companyNumber,
        legalForm: input.legalForm,
        carriesOnBusinessInUk: true,
        turnoverBand: readTurnoverBand(organisation.turnoverBand),
        groupMembers: [],
        covered: [],
        website: organisation.website,
        noStepsTaken: false,
      },
      approval: null,
      signature: null,
      frozen: null,
      contentHash: null,
      predecessorId: null,
      createdById: actor.userId,
      createdAt: now,
      updatedAt: now,
      version: 1,
    }
    const values = new Map((await countFigures(tx, period, today)).map((figure) => [figure.key, figure]))
    const sections = STATEMENT_AREAS.map(
      (area): StatementSectionRecord => ({
        organisationId: actor.organisationId,
        id: deps.ids.next(),
        statementId: statement.id,
        area,
        content: starterSection(area, values, rules),
        version: 1,
        updatedById: null,
        updatedAt: now,
      }),
    )
    await tx.statements.insert(statement, sections)
    recordStart(tx.audit, actor, statement, null)
    return statement
  })
}

export function recordStart(
  audit: AuditLog,
  actor: Actor,
  statement: StatementRecord,
  reason: string | null,
): void {
  const { id, periodStart, periodEnd, predecessorId } = statement
  audit.record(actor, {
    action: 'statement.created',
    subjectType: 'statement',
    subjectId: id,
    data: { title: `Statement for the year to ${periodEnd}`, periodStart, periodEnd, predecessorId, reason },
  })
}
