import type { FoundHomepageLink, HomepageLink, HomepageOutcome } from '@daylight/domain/statements'
import type { StorageDeps } from './deps.ts'

export const UNREACHABLE_REASONS = [
  'wrong_address',
  'private_address',
  'no_such_name',
  'no_answer',
  'certificate',
  'too_slow',
  'too_large',
  'too_many_redirects',
  'status',
  'asks_to_sign_in',
  'not_a_page',
] as const
export type UnreachableReason = (typeof UNREACHABLE_REASONS)[number]

export type HomepageReading =
  | {
      readonly kind: 'page'
      readonly finalAddress: string
      readonly httpStatus: number
      /** As it came, unpacked. */
      readonly html: Uint8Array
      readonly links: readonly HomepageLink[]
      /** A field for a password stands on it. */
      readonly asksToSignIn: boolean
    }
  | {
      readonly kind: 'unreachable'
      readonly reason: UnreachableReason
      /** The address that could not be read, which is the one asked for or one it led to. */
      readonly finalAddress: string
      readonly httpStatus: number | null
    }

/** Fetches one page of the open web, and nothing that is not open to everybody. Never throws for what it meets. */
export interface HomepageReader {
  read(address: string): Promise<HomepageReading>
}

export interface HomepageCheckRecord {
  readonly organisationId: string
  readonly id: string
  readonly statementId: string
  readonly address: string
  readonly requestedBy: string
  /** ISO 8601 instant. */
  readonly requestedAt: string
  readonly result: HomepageCheckResult | null
}

export interface HomepageCheckResult {
  readonly outcome: HomepageOutcome
  readonly reason: UnreachableReason | null
  /** ISO 8601 instant. */
  readonly checkedAt: string
  readonly finalAddress: string | null
  readonly httpStatus: number | null
  readonly links: readonly FoundHomepageLink[]
  /** The addresses that a link might lead to. */
  readonly sought: readonly string[]
  /** The page as it came. */
  readonly page: { readonly sha256: string; readonly bytes: number; readonly storageKey: string } | null
}

/** What was looked for and found; once done, never changed. */
export interface HomepageCheckRepository {
  insert(check: HomepageCheckRecord): Promise<void>
  find(id: string): Promise<HomepageCheckRecord | null>
  /** The newest first. */
  list(statementId: string, limit: number): Promise<readonly HomepageCheckRecord[]>
  /** The newest that read a page. */
  newestProof(statementId: string): Promise<HomepageCheckResult | null>
  /** False when it was finished before. */
  finish(id: string, result: HomepageCheckResult): Promise<boolean>
  /** The published statement of the newest year that has a website and was not looked for since; its id. */
  statementToCheck(notSince: string): Promise<string | null>
}

/** For the worker, which looks. */
export interface CheckHomepageDeps extends StorageDeps {
  /** Null where the settings keep this installation from looking. */
  readonly homepages: HomepageReader | null
  /** Where everybody reaches this installation, without a slash at the end. */
  readonly publicUrl: string
}
