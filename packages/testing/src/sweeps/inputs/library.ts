import { grantLibraryAccess, keepAnswers, showLibrary } from '@daylight/application'
import { respondentOf } from '../../factories/answer-assessment.ts'
import type { SweepWorld } from '../sweep-world.ts'
import { makeSubmitted } from './assessments.ts'

async function makeKept(world: SweepWorld): Promise<string> {
  await keepAnswers(world.app.deps, respondentOf(await makeSubmitted(world)), world.owner())
  const [entry] = (await showLibrary(world.app.deps, world.owner())).entries
  return entry?.id ?? ''
}

export const libraryInputs = {
  'library.show': async (world: SweepWorld) => {
    await makeKept(world)
  },
  'library.grant': async () => ({ forWhom: 'Second Buyer', until: '2099-06-30' }),
  'library.withdraw': async (world: SweepWorld) => {
    await grantLibraryAccess(world.app.deps, world.owner(), { forWhom: 'A buyer', until: '2099-06-30' })
    const [grant] = (await showLibrary(world.app.deps, world.owner())).grants
    return { id: grant?.id ?? '' }
  },
  'library.remove': async (world: SweepWorld) => ({ id: await makeKept(world) }),
  'library.empty': async (world: SweepWorld) => {
    await makeKept(world)
  },
}
