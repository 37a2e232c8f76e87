/** Now, as an instant and as a calendar date in London. */
export interface Clock {
  now(): Date
  today(): import('@daylight/domain/dates').IsoDate
}

/** UUIDv7: unguessable enough to be an id, ordered by time; never a secret. */
export interface IdSource {
  next(): string
}
