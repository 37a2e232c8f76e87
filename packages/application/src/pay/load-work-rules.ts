import { parseWorkRules, type WorkRules } from '@daylight/domain/reference'
import type { ReferenceRepository } from '../ports/reference-repository.ts'

const WORK_RULES = 'work-rules'

/**
 * The thresholds of one version, or the newest. Undefined for a check that was made before there were any: what was
 * not looked at then is not looked at afterwards.
 */
export async function loadWorkRules(
  reference: ReferenceRepository,
  version: string | null,
): Promise<WorkRules | undefined> {
  if (version === null) return undefined
  const record =
    version === 'newest' ? await reference.newest(WORK_RULES) : await reference.byVersion(WORK_RULES, version)
  if (!record) return undefined
  const parsed = parseWorkRules(record.data)
  if (!parsed.ok) throw new Error(`Work rules ${record.version}: ${parsed.error.message}`)
  return parsed.value
}
