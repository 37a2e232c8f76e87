import {
  CELL_TYPES,
  type Condition,
  EVIDENCE_GRADES,
  QUESTION_TYPES,
  SCHEMES,
} from '@daylight/domain/questionnaires'
import { z } from 'zod'
import { idSchema, typedText, versionSchema } from './common.ts'

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.object({ question: z.string(), is: z.array(z.string()) }),
    z.object({ all: z.array(condition) }),
    z.object({ any: z.array(condition) }),
  ]),
)
const grade = z.enum(EVIDENCE_GRADES)
const points = z.number().int({ error: 'Whole points, from 0 to 100.' }).min(0).max(100).nullable()

const question = z.object({
  id: z.string(),
  type: z.enum(QUESTION_TYPES),
  text: z.string(),
  help: z.string().nullable(),
  options: z.array(
    z.object({ id: z.string(), label: z.string(), hint: z.string().nullable(), points, alone: z.boolean() }),
  ),
  columns: z.array(z.object({ id: z.string(), label: z.string(), type: z.enum(CELL_TYPES) })),
  unit: z.string().nullable(),
  showWhen: condition.nullable(),
  required: z.union([z.boolean(), condition]),
  weight: z.number(),
  evidence: z.object({ good: z.string(), examples: z.array(z.string()) }).nullable(),
  bestGrade: grade,
  topics: z.array(z.object({ scheme: z.enum(SCHEMES), topic: z.string() })),
  source: z.string(),
  confidence: z.enum(['sourced', 'memory', 'our_own']),
})

export const questionSetSchema = z.object({
  id: z.string(),
  version: z.string(),
  title: z.string(),
  purpose: z.string(),
  language: z.string(),
  source: z.string(),
  minutes: z.number(),
  mostStaff: z.number().nullable(),
  gradeCaps: z.record(grade, z.number()),
  declaration: z.string(),
  sections: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      intro: z.string().nullable(),
      questions: z.array(question),
    }),
  ),
})

const described = z.object({
  setId: z.string(),
  version: z.string(),
  title: z.string(),
  purpose: z.string(),
  questions: z.number(),
})

export const ownSetListOutput = z.object({
  shipped: z.array(described),
  own: z.array(
    described.extend({
      id: idSchema,
      /** The number of the version that is sent; null before the first. */
      published: z.number().nullable(),
      changed: z.boolean(),
      changedAt: z.string(),
      changedBy: z.string(),
      retired: z.boolean(),
    }),
  ),
})
export type OwnSetList = z.output<typeof ownSetListOutput>

export const ownSetOutput = z.object({
  id: idSchema,
  version: z.number(),
  set: questionSetSchema,
  basedOn: z.object({ title: z.string(), version: z.string() }),
  changedAt: z.string(),
  changedBy: z.string(),
  retired: z.boolean(),
  review: z.object({
    problems: z
      .array(z.object({ kind: z.string(), questionId: z.string().nullable(), message: z.string() }))
      .readonly(),
    advice: z.array(z.object({ questionId: z.string().nullable(), message: z.string() })).readonly(),
  }),
  /** Whether it says something else than what was published last. */
  changed: z.boolean(),
  /** Questions against what was published last, in words; null before the first time. */
  difference: z
    .object({ added: z.array(z.string()), removed: z.array(z.string()), changed: z.array(z.string()) })
    .nullable(),
  versions: z.array(
    z.object({
      number: z.number(),
      sha256: z.string(),
      publishedAt: z.string(),
      publishedBy: z.string(),
      questions: z.number(),
    }),
  ),
})
export type OwnSetEditor = z.output<typeof ownSetOutput>

export const copyQuestionSetInput = z.object({ setId: z.string().min(1).max(60) })
export const namedOwnSetInput = z.object({ id: idSchema, version: versionSchema })

const words = (label: string, max: number) => typedText({ label, max })
const name = z.string().min(1).max(60)
const by = z.union([z.literal(-1), z.literal(1)])
/** Ids that a form carries; empty for what is new. */
const heldId = z.string().max(60).nullable()
const minutes = z
  .number({ error: 'Say how many minutes, as a whole number.' })
  .int({ error: 'Say how many minutes, as a whole number.' })
  .min(1, { error: 'Say how many minutes it takes.' })
  .max(600, { error: 'Nobody has ten hours. Ask less.' })

const draft = z.object({
  type: z.enum(QUESTION_TYPES, { error: 'Choose how it is answered.' }),
  text: words('the question', 300),
  help: words('the help', 1_000),
  unit: words('the unit', 60),
  options: z
    .array(z.object({ id: heldId, label: words('the answer', 200), points, alone: z.boolean() }))
    .max(30)
    .readonly(),
  yesPoints: points,
  noPoints: points,
  columns: z
    .array(z.object({ id: heldId, label: words('the column', 60), type: z.enum(CELL_TYPES) }))
    .max(8)
    .readonly(),
  showWhen: z.object({ question: name, is: z.array(name).min(1).max(30).readonly() }).nullable(),
  required: z.boolean(),
  weight: z
    .number({ error: 'Give a whole number from 0 to 100.' })
    .int({ error: 'Give a whole number from 0 to 100.' })
    .min(0)
    .max(100),
  bestGrade: grade,
  goodEvidence: words('what good evidence looks like', 500),
})

export const editOwnSetInput = namedOwnSetInput.extend({
  edit: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('details'),
      title: words('the title', 120),
      purpose: words('what it is for', 300),
      minutes,
      mostStaff: z.number().int().min(1).max(1_000_000).nullable(),
      declaration: words('the declaration', 500),
    }),
    z.object({
      kind: z.literal('add_section'),
      title: words('the title', 120),
      intro: words('the introduction', 500),
    }),
    z.object({
      kind: z.literal('change_section'),
      sectionId: name,
      title: words('the title', 120),
      intro: words('the introduction', 500),
    }),
    z.object({ kind: z.literal('remove_section'), sectionId: name }),
    z.object({ kind: z.literal('move_section'), sectionId: name, by }),
    z.object({ kind: z.literal('add_question'), sectionId: name, question: draft }),
    z.object({ kind: z.literal('change_question'), questionId: name, question: draft }),
    z.object({ kind: z.literal('remove_question'), questionId: name }),
    z.object({ kind: z.literal('move_question'), questionId: name, by }),
  ]),
})
