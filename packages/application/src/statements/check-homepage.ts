import type { SystemActor } from '@daylight/domain/access'
import { findHomepageLink } from '@daylight/domain/statements'
import type { AuditHeads } from '../ports/audit-heads.ts'
import type {
  CheckHomepageDeps,
  HomepageCheckRecord,
  HomepageCheckResult,
  HomepageReading,
} from '../ports/homepage-checks.ts'
import { requestCheck } from './request-homepage-check.ts'

type Found = Omit<HomepageCheckResult, 'checkedAt' | 'sought' | 'page'>

const MOST_BYTES = 10 * 1024 * 1024
const EVERY_MS = 7 * 24 * 3_600_000

/**
 * Looks at the homepage and keeps what was found with the page as it came. Run twice, it does nothing the second time;
 * a website that cannot be read is a finding too, never an error.
 */
export async function checkHomepage(
  deps: CheckHomepageDeps,
  job: { readonly organisationId: string; readonly checkId: string },
): Promise<string> {
  const actor: SystemActor = { kind: 'system', organisationId: job.organisationId, name: 'Daylight' }
  const claimed = await claim(deps, actor, job.checkId)
  if (claimed === null) return 'nothing_to_do'
  const { check, sought } = claimed
  const reading = deps.homepages && (await deps.homepages.read(check.address))
  const found = judge(reading, sought)
  const checkedAt = deps.clock.now().toISOString()
  const page = reading?.kind === 'page' ? await keepPage(deps, check, reading.html) : null
  await deps.database.withTenant(actor, async (tx) => {
    if (!(await tx.homepageChecks.finish(check.id, { ...found, checkedAt, sought, page }))) return
    tx.audit.record(actor, {
      action: 'statement.homepage_checked',
      subjectType: 'statement',
      subjectId: check.statementId,
      data: {
        checkId: check.id,
        outcome: found.outcome,
        reason: found.reason,
        finalAddress: found.finalAddress,
        sha256: page?.sha256 ?? null,
      },
    })
  })
  return found.outcome
}

function claim(deps: CheckHomepageDeps, actor: SystemActor, checkId: string) {
  return deps.database.withTenant(actor, async (tx) => {
    const check = await tx.homepageChecks.find(checkId)
    if (!check || check.result !== null) return null
    const page = await tx.published.findFor(check.statementId)
    const recorded = await tx.statements.newestPublication(check.statementId)
    const archive = page && `${deps.publicUrl}/published/${page.segment}`
    const sought = [
      ...(recorded?.url ? [recorded.url] : []),
      ...(page && archive ? [archive, `${archive}/${page.id}`] : []),
    ]
    return { check, sought }
  })
}

function judge(reading: HomepageReading | null, sought: readonly string[]): Found {
  if (reading === null)
    return { outcome: 'not_allowed', reason: null, finalAddress: null, httpStatus: null, links: [] }
  const { finalAddress, httpStatus } = reading
  if (reading.kind === 'unreachable')
    return { outcome: 'unreachable', reason: reading.reason, finalAddress, httpStatus, links: [] }
  const { outcome, links } = findHomepageLink(reading.links, sought)
  // Behind a wall nobody can say what the homepage links to.
  return outcome === 'not_found' && reading.asksToSignIn
    ? { outcome: 'unreachable', reason: 'asks_to_sign_in', finalAddress, httpStatus, links: [] }
    : { outcome, reason: null, finalAddress, httpStatus, links }
}

async function keepPage(deps: CheckHomepageDeps, check: HomepageCheckRecord, html: Uint8Array) {
  const storageKey = `homepages/${check.organisationId}/${check.id}`
  const stored = await deps.storage.put(storageKey, once(html), { maxBytes: MOST_BYTES })
  return { storageKey, sha256: stored.sha256, bytes: stored.size }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/**
 * Asks for the week's check of every organisation's newest published statement. Does nothing where the settings keep
 * this installation from looking. Answers how many were asked for.
 */
export async function scheduleHomepageChecks(
  deps: CheckHomepageDeps & { readonly auditHeads: AuditHeads },
): Promise<number> {
  if (deps.homepages === null) return 0
  const notSince = new Date(deps.clock.now().getTime() - EVERY_MS).toISOString()
  let asked = 0
  for (const { organisationId } of await deps.auditHeads.readAuditHeads()) {
    const actor: SystemActor = { kind: 'system', organisationId, name: 'Daylight' }
    asked += await deps.database.withTenant(actor, async (tx) => {
      const id = await tx.homepageChecks.statementToCheck(notSince)
      const statement = id === null ? null : await tx.statements.find(id)
      const website = statement?.facts.website
      if (!statement || !website) return 0
      await requestCheck(deps, tx, actor, { statementId: statement.id, address: website })
      return 1
    })
  }
  return asked
}
