import { getRemedy, openRemedy, scheduleRemedy, shareRemedy } from '@daylight/application'
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

/** The supplier may see at its link what it owes, by its own payroll numbers. */
export async function showOwed(stage: Stage, by: string, findingId: string): Promise<void> {
  const actor = memberOf(stage, by)
  const found = await getRemedy(stage.deps, actor, { findingId })
  if (found.kind === 'none') return
  const { id, version } = found.remedy
  await shareRemedy(stage.deps, actor, { id, version, shared: true })
}
