import { err, ok, type Result } from '../errors/index.ts'
import { parseExact, ZERO } from '../exact/index.ts'
import {
  BadField,
  type ReferenceDataError,
  readConfidence,
  readDate,
  readFields,
  readList,
  readText,
} from './read-reference-fields.ts'
import { WORK_THRESHOLDS, type WorkRules, type WorkThreshold, type WorkThresholdId } from './work-rules.ts'

function isThresholdId(value: string): value is WorkThresholdId {
  return WORK_THRESHOLDS.some((id) => id === value)
}

function readValues(value: unknown, id: WorkThresholdId, isWord: boolean): readonly WorkThreshold[] {
  return readList(value, id).map((item, index, all) => {
    const path = `${id}[${index}]`
    const fields = readFields(item, path)
    const text = readText(fields['value'], `${path}.value`)
    const number = parseExact(text)
    if (number === null && !isWord) throw new BadField(`${path}.value`, 'a number, as text')
    const from = readDate(fields['from'], `${path}.from`)
    const before = index === 0 ? undefined : readFields(all[index - 1], path)['from']
    if (typeof before === 'string' && before >= from) throw new BadField(path, 'later than the one before it')
    return {
      id,
      from,
      text,
      value: number ?? ZERO,
      source: readText(fields['source'], `${path}.source`),
      confidence: readConfidence(fields['confidence'], `${path}.confidence`),
    }
  })
}

/** Reads the thresholds (the JSON under prisma/reference/work-rules). Each must be there, dates must rise. */
export function parseWorkRules(json: unknown): Result<WorkRules, ReferenceDataError> {
  try {
    const fields = readFields(json, 'the file')
    const thresholds = new Map<WorkThresholdId, readonly WorkThreshold[]>()
    for (const [index, item] of readList(fields['thresholds'], 'thresholds').entries()) {
      const path = `thresholds[${index}]`
      const entry = readFields(item, path)
      const id = readText(entry['id'], `${path}.id`)
      if (!isThresholdId(id)) throw new BadField(`${path}.id`, 'a known threshold')
      thresholds.set(id, readValues(entry['values'], id, entry['unit'] === 'word'))
    }
    for (const id of WORK_THRESHOLDS) if (!thresholds.has(id)) throw new BadField(id, 'in the list')
    return ok({
      version: readText(fields['version'], 'version'),
      validFrom: readDate(fields['validFrom'], 'validFrom'),
      thresholds,
    })
  } catch (error) {
    if (!(error instanceof BadField)) throw error
    const message = `The work rules cannot be used: ${error.message}`
    return err({ kind: 'bad_reference_data', message, path: error.path })
  }
}
