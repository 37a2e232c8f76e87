import type { StatementComment, StatementComments } from '@daylight/contracts'
import { type Actor, authorise, roleMay } from '@daylight/domain/access'
import {
  areaRule,
  commentEvents,
  findPassage,
  type InlineNode,
  quoteToInlines,
  type SectionDocument,
  type StatementArea,
} from '@daylight/domain/statements'
import type { CommentThread } from '../ports/comment-repository.ts'
import type { Deps } from '../ports/deps.ts'
import { describeDifference } from '../statements/describe-difference.ts'
import { describeFigure } from '../statements/describe-figure.ts'
import { type LoadedStatement, loadStatement } from '../statements/load-statement.ts'
import { readReplacement } from './read-replacement.ts'

/** What was said about a statement, or one area of it: in the order of the areas, oldest first. */
export async function listComments(
  deps: Deps,
  actor: Actor,
  input: { readonly id: string; readonly area: StatementArea | null },
): Promise<StatementComments> {
  authorise(actor, 'statement:read')
  return deps.database.withTenant(actor, async (tx) => {
    const statement = await loadStatement(tx, actor, { id: input.id, today: deps.clock.today() })
    const threads = await tx.comments.threads(input.id)
    const signed = statement.record.state === 'signed'
    const member = actor.kind === 'member' && !signed ? actor : null
    const by = member && { userId: member.userId, mayWrite: roleMay(member.role, 'statement:write') }
    const mayComment = member !== null && roleMay(member.role, 'statement:comment')
    return {
      comments: statement.sections
        .filter(({ area }) => input.area === null || area === input.area)
        .flatMap((section) =>
          threads
            .filter(({ sectionId }) => sectionId === section.id)
            .map((thread) => ({
              ...describeComment(thread, section, statement),
              events: by && mayComment ? commentEvents(thread, by) : [],
            })),
        ),
      figures: statement.figures.map(describeFigure),
      mayComment,
    }
  })
}

const asParagraph = (content: readonly InlineNode[]): SectionDocument => ({
  type: 'doc',
  content: [content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content }],
})

function describeComment(
  thread: CommentThread,
  { area, content }: LoadedStatement['sections'][number],
  { rules, figures }: LoadedStatement,
): Omit<StatementComment, 'events'> {
  const { id, version, kind, body, mustSettle, state, anchor, replacement } = thread
  const { authorName, createdAt, settledBy, settledAt } = thread
  const quote = anchor && asParagraph(quoteToInlines(anchor.quote))
  return {
    ...{
      id,
      version,
      kind,
      body,
      mustSettle,
      state,
      authorName,
      createdAt,
      settledBy,
      settledAt,
      area,
      quote,
    },
    areaTitle: areaRule(rules, area).title,
    passage: anchor === null ? 'whole' : findPassage(content, anchor) === null ? 'changed' : 'found',
    difference:
      quote === null || replacement === null
        ? null
        : describeDifference(quote, asParagraph(readReplacement(replacement)), figures),
    replies: thread.replies.map((reply) => ({
      id: reply.id,
      authorName: reply.authorName,
      createdAt: reply.createdAt,
      body: reply.body,
    })),
  }
}
