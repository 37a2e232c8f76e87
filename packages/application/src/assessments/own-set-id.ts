const PREFIX = 'own_'

/** How a set of an organisation's own is called where sets are named: never as one that Daylight brings. */
export function ownSetId(id: string): string {
  return `${PREFIX}${id.replaceAll('-', '')}`
}

/** Null for a set that Daylight brings. */
export function ownIdOf(setId: string): string | null {
  const parts = /^own_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/.exec(setId)
  return parts === null ? null : parts.slice(1).join('-')
}
