import type { Deps } from '../ports/deps.ts'
import type { PayLineWriter } from '../ports/pay-line-writer.ts'
import type { PayrollServices } from '../ports/payroll-services.ts'

export interface PayDeps extends Deps {
  readonly payroll: PayrollServices
}

/** For the worker, which also writes the lines. */
export interface ReadPayDeps extends PayDeps {
  readonly payLines: PayLineWriter
}

/** Bytes of the largest payroll file. */
export const MAX_UPLOAD_BYTES = 256 * 1024 * 1024

/** Bytes of the largest file beside a payroll: it is held in memory while the payroll is read. */
export const MAX_BESIDE_BYTES = 32 * 1024 * 1024

export const UPLOAD_FOLDER = 'uploads'
/** Where files lie that are still on their way, piece by piece. */
export const PIECES_FOLDER = 'pieces'

export function uploadKeyOf(organisationId: string, payCheckId: string): string {
  return `${UPLOAD_FOLDER}/${organisationId}/${payCheckId}`
}
