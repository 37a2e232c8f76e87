import { parseWorkRules, type WorkRules } from '@daylight/domain/reference'
import { readNewestReference } from './read-newest-reference.ts'

/** The newest thresholds that come with Daylight. Throws when there are none that can be read. */
export async function loadWorkRules(): Promise<WorkRules> {
  const { name, data } = await readNewestReference('work-rules')
  const parsed = parseWorkRules(data)
  if (!parsed.ok) throw new Error(`${name}: ${parsed.error.message}`)
  return parsed.value
}
