import type { JobName } from '@daylight/application'

export interface QueueSettings {
  readonly retryLimit: number
  /** Seconds before the first retry; it doubles after that. */
  readonly retryDelay: number
  readonly expireInSeconds: number
}

/** A worker that dies stops its heartbeat; after this long its job goes to another. At least 10. */
export const HEARTBEAT_SECONDS = 20

export const queues: Readonly<Record<JobName, QueueSettings>> = {
  'send-email': { retryLimit: 8, retryDelay: 5, expireInSeconds: 120 },
  'read-pay-check': { retryLimit: 3, retryDelay: 2, expireInSeconds: 3600 },
  'render-statement': { retryLimit: 3, retryDelay: 2, expireInSeconds: 300 },
  'check-homepage': { retryLimit: 3, retryDelay: 5, expireInSeconds: 120 },
}

export const jobNames: readonly JobName[] = [
  'send-email',
  'read-pay-check',
  'render-statement',
  'check-homepage',
]
