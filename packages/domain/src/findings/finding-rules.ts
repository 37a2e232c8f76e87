import { readList, readObject, readOneOf, readText } from '../json/read-json.ts'
import { FINDING_AREAS, type FindingArea } from './finding-model.ts'

/** A rule that a finding may name, in plain words, with the law or agreement it stands in. */
export interface FindingRule {
  readonly id: string
  readonly area: FindingArea
  readonly text: string
  readonly source: string
}

export interface FindingRules {
  readonly version: string
  readonly rules: readonly FindingRule[]
}

/** Reads the newest file in prisma/reference/finding-rules. Throws RangeError when it is misshapen. */
export function readFindingRules(json: unknown): FindingRules {
  const file = readObject(json, 'finding rules')
  return {
    version: readText(file['version'], 'version'),
    rules: readList(file['rules'], 'rules', (item, place) => {
      const rule = readObject(item, place)
      return {
        id: readText(rule['id'], `${place}.id`),
        area: readOneOf(rule['area'], `${place}.area`, FINDING_AREAS),
        text: readText(rule['text'], `${place}.text`),
        source: readText(rule['source'], `${place}.source`),
      }
    }),
  }
}
