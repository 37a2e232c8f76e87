import { MERGE_CHOICES, STATEMENT_AREAS, STATEMENT_STATES } from '@daylight/domain/statements'
import { z } from 'zod'
import { idSchema, versionSchema } from './common.ts'
import { sectionDocumentSchema } from './statements.ts'

const areaSchema = z.enum(STATEMENT_AREAS, { error: 'Choose one of the six areas.' })
const place = { id: idSchema, area: areaSchema }
const changeSchema = z.enum(['same', 'added', 'removed'])

/** Two texts of a section against each other, line by line. */
export const sectionDifferenceOutput = z
  .array(
    z.object({
      change: z.enum([...changeSchema.options, 'changed', 'formatting']),
      shape: z.enum(['paragraph', 'heading', 'item']),
      depth: z.number(),
      parts: z
        .array(
          z.object({
            change: changeSchema,
            text: z.string(),
            figure: z.object({ label: z.string(), value: z.string() }).nullable(),
            href: z.string().nullable(),
          }),
        )
        .readonly(),
    }),
  )
  .readonly()
export type SectionDifference = z.output<typeof sectionDifferenceOutput>

const writtenShape = { version: z.number(), writtenBy: z.string().nullable(), writtenAt: z.string() }

export const sectionVersionsInput = z.object(place)
export const sectionVersionsOutput = z.object({
  title: z.string(),
  state: z.enum(STATEMENT_STATES),
  /** What stands now first. */
  versions: z
    .array(
      z.object({
        ...writtenShape,
        words: z.number(),
        current: z.boolean(),
        /** An older version that reads the same, from which it was brought back. */
        sameAs: z.number().nullable(),
      }),
    )
    .readonly(),
})
export type SectionVersions = z.output<typeof sectionVersionsOutput>

export const compareSectionInput = z.object({ ...place, from: versionSchema, to: versionSchema })
export const comparedVersionsOutput = z.object({
  from: z.object(writtenShape),
  to: z.object(writtenShape),
  lines: sectionDifferenceOutput,
})
export type ComparedVersions = z.output<typeof comparedVersionsOutput>

export const restoreSectionInput = z.object({ ...place, version: versionSchema, restore: versionSchema })

const settledSchema = z
  .object({ version: versionSchema, choices: z.array(z.enum(MERGE_CHOICES)).max(500) })
  .nullable()
export const mergeSectionInput = z.object({
  ...place,
  /** What the author began from. */
  base: sectionDocumentSchema,
  mine: sectionDocumentSchema,
  /** What was sent before without an answer: if that is what stands now, nobody else wrote it. */
  sent: sectionDocumentSchema.nullable(),
  settled: settledSchema,
})
const typedSection = z.string().max(40_000, { error: 'A section can hold 30,000 characters. Shorten it.' })
export const mergeTextInput = z.object({
  ...place,
  base: typedSection,
  mine: typedSection,
  settled: settledSchema,
})
export const sectionMergeOutput = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('saved'),
    version: z.number(),
    savedAt: z.string(),
    /** Whether somebody had saved in between, and who. */
    merged: z.boolean(),
    by: z.string().nullable(),
    content: sectionDocumentSchema,
    text: z.string(),
  }),
  z.object({
    kind: z.literal('conflict'),
    /** Of the section as it stands now. */
    version: z.number(),
    savedAt: z.string(),
    by: z.string().nullable(),
    /** Where both changed the same, in the order of the text. */
    conflicts: z
      .array(
        z.object({
          mine: sectionDocumentSchema,
          theirs: sectionDocumentSchema,
          /** From theirs to mine. */
          difference: sectionDifferenceOutput,
        }),
      )
      .readonly(),
  }),
])
export type SectionMergeResult = z.output<typeof sectionMergeOutput>

export const sectionWritingOutput = z.object({
  /** Of the section as it stands now. */
  version: z.number(),
  /** Names of the others who have it open to write. */
  others: z.array(z.string()).readonly(),
})
export type SectionWriting = z.output<typeof sectionWritingOutput>
