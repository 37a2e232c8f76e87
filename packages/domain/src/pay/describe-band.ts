import type { MinimumWageBand, MinimumWageRow } from '../reference/index.ts'

/** The band in words, with the ages it covers in that row: `21 and over`, `18 to 20`, `apprentice`. */
export function describeBand(band: MinimumWageBand, row: MinimumWageRow): string {
  if (band === 'apprentice') return 'apprentice'
  const index = row.bands.findIndex((candidate) => candidate.band === band)
  const minAge = row.bands[index]?.minAge
  const older = row.bands[index - 1]?.minAge
  if (minAge === undefined) return 'no longer a band of its own'
  if (older === undefined) return `${minAge} and over`
  return older - 1 === minAge ? `${minAge}` : `${minAge} to ${older - 1}`
}
