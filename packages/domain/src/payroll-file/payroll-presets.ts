import type { IsoDate } from '../dates/index.ts'
import { err, ok, type Result } from '../errors/index.ts'
import type { Confidence } from '../reference/index.ts'
import {
  BadField,
  type ReferenceDataError,
  readConfidence,
  readDate,
  readFields,
  readList,
  readText,
} from '../reference/read-reference-fields.ts'
import { isPayrollColumnName } from './find-payroll-column.ts'
import { normaliseHeader } from './normalise-header.ts'
import type { PayrollColumnName } from './payroll-columns.ts'

/** How a payroll program's export is brought to the template. */
export interface PayrollPreset {
  readonly id: string
  readonly program: string
  readonly source: string
  readonly confidence: Confidence
  /** For the person whose file it is. */
  readonly note: string
  /** Headings that together tell the export; none: it cannot be told. */
  readonly recognisedBy: readonly string[]
  readonly columns: readonly {
    readonly column: PayrollColumnName
    readonly heading: string
    readonly because: string
  }[]
}

export interface PayrollPresets {
  readonly version: string
  readonly validFrom: IsoDate
  readonly presets: readonly PayrollPreset[]
}

const listOf = (value: unknown, path: string): readonly unknown[] =>
  Array.isArray(value) && value.length === 0 ? [] : readList(value, path)

function readPreset(item: unknown, path: string): PayrollPreset {
  const fields = readFields(item, path)
  return {
    id: readText(fields['id'], `${path}.id`),
    program: readText(fields['program'], `${path}.program`),
    source: readText(fields['source'], `${path}.source`),
    confidence: readConfidence(fields['confidence'], `${path}.confidence`),
    note: readText(fields['note'], `${path}.note`),
    recognisedBy: listOf(fields['recognisedBy'], `${path}.recognisedBy`).map((text) =>
      readText(text, `${path}.recognisedBy`),
    ),
    columns: listOf(fields['columns'], `${path}.columns`).map((one, index) => {
      const at = `${path}.columns[${index}]`
      const entry = readFields(one, at)
      const column = readText(entry['column'], `${at}.column`)
      if (!isPayrollColumnName(column)) throw new BadField(`${at}.column`, 'a column of the template')
      return {
        column,
        heading: readText(entry['heading'], `${at}.heading`),
        because: readText(entry['because'], `${at}.because`),
      }
    }),
  }
}

/** Reads the presets (the JSON under prisma/reference/payroll-presets). */
export function parsePayrollPresets(json: unknown): Result<PayrollPresets, ReferenceDataError> {
  try {
    const fields = readFields(json, 'the file')
    return ok({
      version: readText(fields['version'], 'version'),
      validFrom: readDate(fields['validFrom'], 'validFrom'),
      presets: readList(fields['presets'], 'presets').map((item, index) =>
        readPreset(item, `presets[${index}]`),
      ),
    })
  } catch (error) {
    if (!(error instanceof BadField)) throw error
    const message = `The payroll presets cannot be used: ${error.message}`
    return err({ kind: 'bad_reference_data', message, path: error.path })
  }
}

/** The preset whose telling headings are all there; the first of several. */
export function recognisePreset(
  headings: readonly string[],
  { presets }: PayrollPresets,
): PayrollPreset | undefined {
  const present = new Set(headings.map(normaliseHeader))
  return presets.find(
    ({ recognisedBy }) =>
      recognisedBy.length > 0 && recognisedBy.every((heading) => present.has(normaliseHeader(heading))),
  )
}
