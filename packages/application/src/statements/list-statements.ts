import type { StatementList, StatementOutlook } from '@daylight/contracts'
import { type Actor, authorise } from '@daylight/domain/access'
import { statementDates, whatApplies } from '@daylight/domain/statements'
import type { Deps } from '../ports/deps.ts'
import { loadStatementRules } from './load-statement.ts'
import { readLegalForm, readTurnoverBand, suggestPeriod } from './suggest-period.ts'

/** Every statement, the newest period first. */
export async function listStatements(deps: Deps, actor: Actor): Promise<StatementList> {
  authorise(actor, 'statement:read')
  return deps.database.withTenant(actor, async (tx) => {
    const rules = await loadStatementRules(tx.reference)
    const statements = await tx.statements.list()
    return {
      statements: statements.map((statement) => ({
        id: statement.id,
        periodStart: statement.periodStart,
        periodEnd: statement.periodEnd,
        state: statement.state,
        predecessorId: statement.predecessorId,
        approvedOn: statement.approval?.approvedOn ?? null,
        signedOn: statement.signature?.signedOn ?? null,
        publishBy: statementDates(statement.periodEnd, rules).publishBy,
        updatedAt: statement.updatedAt,
      })),
    }
  })
}

/** What a new statement would begin with, and what the law and the guidance ask of this organisation. */
export async function showStatementOutlook(deps: Deps, actor: Actor): Promise<StatementOutlook> {
  authorise(actor, 'statement:read')
  return deps.database.withTenant(actor, async (tx) => {
    const rules = await loadStatementRules(tx.reference)
    const organisation = await tx.organisation.current()
    const period = suggestPeriod(organisation.yearEnd, deps.clock.today())
    const legalForm = readLegalForm(organisation.legalForm)
    const applies =
      legalForm &&
      whatApplies(
        {
          legalForm,
          carriesOnBusinessInUk: true,
          turnoverBand: readTurnoverBand(organisation.turnoverBand),
          turnoverPounds: null,
          yearEnd: period.periodEnd,
          groupMembers: [],
          website: organisation.website,
        },
        rules,
      )
    return {
      ...period,
      legalForm,
      legalForms: rules.legalForms.map(({ id, label }) => ({ value: id, label })),
      applies,
      minMonths: rules.registryPeriodMonths.min,
      maxMonths: rules.registryPeriodMonths.max,
    }
  })
}
