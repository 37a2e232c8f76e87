import type { SystemActor } from '@daylight/domain/access'
import type { JobPayloads } from '../ports/job-queue.ts'
import { type PayDeps, UPLOAD_FOLDER } from './pay-deps.ts'
import { refusePayCheck, UnusableFile } from './refuse-pay-check.ts'

export interface JobWatch {
  /** How it stands with the jobs of one check: waiting or running, and how many have failed for good. */
  jobsOf(payload: JobPayloads['read-pay-check']): Promise<{ readonly live: number; readonly failed: number }>
}

export interface SweepDeps extends PayDeps {
  readonly jobWatch: JobWatch
}

export interface SweepReport {
  readonly deleted: number
  readonly requeued: number
  readonly refused: number
}

const HOUR_MS = 3_600_000
/** An upload under way has no row yet. */
const MAY_STILL_ARRIVE_MS = HOUR_MS
/** Nobody confirmed its columns: a payroll does not lie about for longer. */
const ABANDONED_AFTER_MS = 24 * HOUR_MS
const MOST_FAILED_JOBS = 3

const NAME = new RegExp(
  `^${UPLOAD_FOLDER}/(?<organisationId>[0-9a-f-]{36})/(?<payCheckId>[0-9a-f-]{36})(?<beside>\\.[a-z]+)?$`,
)

/**
 * Puts right what a crash left: uploads that nothing needs any more are deleted, checks whose job is gone are queued
 * again, and a check that failed time and again is ended with a sentence. Every unfinished check has an upload, so
 * the uploads are the list.
 */
export async function sweepUploads(deps: SweepDeps): Promise<SweepReport> {
  const report = { deleted: 0, requeued: 0, refused: 0 }
  for await (const key of deps.payroll.storage.list(`${UPLOAD_FOLDER}/`)) {
    const groups = NAME.exec(key)?.groups
    const { organisationId, payCheckId, beside } = groups ?? {}
    if (organisationId === undefined || payCheckId === undefined) continue
    const outcome = await sweepOne(deps, key, { organisationId, payCheckId }, beside !== undefined)
    if (outcome !== 'kept') report[outcome] += 1
  }
  return report
}

async function sweepOne(
  deps: SweepDeps,
  key: string,
  job: JobPayloads['read-pay-check'],
  isBeside: boolean,
): Promise<keyof SweepReport | 'kept'> {
  const actor: SystemActor = { kind: 'system', organisationId: job.organisationId, name: 'Daylight' }
  const { storage } = deps.payroll
  const facts = await storage.stat(key)
  if (!facts) return 'kept'
  const ageMs = deps.clock.now().getTime() - facts.storedAt.getTime()
  const payCheck = await deps.database.withTenant(actor, (tx) => tx.payChecks.find(job.payCheckId))
  if (!payCheck) {
    if (ageMs < MAY_STILL_ARRIVE_MS) return 'kept'
    await storage.delete(key)
    return 'deleted'
  }
  if (payCheck.uploadKey === null) {
    await storage.delete(key)
    return 'deleted'
  }
  // What came beside a payroll goes when that one does.
  if (isBeside) return 'kept'
  if (payCheck.status === 'uploaded') {
    if (ageMs < ABANDONED_AFTER_MS) return 'kept'
    await abandon(deps, actor, job.payCheckId)
    await storage.delete(key)
    return 'deleted'
  }
  const { live, failed } = await deps.jobWatch.jobsOf(job)
  if (live > 0) return 'kept'
  if (failed >= MOST_FAILED_JOBS) {
    const file = new UnusableFile(
      'our_fault',
      'The file could not be read because of a fault on our side. Nothing was stored. Upload it again, and tell whoever runs this server if it happens again.',
      [],
    )
    await refusePayCheck(deps, actor, payCheck, file)
    await storage.delete(key)
    return 'refused'
  }
  await deps.database.withTenant(actor, (tx) => tx.jobs.enqueue('read-pay-check', job))
  return 'requeued'
}

async function abandon(deps: SweepDeps, actor: SystemActor, id: string): Promise<void> {
  await deps.database.withTenant(actor, async (tx) => {
    const ended = await tx.payChecks.change(
      id,
      {
        status: 'cancelled',
        uploadKey: null,
        headings: [],
        unknownElements: [],
        completedAt: deps.clock.now().toISOString(),
      },
      { status: ['uploaded'] },
    )
    if (!ended) return
    tx.audit.record(actor, {
      action: 'pay_check.cancelled',
      subjectType: 'pay_check',
      subjectId: id,
      data: { wasIn: 'uploaded', why: 'not confirmed within a day' },
    })
  })
}
