export interface SiteRecord {
  readonly organisationId: string
  readonly id: string
  /** Null for a site of our own. */
  readonly supplierId: string | null
  readonly name: string
  readonly address: string
  readonly postcode: string
  /** An authority of Greater London; null outside it. */
  readonly borough: string | null
  readonly inGreaterLondon: boolean
  /** People who work there; null when it is not known. */
  readonly directWorkers: number | null
  readonly contractedWorkers: number | null
  readonly agencyWorkers: number | null
  /** ISO 8601 instants. */
  readonly archivedAt: string | null
  readonly version: number
  readonly createdAt: string
  readonly updatedAt: string
}

export interface SiteRepository {
  find(id: string): Promise<SiteRecord | null>
  /** By name. At most 500. */
  list(filter: {
    readonly supplierId: string | null
    readonly archived: boolean
  }): Promise<readonly SiteRecord[]>
  insert(site: SiteRecord): Promise<void>
  /** False when somebody else has saved since `expectedVersion` was read. */
  update(site: SiteRecord, expectedVersion: number): Promise<boolean>
}
