import type { PromisesOfStatement, StatementPromise } from '@daylight/contracts'
import { type Actor, authorise } from '@daylight/domain/access'
import { areaRule, findPromises, type StatementRules } from '@daylight/domain/statements'
import type { Deps } from '../ports/deps.ts'
import type { PlacedPromise } from '../ports/promise-repository.ts'
import { loadTerminology } from './keep-promises.ts'
import { loadStatement, loadStatementRules } from './load-statement.ts'

/** Everything that signed statements promised, and what became of it; the newest year first. */
export async function listPromises(
  deps: Deps,
  actor: Actor,
): Promise<{ readonly promises: StatementPromise[] }> {
  authorise(actor, 'statement:read')
  return deps.database.withTenant(actor, async (tx) => {
    const rules = await loadStatementRules(tx.reference)
    return { promises: (await tx.promises.list()).map((promise) => toPromise(promise, rules)) }
  })
}

/** What a statement has to answer of earlier promises, and what its own text promises as it stands. */
export async function getPromisesOfStatement(
  deps: Deps,
  actor: Actor,
  input: { readonly id: string },
): Promise<PromisesOfStatement> {
  authorise(actor, 'statement:read')
  return deps.database.withTenant(actor, async (tx) => {
    const statement = await loadStatement(tx, actor, { id: input.id, today: deps.clock.today() })
    const { record, rules, content } = statement
    const { claims } = await loadTerminology(tx)
    const toAnswer = record.frozen ? await tx.promises.toAnswer(record.periodEnd) : statement.toAnswer
    return {
      toAnswer: toAnswer.map((promise) => toPromise(promise, rules)),
      made: findPromises(content, claims).map((promise) => ({
        ...promise,
        areaTitle: areaRule(rules, promise.area).title,
      })),
    }
  })
}

function toPromise(promise: PlacedPromise, rules: StatementRules): StatementPromise {
  const { id, version, sentence, area, statementId, periodEnd, status, account } = promise
  const { answeredBy, answeredAt, answeredInId, answeredInPeriodEnd } = promise
  return {
    id,
    version,
    sentence,
    area,
    areaTitle: areaRule(rules, area).title,
    statementId,
    periodEnd,
    outcome: status === 'open' || status === 'not_a_promise' ? null : status,
    account,
    setAside: status === 'not_a_promise',
    answeredBy,
    answeredAt,
    answeredIn:
      answeredInId !== null && answeredInPeriodEnd !== null
        ? { id: answeredInId, periodEnd: answeredInPeriodEnd }
        : null,
  }
}
