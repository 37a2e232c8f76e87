import type { JobName, JobPayloads, JobQueue } from '@daylight/application'
import { PgBoss } from 'pg-boss'
import { HEARTBEAT_SECONDS, jobNames, queues } from './queues.ts'

interface SqlExecutor {
  executeSql(text: string, values?: readonly unknown[]): Promise<{ rows: unknown[] }>
}

export interface JobHandlers {
  readonly handlers: { readonly [Name in JobName]: (payload: JobPayloads[Name]) => Promise<void> }
  /** How many jobs of a kind run at once in this process. */
  readonly concurrency?: number
}

export interface JobSystem {
  /** For openDatabase: binds the queue to a transaction. */
  readonly bind: (executor: SqlExecutor) => JobQueue
  work(options: JobHandlers): Promise<void>
  /** How it stands with the jobs that carry this payload: waiting or running, and failed for good. */
  jobsOf<Name extends JobName>(
    name: Name,
    payload: JobPayloads[Name],
  ): Promise<{ readonly live: number; readonly failed: number }>
  /** Lets running jobs finish, then stops. */
  stop(): Promise<void>
}

export interface JobSystemOptions {
  readonly connectionString: string
  readonly onError: (error: unknown) => void
  /** Watches for jobs whose worker died, and clears old ones. One process in an installation is enough. */
  readonly supervise: boolean
}

/** Installs or upgrades the queue's own schema. Needs the owner; everything else runs as the app role. */
export async function installJobQueue(options: {
  readonly ownerConnectionString: string
  readonly appRole: string
}): Promise<void> {
  const boss = new PgBoss({
    connectionString: options.ownerConnectionString,
    supervise: false,
    schedule: false,
  })
  boss.on('error', () => undefined)
  await boss.start()
  try {
    for (const name of jobNames) {
      const settings = { ...queues[name], retryBackoff: true, heartbeatSeconds: HEARTBEAT_SECONDS }
      if (await boss.getQueue(name)) await boss.updateQueue(name, settings)
      else await boss.createQueue(name, settings)
    }
    const db = boss.getDb()
    await db.executeSql(
      `GRANT USAGE ON SCHEMA pgboss TO ${options.appRole};
       GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO ${options.appRole};
       GRANT USAGE ON ALL SEQUENCES IN SCHEMA pgboss TO ${options.appRole};
       GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO ${options.appRole}`,
    )
  } finally {
    await boss.stop({ graceful: false })
  }
}

export async function startJobSystem(options: JobSystemOptions): Promise<JobSystem> {
  const boss = new PgBoss({
    connectionString: options.connectionString,
    migrate: false,
    createSchema: false,
    schedule: false,
    supervise: options.supervise,
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
    max: 4,
  })
  boss.on('error', options.onError)
  await boss.start()
  return {
    bind: (executor) => ({
      enqueue: async (name, payload) => {
        const id = await boss.send(name, payload, {
          db: { executeSql: (text, values) => executor.executeSql(text, values) },
        })
        if (id === null) throw new Error(`The job ${name} was not taken by the queue.`)
      },
    }),
    work: async ({ handlers, concurrency = 1 }) => {
      const start = <Name extends JobName>(
        name: Name,
        handle: (payload: JobPayloads[Name]) => Promise<void>,
      ) =>
        boss.work<JobPayloads[Name]>(
          name,
          { pollingIntervalSeconds: 0.5, batchSize: 1, localConcurrency: concurrency },
          async ([job]) => {
            if (job) await handle(job.data)
          },
        )
      await start('send-email', handlers['send-email'])
      await start('read-pay-check', handlers['read-pay-check'])
      await start('render-statement', handlers['render-statement'])
      await start('check-homepage', handlers['check-homepage'])
    },
    jobsOf: async (name, payload) => {
      const states = (await boss.findJobs(name, { data: payload })).map((job) => job.state)
      return {
        live: states.filter((state) => state === 'created' || state === 'retry' || state === 'active').length,
        failed: states.filter((state) => state === 'failed').length,
      }
    },
    stop: () => boss.stop({ graceful: true, timeout: 20_000 }),
  }
}
