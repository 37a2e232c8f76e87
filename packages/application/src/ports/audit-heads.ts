import type { IsoDate } from '@daylight/domain/dates'

/** The newest entry of one organisation's record. */
export interface OrganisationHead {
  readonly organisationId: string
  readonly sequence: number
  /** Hexadecimal. */
  readonly hash: string
}

export interface AuditHeads {
  /** Of every organisation: what stands at the end of its record, and nothing of what the record tells. */
  readAuditHeads(): Promise<readonly OrganisationHead[]>
}

export interface KeptHead extends OrganisationHead {
  /** ISO 8601 instant. */
  readonly exportedAt: string
}

/** Where heads are kept, apart from the database: they show later that nothing was cut off since. */
export interface HeadArchive {
  has(day: IsoDate): Promise<boolean>
  /** All of a day's heads or none; a day that is kept already stays as it is. */
  keep(day: IsoDate, heads: readonly KeptHead[]): Promise<void>
}
