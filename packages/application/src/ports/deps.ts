import type { ObjectStorage } from './object-storage.ts'
import type { Clock, IdSource } from './services.ts'
import type { UnitOfWork } from './unit-of-work.ts'

/** What every use case is handed; capabilities that need more extend it. */
export interface Deps {
  readonly database: UnitOfWork
  readonly clock: Clock
  readonly ids: IdSource
}

/** Where files are kept. */
export interface StorageDeps extends Deps {
  readonly storage: ObjectStorage
}
