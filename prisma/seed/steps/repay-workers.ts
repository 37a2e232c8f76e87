import { getRemedy, openRemedy, scheduleRemedy } from '@daylight/application'
import { memberOf, type Stage } from '../stage.ts'

/** What the workers of a finding are owed is reckoned; where days are given, when it will be paid is agreed. */
export async function reckonOwed(
  stage: Stage,
  by: string,
  findingId: string,
  agreed?: { readonly firstOn: string; readonly instalments: number },
): Promise<void> {
  const actor = memberOf(stage, by)
  await openRemedy(stage.deps, actor, { findingId })
  const found = await getRemedy(stage.deps, actor, { findingId })
  if (agreed === undefined || found.kind === 'none') return
  const { id, version } = found.remedy
  await scheduleRemedy(stage.deps, actor, { id, version, ...agreed })
}
