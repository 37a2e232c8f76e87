import { canonicalJson } from '../json/canonical-json.ts'
import type { AuditData } from './audit-event.ts'

/** One link as stored. `sequence` runs from 1 without gaps in each organisation. */
export interface AuditLink {
  readonly organisationId: string
  readonly sequence: number
  readonly id: string
  /** ISO 8601, UTC, milliseconds. */
  readonly at: string
  readonly actorKind: string
  readonly actorId: string | null
  readonly actorName: string
  readonly action: string
  readonly subjectType: string
  readonly subjectId: string
  readonly data: AuditData
  readonly previousHash: string
}

export interface StoredAuditLink extends AuditLink {
  readonly hash: string
}

/** What the first link has in place of a predecessor's hash. */
export const CHAIN_START = '0'.repeat(64)

/** The exact bytes that are signed: canonical JSON of every field, the predecessor's hash among them. */
export function auditLinkText(link: AuditLink): string {
  const { organisationId, sequence, id, at, actorKind, actorId, actorName } = link
  const { action, subjectType, subjectId, data, previousHash } = link
  return canonicalJson({
    organisationId,
    sequence,
    id,
    at,
    actorKind,
    actorId,
    actorName,
    action,
    subjectType,
    subjectId,
    data,
    previousHash,
  })
}

export interface AuditHeadRecord {
  readonly sequence: number
  readonly hash: string
}

export type AuditFault =
  | { readonly kind: 'gap'; readonly sequence: number; readonly message: string }
  | { readonly kind: 'out_of_order'; readonly sequence: number; readonly message: string }
  | { readonly kind: 'edited'; readonly sequence: number; readonly message: string }
  | { readonly kind: 'broken_link'; readonly sequence: number; readonly message: string }
  | { readonly kind: 'cut_off'; readonly sequence: number; readonly message: string }

export interface AuditCheck {
  readonly checked: number
  readonly faults: readonly AuditFault[]
  readonly head: AuditHeadRecord
}

export interface AuditCheckOptions {
  /** The newest link as recorded apart from the events: the database's own head, or one exported earlier. */
  readonly heads: readonly AuditHeadRecord[]
  /** HMAC-SHA-256 of the text with the organisation's key, in lower-case hexadecimal. */
  readonly sign: (text: string) => string
}

export interface VerifyChainOptions extends AuditCheckOptions {
  /** In ascending order of sequence, as stored. */
  readonly links: Iterable<StoredAuditLink>
}

/** A check that takes the links one at a time, in ascending order of sequence, so that a long record fits in memory. */
export interface RunningAuditCheck {
  add(link: StoredAuditLink): void
  finish(): AuditCheck
}

/** Finds edits, removals, insertions, reorderings and a cut tail. An empty `faults` means that the record is whole. */
export function startAuditCheck({ heads, sign }: AuditCheckOptions): RunningAuditCheck {
  const faults: AuditFault[] = []
  const recorded = new Set(heads.map((head) => head.sequence))
  const seen = new Map<number, string>()
  let expected = 1
  let previousHash = CHAIN_START
  let checked = 0

  function checkPlace(link: StoredAuditLink): void {
    if (link.sequence > expected) {
      const missing = link.sequence - expected
      faults.push({
        kind: 'gap',
        sequence: expected,
        message: `${missing === 1 ? 'Entry' : `${missing} entries`} missing from number ${expected}.`,
      })
    } else if (link.sequence < expected) {
      faults.push({
        kind: 'out_of_order',
        sequence: link.sequence,
        message: `Entry ${link.sequence} stands where number ${expected} should.`,
      })
    }
  }

  function checkSeal(link: StoredAuditLink): void {
    if (sign(auditLinkText(link)) !== link.hash) {
      faults.push({
        kind: 'edited',
        sequence: link.sequence,
        message: `Entry ${link.sequence} (${link.action}) was changed after it was written, or was not written by Daylight.`,
      })
    } else if (link.previousHash !== previousHash && link.sequence === expected) {
      faults.push({
        kind: 'broken_link',
        sequence: link.sequence,
        message: `Entry ${link.sequence} does not follow the entry before it.`,
      })
    }
  }

  return {
    add: (link) => {
      checked += 1
      checkPlace(link)
      checkSeal(link)
      if (recorded.has(link.sequence)) seen.set(link.sequence, link.hash)
      previousHash = link.hash
      expected = Math.max(expected, link.sequence + 1)
    },
    finish: () => {
      for (const head of heads) {
        if (head.sequence > 0 && seen.get(head.sequence) !== head.hash) {
          faults.push({
            kind: 'cut_off',
            sequence: head.sequence,
            message: seen.has(head.sequence)
              ? `Entry ${head.sequence} is not the one that was recorded as the newest.`
              : `The record ends before entry ${head.sequence}, which was recorded as the newest.`,
          })
        }
      }
      return { checked, faults, head: { sequence: expected - 1, hash: previousHash } }
    },
  }
}

/** The whole check at once, over links at hand. */
export function verifyAuditChain({ links, ...options }: VerifyChainOptions): AuditCheck {
  const check = startAuditCheck(options)
  for (const link of links) check.add(link)
  return check.finish()
}
