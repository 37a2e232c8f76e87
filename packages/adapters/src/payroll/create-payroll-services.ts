import { hash } from 'node:crypto'
import type { ObjectStorage, PayrollServices } from '@daylight/application'
import { MAX_UPLOAD_BYTES } from '@daylight/application'
import { createDetailHashes } from './create-detail-hashes.ts'
import { createPayrollFiles } from './create-payroll-files.ts'
import { createWorkerPseudonyms } from './create-worker-pseudonyms.ts'
import { verifySignature } from './verify-signature.ts'

export interface PayrollServicesOptions {
  /** The secret that keys are derived from. */
  readonly secret: string
  readonly storage: ObjectStorage
  /** The reading thread's entry, where the program is bundled. */
  readonly threadUrl?: URL
}

/** Everything a pay check needs beside the database. */
export function createPayrollServices(options: PayrollServicesOptions): PayrollServices {
  const { secret, storage, threadUrl } = options
  return {
    sha256: (text) => hash('sha256', text),
    storage,
    files: createPayrollFiles({ maxFileBytes: MAX_UPLOAD_BYTES, ...(threadUrl ? { threadUrl } : {}) }),
    pseudonyms: createWorkerPseudonyms({ secret }),
    detailHashes: createDetailHashes({ secret }),
    verifySignature,
  }
}
