import { once } from 'node:events'
import { parseStartArguments, START_HELP, type StartArguments } from './parse-arguments.ts'
import type { SignIn } from './seed-demo.ts'
import { type Mode, type Running, startDaylight, type Undo } from './start-daylight.ts'
import { createSteps, formatSeconds, type Steps } from './steps.ts'
import { explainEnd } from './supervise.ts'

/** What `npm start` and `npm run dev` do, from the arguments to the exit code. */
export async function runDaylight(mode: Mode, argv: readonly string[]): Promise<void> {
  let args: StartArguments
  try {
    args = parseStartArguments(argv, process.env['INIT_CWD'] ?? process.cwd())
  } catch (error) {
    console.error(`${describe(error)}\n\n${START_HELP}`)
    process.exit(1)
  }
  if (args.help) {
    console.log(START_HELP)
    return
  }
  const asked = abortOnSignal()
  // With --json, stdout holds the one line and nothing else.
  const steps = createSteps(args.json ? process.stderr : process.stdout, asked)
  const undos: Undo[] = []
  let exitCode = 0
  try {
    const startedAt = performance.now()
    const onStarted = (undo: Undo): void => {
      undos.push(undo)
    }
    const running = await startDaylight({ mode, args, steps, signal: asked, onStarted, given: process.env })
    announce(running, args, steps, performance.now() - startedAt)
    await Promise.race([failWhenOneEnds(running), once(asked, 'abort')])
  } catch (error) {
    // After a stop was asked for, a start that ends half-way is not news.
    if (!asked.aborted) {
      console.error(`\n${describe(error)}`)
      exitCode = 1
    }
  }
  const started = undos.length > 1
  if (started) steps.say('\nStopping …')
  await stopAll(undos)
  if (started) steps.say('Stopped. The data is kept.')
  process.exit(exitCode)
}

const describe = (error: unknown): string => (error instanceof Error ? error.message : String(error))

function abortOnSignal(): AbortSignal {
  const controller = new AbortController()
  // A terminal's Ctrl-C arrives twice, once of itself and once handed on by npm; both mean the same.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => controller.abort())
  return controller.signal
}

async function failWhenOneEnds(running: Running): Promise<never> {
  const ended = running.services.map(async (service) => explainEnd(service, await service.ended))
  throw new Error(await Promise.race(ended))
}

/** Stops what was started, in the opposite order, also when one of them refuses. */
async function stopAll(undos: Undo[]): Promise<void> {
  for (let undo = undos.pop(); undo !== undefined; undo = undos.pop()) {
    await undo.run().catch((error) => console.error(`${undo?.what}: ${describe(error)}`))
  }
}

function announce(running: Running, args: StartArguments, steps: Steps, milliseconds: number): void {
  const { url, mailbox, signIns, dataFolder } = running
  if (args.json) {
    console.log(JSON.stringify({ url, mailbox, signIns: signIns ?? [] }))
    return
  }
  steps.say(`\nDaylight is ready after ${formatSeconds(milliseconds)}:  ${url}`)
  steps.say(`Mail it sends:  ${mailbox}`)
  steps.say(`Data and logs:  ${dataFolder}`)
  if (signIns !== undefined) sayTable(steps, signIns)
  steps.say('\nCtrl-C stops it.')
}

function sayTable(steps: Steps, signIns: readonly SignIn[]): void {
  steps.say('\nDemo sign-ins (made-up people and organisations; this machine only):')
  const widest = (name: keyof SignIn): number => Math.max(...signIns.map((signIn) => signIn[name].length))
  const [organisation, role, email] = [widest('organisation'), widest('role'), widest('email')]
  for (const one of signIns) {
    const columns = [
      one.organisation.padEnd(organisation),
      one.role.padEnd(role),
      one.email.padEnd(email),
      one.password,
    ]
    steps.say(`  ${columns.join('  ')}`)
  }
}
