import type { CommentRecord, CommentRepository, TenantScope } from '@daylight/application'
import { COMMENT_KINDS, COMMENT_STATES } from '@daylight/domain/statements'
import type { Prisma } from '../generated/prisma/client.ts'
import { readWord } from './read-word.ts'

/** What members say about a statement while it is written. */
export function createCommentRepository(options: {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}): CommentRepository {
  const { client, scope } = options
  const { organisationId } = scope
  return {
    insert: async (comment) => {
      await client.statementComment.create({ data: toColumns(comment) })
    },
    insertReply: async (reply) => {
      await client.statementCommentReply.create({ data: { ...reply, createdAt: new Date(reply.createdAt) } })
    },
    find: async (id) => {
      const row = await client.statementComment.findUnique({
        where: { organisationId_id: { organisationId, id } },
        include: { section: { select: { statementId: true } } },
      })
      if (!row) return null
      const { section, ...comment } = row
      return { ...toComment(comment), statementId: section.statementId }
    },
    threads: async (statementId) => {
      const rows = await client.statementComment.findMany({
        where: { organisationId, section: { statementId } },
        include: { replies: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] } },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      })
      return rows.map(({ replies, ...row }) => ({
        ...toComment(row),
        replies: replies.map((reply) => ({ ...reply, createdAt: reply.createdAt.toISOString() })),
      }))
    },
    countOpen: async (statementId) => {
      const groups = await client.statementComment.groupBy({
        by: ['mustSettle'],
        where: { organisationId, state: 'open', section: { statementId } },
        _count: true,
      })
      const count = (must: boolean) => groups.find(({ mustSettle }) => mustSettle === must)?._count ?? 0
      return { open: count(true) + count(false), mustSettle: count(true) }
    },
    update: async (comment, expectedVersion) => {
      const { count } = await client.statementComment.updateMany({
        where: { organisationId, id: comment.id, version: expectedVersion },
        data: toColumns(comment),
      })
      return count === 1
    },
  }
}

function toColumns(comment: CommentRecord): Prisma.StatementCommentCreateManyInput {
  const { organisationId, id, sectionId, kind, body, mustSettle, replacement, state, version } = comment
  const { authorId, authorName, settledBy, anchor } = comment
  return {
    ...{ organisationId, id, sectionId, kind, body, mustSettle, replacement, state, version },
    ...{ authorId, authorName, settledBy },
    quote: anchor?.quote ?? null,
    quoteBefore: anchor?.before ?? '',
    quoteAfter: anchor?.after ?? '',
    quoteLine: anchor?.line ?? 0,
    createdAt: new Date(comment.createdAt),
    settledAt: comment.settledAt === null ? null : new Date(comment.settledAt),
  }
}

function toComment(row: Prisma.StatementCommentGetPayload<object>): CommentRecord {
  const { quote, quoteBefore: before, quoteAfter: after, quoteLine: line, ...rest } = row
  return {
    ...rest,
    kind: readWord(row.kind, COMMENT_KINDS),
    state: readWord(row.state, COMMENT_STATES),
    anchor: quote === null ? null : { quote, before, after, line },
    createdAt: row.createdAt.toISOString(),
    settledAt: row.settledAt?.toISOString() ?? null,
  }
}
