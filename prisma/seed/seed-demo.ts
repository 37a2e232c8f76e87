import pg from 'pg'
import { DEMO_PASSWORD, type DemoOrganisation, demoOrganisations } from './demo-people.ts'
import { readEnvironment } from './env.ts'
import { clearHalfMade, findDemoState, nameAdministrator } from './open-demo.ts'

/** Fills an empty database with two years of four organisations, leaves a filled one as it is, and prints the sign-ins. */
async function main(): Promise<void> {
  const env = readEnvironment()
  const owner = new pg.Client({ connectionString: env.ownerUrl })
  await owner.connect()
  try {
    const state = await findDemoState(owner)
    if (state === 'others') {
      throw new Error(
        'The database holds an installation of its own, and the demo does not belong into it. Start without the demo, or name another data folder.',
      )
    }
    if (state === 'half_made') await clearHalfMade(owner)
    if (state !== 'complete') {
      // Loaded only when there is something to make: a warm start is to stay quick.
      const { fillDemo } = await import('./fill-demo.ts')
      await fillDemo(env)
      await nameAdministrator(owner)
    }
  } finally {
    await owner.end()
  }
  process.stdout.write(`${JSON.stringify({ signIns: demoOrganisations.flatMap(listSignIns) })}\n`)
}

function listSignIns({ name, people }: DemoOrganisation) {
  return people.map(({ email, role }) => ({ organisation: name, email, password: DEMO_PASSWORD, role }))
}

await main()
