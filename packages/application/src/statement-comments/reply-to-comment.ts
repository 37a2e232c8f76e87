import { authorise, type MemberActor, ownedBy } from '@daylight/domain/access'
import { refuseUnsafeText } from '../findings/refuse-unsafe-text.ts'
import type { Deps } from '../ports/deps.ts'
import { loadStatement } from '../statements/load-statement.ts'
import { refuseSigned } from './refuse-signed.ts'

/** Answers a comment. Two may answer at once: both answers stay. */
export async function replyToComment(
  deps: Deps,
  actor: MemberActor,
  input: { readonly id: string; readonly body: string },
): Promise<{ readonly id: string; readonly version: number }> {
  authorise(actor, 'statement:comment')
  const { id: commentId, body } = input
  await refuseUnsafeText(deps, { body })
  return deps.database.withTenant(actor, async (tx) => {
    const comment = ownedBy(actor, await tx.comments.find(commentId))
    const { statementId } = comment
    refuseSigned(await loadStatement(tx, actor, { id: statementId, today: deps.clock.today() }))
    const { organisationId, name: authorName } = actor
    const createdAt = deps.clock.now().toISOString()
    await tx.comments.insertReply({
      ...{ organisationId, id: deps.ids.next(), commentId, body, authorName, createdAt },
    })
    tx.audit.record(actor, {
      action: 'statement.comment_answered',
      subjectType: 'statement',
      subjectId: statementId,
      data: { commentId },
    })
    return { id: commentId, version: comment.version }
  })
}
