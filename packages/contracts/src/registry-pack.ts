import { z } from 'zod'
import { idSchema } from './common.ts'
import { recordOfYearOutput } from './records.ts'

/** Longer than any limit of the registry, so that nothing typed is lost before it is told. */
const MOST_CHARACTERS = 2000
const MOST_ENTRIES = 300

export const registryAnswersSchema = z.record(
  z.string().max(60),
  z
    .array(
      z
        .string()
        .max(MOST_CHARACTERS, { error: `Use ${MOST_CHARACTERS} characters or fewer.` })
        .transform((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim()),
    )
    .max(MOST_ENTRIES, { error: `Name ${MOST_ENTRIES} or fewer.` }),
)

export const registryPackInput = z.object({ id: idSchema })

export const saveRegistrySectionInput = z.object({
  id: idSchema,
  section: z.number().int().min(1).max(99),
  /** Of the answers as they were read; 0 before the first saving. */
  version: z.number().int().nonnegative(),
  answers: registryAnswersSchema,
})

export const savedRegistrySectionOutput = z.object({
  version: z.number(),
  /** Whether the section is complete now. */
  complete: z.boolean(),
})

const questionOutput = z.object({
  id: z.string(),
  kind: z.enum(['single', 'multiple', 'yes_no', 'text', 'names', 'date', 'url', 'email']),
  label: z.string(),
  hint: z.string().nullable(),
  limit: z.number().nullable(),
  required: z.boolean(),
  /** In words, for a question that hangs on another: “Only if …”. */
  condition: z.string().nullable(),
  asked: z.boolean(),
  options: z.array(z.object({ code: z.string(), label: z.string() })).readonly(),
  answer: z.array(z.string()).readonly(),
  /** Where the answer comes from, as long as nobody has saved one. */
  suggestedFrom: z.string().nullable(),
  /** Of each answer that our own records can bear out: what does. Nothing is said of other questions. */
  evidence: z
    .array(
      z.object({
        label: z.string(),
        records: z
          .array(recordOfYearOutput.pick({ id: true, register: true, title: true, files: true }))
          .readonly(),
      }),
    )
    .readonly(),
  /** As it is to be entered in the registry's own form. */
  text: z.string(),
  problem: z.object({ message: z.string(), code: z.string().nullable() }).nullable(),
})

export const registryPackOutput = z.object({
  statementId: idSchema,
  version: z.number(),
  registryYear: z.number(),
  deadline: z.string(),
  reminders: z.array(z.string()).readonly(),
  source: z.string(),
  unconfirmed: z.array(z.string()).readonly(),
  complete: z.number(),
  mayBeSubmitted: z.boolean(),
  sections: z
    .array(
      z.object({
        number: z.number(),
        title: z.string(),
        required: z.boolean(),
        state: z.enum(['not_started', 'in_progress', 'complete']),
        open: z.array(z.string()).readonly(),
        questions: z.array(questionOutput).readonly(),
      }),
    )
    .readonly(),
})
export type RegistryPackView = z.output<typeof registryPackOutput>
export type RegistryQuestionView = RegistryPackView['sections'][number]['questions'][number]
