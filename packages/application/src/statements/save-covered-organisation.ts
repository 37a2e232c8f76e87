import type { CoveredOrganisationInput } from '@daylight/contracts'
import { authorise, type MemberActor } from '@daylight/domain/access'
import { isoDate } from '@daylight/domain/dates'
import { AppError } from '@daylight/domain/errors'
import { changedSince } from '../access/changed-since.ts'
import { refuseUnsafeText } from '../findings/refuse-unsafe-text.ts'
import type { Deps } from '../ports/deps.ts'
import type { StatementRecord } from '../ports/statement-repository.ts'
import { decideStatement } from './decide-statement.ts'
import { loadStatement } from './load-statement.ts'

interface SaveCoveredInput {
  readonly id: string
  readonly factsVersion: number
  readonly name: string
  readonly details: CoveredOrganisationInput
}

/** Saves what a group's statement says of one of the organisations that it covers, unless the facts were saved since. */
export async function saveCoveredOrganisation(
  deps: Deps,
  actor: MemberActor,
  input: SaveCoveredInput,
): Promise<StatementRecord> {
  authorise(actor, 'statement:write')
  const { steps, approver, approvedOn, signer, signedOn } = input.details
  await refuseUnsafeText(deps, { steps })
  return deps.database.withTenant(actor, async (tx) => {
    const today = deps.clock.today()
    const statement = await loadStatement(tx, actor, { id: input.id, today, toChange: true })
    decideStatement(statement, { type: 'edit', reason: null })
    const { record } = statement
    const { facts } = record
    if (!facts.groupMembers.includes(input.name)) {
      throw new AppError({
        code: 'conflict',
        reason: 'not_covered',
        message: 'The statement does not name this organisation any more. Load the page again.',
      })
    }
    if (facts.version !== input.factsVersion) throw changedSince()
    const said = {
      name: input.name,
      steps,
      approver,
      approvedOn: approvedOn === null ? null : isoDate(approvedOn),
      signer,
      signedOn: signedOn === null ? null : isoDate(signedOn),
    }
    const after: StatementRecord = {
      ...record,
      facts: {
        ...facts,
        covered: [...facts.covered.filter(({ name }) => name !== input.name), said],
        version: facts.version + 1,
      },
      updatedAt: deps.clock.now().toISOString(),
      version: record.version + 1,
    }
    if (!(await tx.statements.update(after, record.version))) throw changedSince()
    tx.audit.record(actor, {
      action: 'statement.updated',
      subjectType: 'statement',
      subjectId: record.id,
      data: { version: after.version, covered: said },
    })
    return after
  })
}
