import { LONGEST_STATEMENT } from '@daylight/contracts'
import { authorise, type MemberActor, notFound } from '@daylight/domain/access'
import type { StatementCheckDeps, StatementSource } from '../ports/supplier-statements.ts'
import { requireReference } from '../reference/require-reference.ts'
import { refuseArchivedSupplier } from '../suppliers/refuse-archived-supplier.ts'

const CLASSIFIER = 'statement-classifier'

export interface CheckSupplierStatementInput {
  readonly supplierId: string
  readonly title: string
}

/** Reads a supplier's statement from its file, and keeps what each sentence speaks about; the file itself is let go. */
export async function checkSupplierStatementFile(
  deps: StatementCheckDeps,
  actor: MemberActor,
  input: CheckSupplierStatementInput,
  content: AsyncIterable<Uint8Array>,
): Promise<{ readonly id: string }> {
  authorise(actor, 'supplier:write')
  await requireSupplier(deps, actor, input.supplierId)
  return check(deps, actor, input, { content })
}

/** The same from pasted text. */
export async function checkSupplierStatementText(
  deps: StatementCheckDeps,
  actor: MemberActor,
  input: CheckSupplierStatementInput & { readonly text: string },
): Promise<{ readonly id: string }> {
  authorise(actor, 'supplier:write')
  const { text, ...named } = input
  await requireSupplier(deps, actor, input.supplierId)
  return check(deps, actor, named, { text })
}

async function requireSupplier(deps: StatementCheckDeps, actor: MemberActor, id: string): Promise<void> {
  await deps.database.withTenant(actor, async (tx) => {
    const supplier = await tx.suppliers.find(id)
    if (!supplier) throw notFound()
    refuseArchivedSupplier(supplier)
  })
}

async function check(
  deps: StatementCheckDeps,
  actor: MemberActor,
  { supplierId, title }: CheckSupplierStatementInput,
  source: StatementSource,
): Promise<{ readonly id: string }> {
  const classifier = await deps.database.withTenant(actor, (tx) => requireReference(tx.reference, CLASSIFIER))
  const { fileKind, sentences, sha256 } = await deps.statementReader.read(source, {
    classifier: classifier.data,
    maxCharacters: LONGEST_STATEMENT,
  })
  return deps.database.withTenant(actor, async (tx) => {
    const id = deps.ids.next()
    await tx.supplierStatements.insert({
      organisationId: actor.organisationId,
      id,
      supplierId,
      title,
      fileKind,
      sha256,
      sentences,
      classifierVersion: classifier.version,
      checkedBy: actor.name,
      checkedAt: deps.clock.now().toISOString(),
    })
    tx.audit.record(actor, {
      action: 'supplier.statement_checked',
      subjectType: 'supplier',
      subjectId: supplierId,
      data: { statementId: id, title, sha256, classifierVersion: classifier.version },
    })
    return { id }
  })
}
