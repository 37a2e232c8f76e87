import { createIdentityServices, type JobSystem, startJobSystem } from '@daylight/adapters'
import {
  business,
  charity,
  contractor,
  council,
  DEMO_PASSWORD,
  type DemoOrganisation,
} from './demo-people.ts'
import type { SeedEnvironment } from './env.ts'
import { openStage, type Stage } from './stage.ts'
import { addPeople, openOrganisation } from './steps/open-organisation.ts'
import { tellAnswerOnce } from './stories/answer-once.ts'
import { tellBusiness } from './stories/business.ts'
import { tellCharity } from './stories/charity.ts'
import { tellContractor } from './stories/contractor.ts'
import { tellCouncil } from './stories/council.ts'
import { type Story, tellStories } from './tell-stories.ts'

interface Beginning {
  readonly organisation: DemoOrganisation
  /** The day it came to Daylight. */
  readonly start: string
  readonly tell: (stage: Stage) => readonly Story[]
}

const beginnings: readonly Beginning[] = [
  { organisation: council, start: '2024-04-08', tell: tellCouncil },
  { organisation: business, start: '2024-11-04', tell: tellBusiness },
  { organisation: charity, start: '2025-01-13', tell: tellCharity },
  { organisation: contractor, start: '2025-04-28', tell: tellContractor },
]

/** Two years of four organisations, told through the use cases. */
export async function fillDemo(env: SeedEnvironment): Promise<void> {
  const failures: unknown[] = []
  const jobs = await startJobSystem({
    connectionString: env.appUrl,
    supervise: false,
    onError: (error) => failures.push(error),
  })
  try {
    const passwordHash = await createIdentityServices(env).passwords.hash(DEMO_PASSWORD)
    // Each organisation has its own time and its own data: they need not wait for each other.
    const lives = await Promise.all(
      beginnings.map((beginning) => live({ env, jobs, passwordHash, ...beginning })),
    )
    try {
      await tellAnswerOnce(stageOf(lives, business), stageOf(lives, contractor))
    } finally {
      for (const stage of lives) await stage.close()
    }
  } finally {
    await jobs.stop()
  }
  if (failures.length > 0) throw new AggregateError(failures, 'The job queue reported errors.')
}

function stageOf(stages: readonly Stage[], { segment }: DemoOrganisation): Stage {
  const stage = stages.find(({ organisation }) => organisation.segment === segment)
  if (!stage) throw new Error(`No story was told of ${segment}.`)
  return stage
}

interface Life extends Beginning {
  readonly env: SeedEnvironment
  readonly jobs: JobSystem
  readonly passwordHash: string
}

async function live({ env, jobs, passwordHash, organisation, start, tell }: Life): Promise<Stage> {
  const stage = await openStage({ env, jobs, organisation, start })
  try {
    await addPeople(stage, organisation.people, passwordHash)
    await openOrganisation(stage)
    await tellStories(stage, tell(stage))
    return stage
  } catch (error) {
    await stage.close()
    throw error
  }
}
