import { buildContainer } from './build-container.ts'
import { readEnvironment } from './env.ts'
import { createHandlers } from './handlers.ts'
import { describeError, log } from './log.ts'
import { startSweeps } from './run-sweeps.ts'

/** Does the jobs until it is asked to stop; then lets those under way finish, or leaves them to the next worker. */
async function main(): Promise<void> {
  const container = await buildContainer(readEnvironment())
  await container.jobs.work({ handlers: createHandlers(container) })
  const stopSweeps = startSweeps(container)
  log.info({ event: 'ready' }, 'worker ready')

  let stopping = false
  const stop = async (signal: NodeJS.Signals) => {
    if (stopping) return
    stopping = true
    log.info({ event: 'stopping', signal })
    try {
      await stopSweeps()
      await container.jobs.stop()
      await container.database.close()
      log.info({ event: 'stopped' })
      process.exit(0)
    } catch (error) {
      log.error({ event: 'stopped', ...describeError(error) })
      process.exit(1)
    }
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

try {
  await main()
} catch (error) {
  log.fatal({ event: 'not_started', ...describeError(error) })
  process.exitCode = 1
}
