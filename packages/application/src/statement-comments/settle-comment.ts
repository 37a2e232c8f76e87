import { authorise, type MemberActor, ownedBy, roleMay } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { type CommentEvent, findPassage, replacePassage, settleComment } from '@daylight/domain/statements'
import { changedSince } from '../access/changed-since.ts'
import type { CommentRecord } from '../ports/comment-repository.ts'
import type { Deps } from '../ports/deps.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { loadStatement } from '../statements/load-statement.ts'
import { openSection, storeSection } from '../statements/store-section.ts'
import { readReplacement } from './read-replacement.ts'
import { refuseSigned } from './refuse-signed.ts'

interface SettleInput {
  readonly id: string
  /** Of the comment, as it was read. */
  readonly version: number
  readonly event: CommentEvent
}

/** Resolves a comment or opens it again; accepts a suggestion, which changes the text in the same moment, or rejects it. */
export async function settleStatementComment(
  deps: Deps,
  actor: MemberActor,
  input: SettleInput,
): Promise<{ readonly id: string; readonly version: number }> {
  authorise(actor, 'statement:comment')
  return deps.database.withTenant(actor, async (tx) => {
    const { statementId, ...comment } = ownedBy(actor, await tx.comments.find(input.id))
    const statement = await loadStatement(tx, actor, { id: statementId, today: deps.clock.today() })
    refuseSigned(statement)
    const mayWrite = roleMay(actor.role, 'statement:write')
    const settled = settleComment(comment, input.event, { userId: actor.userId, mayWrite })
    if (!settled.ok) {
      const { kind, message } = settled.error
      throw new AppError({ code: kind === 'not_yours' ? 'refused' : 'conflict', reason: kind, message })
    }
    const open = settled.value === 'open'
    const after: CommentRecord = {
      ...comment,
      state: settled.value,
      settledBy: open ? null : actor.name,
      settledAt: open ? null : deps.clock.now().toISOString(),
      version: input.version + 1,
    }
    const area = statement.sections.find(({ id }) => id === comment.sectionId)?.area
    if (settled.value === 'accepted' && area) await putIn(deps, tx, actor, { statementId, area, comment })
    if (!(await tx.comments.update(after, input.version))) throw changedSince()
    tx.audit.record(actor, {
      action: 'statement.comment_settled',
      subjectType: 'statement',
      subjectId: statementId,
      data: { commentId: comment.id, kind: comment.kind, from: comment.state, to: after.state },
    })
    return { id: comment.id, version: after.version }
  })
}

async function putIn(
  deps: Deps,
  tx: TenantTransaction,
  actor: MemberActor,
  change: {
    readonly statementId: string
    readonly area: Parameters<typeof openSection>[3]['area']
    readonly comment: CommentRecord
  },
): Promise<void> {
  const { anchor, replacement } = change.comment
  const open = await openSection(deps, tx, actor, { id: change.statementId, area: change.area })
  const passage = anchor && findPassage(open.section.content, anchor)
  if (!passage) {
    throw new AppError({
      code: 'conflict',
      reason: 'passage_changed',
      message:
        'The words that this suggestion would replace have been changed since. Reject it, or write it in by hand.',
    })
  }
  const content = replacePassage(open.section.content, passage, readReplacement(replacement ?? ''))
  await storeSection(deps, tx, actor, { ...open, content })
}
