import type { StatementSignatureInput } from '@daylight/contracts'
import { authorise, type MemberActor } from '@daylight/domain/access'
import { isoDate } from '@daylight/domain/dates'
import { AppError } from '@daylight/domain/errors'
import { findStaleFigures, freezeStatement } from '@daylight/domain/statements'
import { changedSince } from '../access/changed-since.ts'
import { confirmPassword } from '../identity/confirm-password.ts'
import type { IdentityDeps } from '../ports/identity-services.ts'
import type { StatementRecord } from '../ports/statement-repository.ts'
import { decideStatement } from './decide-statement.ts'
import { keepPromises } from './keep-promises.ts'
import { buildContent, loadStatement } from './load-statement.ts'

interface SignInput {
  readonly id: string
  /** Of the statement as it was read: what is signed is what was seen. */
  readonly version: number
  /** Of whoever enters it, asked for again. */
  readonly password: string
  readonly details: StatementSignatureInput
}

/**
 * Asks for the password again, records the signature and freezes the statement: figures as they are counted in this transaction, the content in
 * its canonical form with its SHA-256. From here on nobody changes it, the database included.
 */
export async function signStatement(
  deps: IdentityDeps,
  actor: MemberActor,
  input: SignInput,
): Promise<StatementRecord> {
  authorise(actor, 'statement:sign')
  await confirmPassword(deps, actor, { password: input.password, kind: 'sign_statement' })
  const { signerName, jobTitle, role } = input.details
  const signedOn = isoDate(input.details.signedOn)
  return deps.database.withTenant(actor, async (tx) => {
    const today = deps.clock.today()
    const statement = await loadStatement(tx, actor, { id: input.id, today, toChange: true })
    const { record, sections, figures, rules, content } = statement
    const { promises } = content
    const approved = record.approval?.figures ?? null
    if (record.state === 'approved' && approved !== null && findStaleFigures(approved, content).length > 0) {
      throw new AppError({
        code: 'conflict',
        reason: 'statement_figures_changed',
        message: 'Figures have changed since the approval. Confirm them, or return the statement to draft.',
      })
    }
    const step = decideStatement(statement, {
      type: 'sign',
      signature: { signerName, jobTitle, role, signedOn },
    })
    const signed: StatementRecord = {
      ...record,
      state: step.state,
      signature: step.signature && { ...step.signature, recordedBy: actor.name },
      updatedAt: deps.clock.now().toISOString(),
      version: input.version + 1,
    }
    const frozen = freezeStatement(buildContent({ record: signed, sections, figures, promises }))
    if (!frozen.ok) {
      const { kind, message } = frozen.error
      throw new AppError({ code: 'invalid', reason: `statement_${kind}`, message })
    }
    const signing = { statement: signed, content: frozen.value.content, rulesVersion: rules.version }
    const contentHash = await tx.statements.sign(signing, input.version)
    if (contentHash === null) throw changedSince()
    await keepPromises(deps, actor, tx, { ...statement, record: signed })
    tx.audit.record(actor, {
      action: 'statement.signed',
      subjectType: 'statement',
      subjectId: record.id,
      data: { version: signed.version, signerName, jobTitle, role, signedOn, contentHash },
    })
    return {
      ...signed,
      contentHash,
      frozen: { figures: content.figures, promises, rulesVersion: rules.version },
    }
  })
}
