import type { StatementFactsInput } from '@daylight/contracts'
import { authorise, type MemberActor } from '@daylight/domain/access'
import { changedSince } from '../access/changed-since.ts'
import { describeChanges } from '../audit/describe-changes.ts'
import type { Deps } from '../ports/deps.ts'
import type { StatementRecord } from '../ports/statement-repository.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { decideStatement } from './decide-statement.ts'
import { loadStatement } from './load-statement.ts'
import { placePeriod } from './place-period.ts'

export interface SaveFactsInput {
  readonly id: string
  readonly factsVersion: number
  readonly details: StatementFactsInput & { readonly periodStart: string; readonly periodEnd: string }
}

/** Saves what the statement says of the organisation and its period, unless somebody else has saved since. */
export async function saveStatementFacts(
  deps: Deps,
  actor: MemberActor,
  input: SaveFactsInput,
): Promise<StatementRecord> {
  authorise(actor, 'statement:write')
  const today = deps.clock.today()
  return deps.database.withTenant(actor, async (tx) => {
    const statement = await loadStatement(tx, actor, { id: input.id, today, toChange: true })
    decideStatement(statement, { type: 'edit', reason: null })
    const { record, rules } = statement
    if (record.facts.version !== input.factsVersion) throw changedSince()
    const { periodStart, periodEnd, ...facts } = input.details
    const period = await placePeriod(tx, {
      period: { periodStart, periodEnd },
      rules,
      today,
      family: await familyOf(tx, record),
    })
    const after: StatementRecord = {
      ...record,
      ...period,
      facts: {
        ...facts,
        covered: record.facts.covered.filter(({ name }) => facts.groupMembers.includes(name)),
        version: record.facts.version + 1,
      },
      updatedAt: deps.clock.now().toISOString(),
      version: record.version + 1,
    }
    if (!(await tx.statements.update(after, record.version))) throw changedSince()
    tx.audit.record(actor, {
      action: 'statement.updated',
      subjectType: 'statement',
      subjectId: record.id,
      data: {
        version: after.version,
        ...describeChanges(
          { ...record.facts, periodStart: record.periodStart, periodEnd: record.periodEnd },
          { ...after.facts, ...period },
          Object.keys(input.details),
        ),
      },
    })
    return after
  })
}

/** Itself and the statements that it takes the place of: they share a period. */
async function familyOf(tx: TenantTransaction, record: StatementRecord): Promise<ReadonlySet<string>> {
  const family = new Set([record.id])
  let before = record.predecessorId
  while (before !== null && !family.has(before)) {
    family.add(before)
    before = (await tx.statements.find(before))?.predecessorId ?? null
  }
  return family
}
