import { createIdentityServices, createSealer, deriveKey, type JobSystem, uuidV7 } from '@daylight/adapters'
import { createSpreadsheetReader } from '@daylight/adapters/files'
import { createPayrollServices } from '@daylight/adapters/payroll'
import { createLocalStorage } from '@daylight/adapters/storage'
import {
  type IdentityDeps,
  type ReadPayDeps,
  readPayRates,
  type SealDeps,
  type StorageDeps,
  type SupplierImportDeps,
} from '@daylight/application'
import { createPayLineWriter, openDatabase } from '@daylight/db'
import type { MemberActor } from '@daylight/domain/access'
import type { PayRates } from '@daylight/domain/reference'
import { createDemoClock, type DemoClock } from './demo-clock.ts'
import type { DemoOrganisation } from './demo-people.ts'
import type { SeedEnvironment } from './env.ts'
import { readOwnFiles } from './read-own-files.ts'

type StageDeps = IdentityDeps & ReadPayDeps & SealDeps & StorageDeps & SupplierImportDeps

/** One organisation, its own time, and what its people use. Who and what they are is filled in as the story goes. */
export interface Stage {
  readonly organisation: DemoOrganisation
  readonly clock: DemoClock
  readonly deps: StageDeps
  readonly rates: PayRates
  /** By e-mail address. */
  readonly members: Map<string, MemberActor>
  /** Ids by name. */
  readonly suppliers: Map<string, string>
  /** Ids by supplier and name, own sites by name alone. */
  readonly sites: Map<string, string>
  /** Work that the seed does itself is not left to the worker as well. */
  readonly queue: { holdBackReadings: boolean }
  close(): Promise<void>
}

export interface StageOptions {
  readonly env: SeedEnvironment
  readonly jobs: JobSystem
  readonly organisation: DemoOrganisation
  readonly start: string
}

const CONNECTIONS = 3

/** Wires the use cases as the web app and the worker do, with a clock that the story moves. */
export async function openStage({ env, jobs, organisation, start }: StageOptions): Promise<Stage> {
  const { secret, appUrl } = env
  const clock = createDemoClock(start)
  const queue = { holdBackReadings: true }
  const database = openDatabase({
    connectionString: appUrl,
    poolSize: CONNECTIONS,
    auditKeys: (organisationId) => deriveKey({ secret, purpose: 'audit', scope: organisationId }),
    jobs: (executor) => {
      const real = jobs.bind(executor)
      return {
        enqueue: (name, payload) =>
          name === 'read-pay-check' && queue.holdBackReadings
            ? Promise.resolve()
            : real.enqueue(name, payload),
      }
    },
    clock,
    newId: () => uuidV7(),
  })
  const storage = createLocalStorage({
    folder: env.storageFolder,
    encryptionKey: deriveKey({ secret, purpose: 'upload' }),
  })
  const payroll = createPayrollServices({ secret, storage })
  return {
    organisation,
    clock,
    queue,
    rates: await database.withPlatform(null, (tx) => readPayRates(tx.reference)),
    members: new Map(),
    suppliers: new Map(),
    sites: new Map(),
    deps: {
      database,
      clock,
      ids: { next: () => uuidV7() },
      identity: createIdentityServices({ secret }),
      sealer: createSealer({ secret }),
      storage,
      payroll: { ...payroll, files: readOwnFiles(payroll.files) },
      payLines: createPayLineWriter(database),
      spreadsheets: createSpreadsheetReader(),
    },
    close: () => database.close(),
  }
}

function known<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key)
  if (value === undefined) throw new Error(`The story names “${key}”, which is not there yet.`)
  return value
}

export const memberOf = (stage: Stage, email: string): MemberActor => known(stage.members, email)
export const supplierOf = (stage: Stage, name: string): string => known(stage.suppliers, name)

export const siteKey = (supplier: string | null, name: string): string =>
  supplier === null ? name : `${supplier}: ${name}`
export const siteOf = (stage: Stage, supplier: string | null, name: string): string =>
  known(stage.sites, siteKey(supplier, name))
