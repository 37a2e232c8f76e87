import {
  endRiskAcceptances,
  forgetCopyAskers,
  keepAuditHeads,
  scheduleHomepageChecks,
  sendReminders,
  sweepEvidence,
  sweepPieces,
  sweepRisks,
  sweepSupplierUploads,
  sweepUploads,
} from '@daylight/application'
import type { Container } from './build-container.ts'
import { describeError, log } from './log.ts'

const EVERY_MS = 10 * 60_000
/** A file of which nothing more has come for a day is left, not slow. */
const PIECES_KEPT_MS = 24 * 3_600_000

/** Sweeps now and every ten minutes. Answers how to stop, which waits for a sweep under way. */
export function startSweeps(container: Container): () => Promise<void> {
  let running: Promise<void> = sweep(container)
  const timer = setInterval(() => {
    running = running.then(() => sweep(container))
  }, EVERY_MS)
  return async () => {
    clearInterval(timer)
    await running
  }
}

async function sweep({ database, deps, jobs, removeUnfinishedFiles }: Container): Promise<void> {
  // One that fails keeps none of the others from their work.
  await tidy('uploads', async () => ({
    ...(await sweepUploads({
      ...deps,
      jobWatch: { jobsOf: (payload) => jobs.jobsOf('read-pay-check', payload) },
    })),
  }))
  await tidy('pieces', async () => ({ deleted: await sweepPieces(deps, PIECES_KEPT_MS) }))
  await tidy('supplier_files', async () => ({ deleted: await sweepSupplierUploads(deps) }))
  await tidy('evidence', async () => ({ deleted: await sweepEvidence(deps) }))
  await tidy('unfinished_files', async () => ({ deleted: await removeUnfinishedFiles() }))
  await tidy('signals', async () => ({ forgotten: await database.forgetSignals() }))
  await tidy('accepted_risks', async () => ({ reopened: await onceADay(deps) }))
  await tidy('risks', async () => ({ scored: await sweepRisks(deps) }))
  await tidy('copy_requests', async () => ({ forgotten: await forgetCopyAskers(deps) }))
  await tidy('reminders', async () => ({ sent: await sendReminders(deps) }))
  await tidy('homepages', async () => ({ asked: await scheduleHomepageChecks(deps) }))
  await tidy('audit_heads', async () => ({ kept: await keepAuditHeads(deps) }))
}

/** The last day on which every organisation was asked; they end at the turn of a day, so once a day is enough. */
let lastAsked: string | null = null

async function onceADay(deps: Container['deps']): Promise<number> {
  const today = deps.clock.today()
  if (lastAsked === today) return 0
  const reopened = await endRiskAcceptances(deps)
  lastAsked = today
  return reopened
}

async function tidy(what: string, work: () => Promise<Readonly<Record<string, number>>>): Promise<void> {
  try {
    const counts = await work()
    if (Object.values(counts).some((count) => count > 0)) log.info({ event: 'sweep', what, ...counts })
  } catch (error) {
    log.error({ event: 'sweep', what, outcome: 'failed', ...describeError(error) })
  }
}
