import type { CommentInput } from '@daylight/contracts'
import { authorise, type MemberActor, ownedBy } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import {
  anchorPassage,
  figureText,
  type PassageAnchor,
  type StatementArea,
} from '@daylight/domain/statements'
import { refuseUnsafeText } from '../findings/refuse-unsafe-text.ts'
import type { CommentRecord } from '../ports/comment-repository.ts'
import type { Deps } from '../ports/deps.ts'
import { type LoadedStatement, loadStatement } from '../statements/load-statement.ts'
import { readReplacement } from './read-replacement.ts'
import { refuseSigned } from './refuse-signed.ts'

interface AddCommentInput {
  readonly id: string
  readonly area: StatementArea
  readonly comment: CommentInput
}

/**
 * Says something about a section or a passage of it, or what should stand in its place. The wall of safeguarding stands
 * before it as before every text about what was found: a comment is kept, and can be disclosed.
 */
export async function addComment(
  deps: Deps,
  actor: MemberActor,
  input: AddCommentInput,
): Promise<{ readonly id: string; readonly version: number }> {
  authorise(actor, 'statement:comment')
  const { kind, body, quote, replacement, mustSettle } = input.comment
  await refuseUnsafeText(deps, { body, quote, replacement })
  if (kind === 'suggestion') readReplacement(replacement)
  return deps.database.withTenant(actor, async (tx) => {
    const statement = await loadStatement(tx, actor, { id: input.id, today: deps.clock.today() })
    refuseSigned(statement)
    const section = ownedBy(
      actor,
      statement.sections.find(({ area }) => area === input.area),
    )
    const comment: CommentRecord = {
      ...{ organisationId: actor.organisationId, id: deps.ids.next(), sectionId: section.id },
      ...{ kind, body, mustSettle, state: 'open', version: 1 },
      anchor: quote === '' ? null : takeHold(statement, section, quote),
      replacement: kind === 'suggestion' ? replacement : null,
      authorId: actor.userId,
      authorName: actor.name,
      createdAt: deps.clock.now().toISOString(),
      settledBy: null,
      settledAt: null,
    }
    await tx.comments.insert(comment)
    // The record says that it was said, not what: comments are no part of what an organisation answers for.
    tx.audit.record(actor, {
      action: 'statement.commented',
      subjectType: 'statement',
      subjectId: input.id,
      data: { commentId: comment.id, kind, area: input.area, mustSettle },
    })
    return { id: comment.id, version: comment.version }
  })
}

function takeHold(
  { figures }: LoadedStatement,
  { content }: LoadedStatement['sections'][number],
  quote: string,
): PassageAnchor {
  const values = new Map(figures.map((figure) => [figure.key, figure]))
  const anchor = anchorPassage(content, quote, (key) => figureText(key, values))
  if (anchor.ok) return anchor.value
  throw new AppError({
    code: 'invalid',
    reason: anchor.error.kind,
    message: anchor.error.message,
    fieldErrors: { quote: anchor.error.message },
  })
}
