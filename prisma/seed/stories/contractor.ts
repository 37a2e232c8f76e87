import type { Stage } from '../stage.ts'
import type { Story } from '../tell-stories.ts'

export function tellContractor(_stage: Stage): readonly Story[] {
  return []
}
