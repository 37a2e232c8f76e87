import { COMMENT_EVENTS, COMMENT_KINDS, COMMENT_STATES, STATEMENT_AREAS } from '@daylight/domain/statements'
import { z } from 'zod'
import { idSchema, typedText, versionSchema } from './common.ts'
import { sectionDifferenceOutput } from './statement-versions.ts'
import { sectionDocumentSchema, statementFigureOutput } from './statements.ts'

const BODY = 2000
const PASSAGE = 3000
const areaSchema = z.enum(STATEMENT_AREAS, { error: 'Choose one of the six areas.' })

export const addCommentInput = z.object({
  id: idSchema,
  area: areaSchema,
  comment: z
    .object({
      kind: z
        .string()
        .pipe(z.enum(COMMENT_KINDS, { error: 'Say whether you comment or suggest other words.' })),
      body: typedText({ label: 'your comment', max: BODY }),
      /** Words of the text, as they are read there; empty for the section as a whole. */
      quote: typedText({ label: 'the passage', max: PASSAGE }),
      /** Of a suggestion; empty to take the passage out. */
      replacement: typedText({ label: 'what should stand there', max: PASSAGE }),
      mustSettle: z.boolean(),
    })
    .refine(({ kind, body }) => kind === 'suggestion' || body !== '', {
      path: ['body'],
      error: 'Write your comment.',
    })
    .refine(({ kind, quote }) => kind === 'comment' || quote !== '', {
      path: ['quote'],
      error: 'Copy the words from the text that you would change.',
    }),
})
export type CommentInput = z.output<typeof addCommentInput>['comment']

export const replyCommentInput = z.object({
  id: idSchema,
  body: typedText({ label: 'your answer', min: 1, max: BODY }),
})
export const settleCommentInput = z.object({
  id: idSchema,
  version: versionSchema,
  event: z.enum(COMMENT_EVENTS),
})
export const commentVersionOutput = z.object({ id: idSchema, version: z.number() })

export const commentsInput = z.object({ id: idSchema, area: areaSchema.nullable() })

export const statementCommentOutput = z.object({
  id: idSchema,
  version: z.number(),
  area: areaSchema,
  areaTitle: z.string(),
  kind: z.enum(COMMENT_KINDS),
  body: z.string(),
  mustSettle: z.boolean(),
  /** The passage as it read then; null for the section as a whole. */
  quote: sectionDocumentSchema.nullable(),
  /** `changed`: these words no longer stand in the text. */
  passage: z.enum(['whole', 'found', 'changed']),
  /** Of a suggestion: from the passage to what should stand there. */
  difference: sectionDifferenceOutput.nullable(),
  state: z.enum(COMMENT_STATES),
  authorName: z.string(),
  createdAt: z.string(),
  settledBy: z.string().nullable(),
  settledAt: z.string().nullable(),
  replies: z
    .array(z.object({ id: idSchema, authorName: z.string(), createdAt: z.string(), body: z.string() }))
    .readonly(),
  /** What whoever looks at it may do with it now. */
  events: z.array(z.enum(COMMENT_EVENTS)).readonly(),
})
export type StatementComment = z.output<typeof statementCommentOutput>

export const commentsOutput = z.object({
  comments: z.array(statementCommentOutput).readonly(),
  /** Of what quotes cite. */
  figures: z.array(statementFigureOutput).readonly(),
  mayComment: z.boolean(),
})
export type StatementComments = z.output<typeof commentsOutput>
