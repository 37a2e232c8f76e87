import { z } from 'zod'

/** Text a person typed: trimmed, Unicode-normalised, no control characters but new lines. */
export function typedText(options: { readonly label: string; readonly max: number; readonly min?: number }) {
  const { label, max, min = 0 } = options
  return z
    .string({ error: `Enter ${label}.` })
    .transform((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .min(min, { error: `Enter ${label}.` })
        .max(max, { error: `Use ${max} characters or fewer for ${label}.` })
        .regex(/^[^\p{Cc}]*$|^[^\p{Cc}\n\t]*(?:[\n\t][^\p{Cc}\n\t]*)*$/u, {
          error: `Take out the control characters from ${label}.`,
        }),
    )
}

/** Empty text becomes null: a field left blank. */
export function blankToNull<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? null : value),
    schema.nullable(),
  )
}

export const idSchema = z.uuid({ error: 'This is not an id.' })

/** A calendar date, `YYYY-MM-DD`. */
export const isoDateSchema = z.iso.date({ error: 'Enter a real date, such as 31 3 2026.' })

export const emailSchema = z
  .string({ error: 'Enter an e-mail address.' })
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email({ error: 'Enter an e-mail address like name@example.org.' }).max(254))

export const versionSchema = z.number().int().positive()

/** A page of a list continues after the row that the cursor names. */
export const cursorSchema = z.string().max(400).optional()

/** A number of people; below five it is not told to those who may not see lines, nor what would give it away. */
export const countSchema = z.union([z.number(), z.literal('fewer_than_5'), z.literal('not_shown')])
export type PeopleCount = z.output<typeof countSchema>
