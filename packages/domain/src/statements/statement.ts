import type { IsoDate } from '../dates/index.ts'
import type { HomepageProof } from './find-homepage-link.ts'
import type { FigureValue } from './publish-figures.ts'
import type { SectionDocument } from './section-document.ts'
import type { SignerRole, StatementArea } from './statement-rules.ts'
import type { OrganisationFacts } from './what-applies.ts'

export interface StatementApproval {
  /** Who approved it, as it is to be read: “the trustees”. */
  readonly body: string
  /** Who was in the chair; not part of what was frozen before this was asked for. */
  readonly approvedBy?: string
  readonly approvedOn: IsoDate
}

export interface StatementSignature {
  readonly signerName: string
  readonly jobTitle: string
  readonly role: SignerRole
  readonly signedOn: IsoDate
}

export interface StatementPublication {
  readonly publishedOn: IsoDate
  readonly url: string | null
  /** Whether the homepage links to it; null when nobody has looked. */
  readonly linkedFromHomepage: boolean | null
}

/** What became of something that an earlier statement said would be done. */
export const PROMISE_OUTCOMES = ['done', 'partly', 'missed', 'dropped'] as const
export type PromiseOutcome = (typeof PROMISE_OUTCOMES)[number]

/** As a reader is told it. */
export const PROMISE_OUTCOME_WORDS: Readonly<Record<PromiseOutcome, string>> = {
  done: 'Done',
  partly: 'Partly done',
  missed: 'Not done',
  dropped: 'No longer planned',
}

/** A promise of an earlier statement, as this one answers it. */
export interface PromiseAnswer {
  /** As it stood in the earlier statement. */
  readonly sentence: string
  /** Null: not answered yet. */
  readonly outcome: PromiseOutcome | null
  /** What shows it, or why it was not done. */
  readonly account: string
}

/** What a group's statement says of another organisation that it covers. */
export interface CoveredOrganisation {
  readonly name: string
  /** What it did in the year; empty: not said yet. */
  readonly steps: string
  /** As it is to be read: “its board”; empty where it approved nothing of its own. */
  readonly approver: string
  readonly approvedOn: IsoDate | null
  /** Name and role. */
  readonly signer: string
  readonly signedOn: IsoDate | null
}

/** Whether anything was said of it. */
export const isDescribed = ({ steps, approver, signer }: CoveredOrganisation): boolean =>
  steps + approver + signer !== ''

/** Of each name, what was said of it; blank where nothing was yet. */
export function coverOrganisations(
  names: readonly string[],
  said: readonly CoveredOrganisation[],
): readonly CoveredOrganisation[] {
  const blank = { steps: '', approver: '', approvedOn: null, signer: '', signedOn: null }
  return names.map((name) => said.find((one) => one.name === name) ?? { name, ...blank })
}

/** A statement's content, whatever its state. */
export interface StatementContent {
  readonly organisationName: string
  readonly facts: OrganisationFacts
  readonly periodStart: IsoDate
  readonly periodEnd: IsoDate
  /** True when it says plainly that no steps were taken (section 54(4)(b)). */
  readonly noStepsTaken: boolean
  readonly sections: Readonly<Partial<Record<StatementArea, SectionDocument>>>
  readonly figures: readonly FigureValue[]
  /** The other organisations of a group's statement; empty where it covers one. */
  readonly covered: readonly CoveredOrganisation[]
  /** What earlier statements promised; empty where there is none. */
  readonly promises: readonly PromiseAnswer[]
  readonly approval: StatementApproval | null
  readonly signature: StatementSignature | null
  readonly publication: StatementPublication | null
  /** What the newest check that read the homepage found, if any did. */
  readonly homepageProof?: HomepageProof | null
}
