import { readCount, readList, readObject, readText } from '../json/read-json.ts'

export interface CharterCommitment {
  readonly number: number
  /** In our own short words. */
  readonly says: string
  /** What would bear it out. */
  readonly asks: string
  /** Only whether a process is in place may be kept or told: never a case, never a number. */
  readonly processOnly: boolean
}

/** The councils' Charter Against Modern Slavery: dated reference data. */
export interface CouncilCharter {
  readonly version: string
  readonly source: string
  readonly commitments: readonly CharterCommitment[]
}

/** Reads the newest file in prisma/reference/council-charter. Throws RangeError or TypeError when it is misshapen. */
export function readCouncilCharter(json: unknown): CouncilCharter {
  const charter = readObject(json, 'council charter')
  return {
    version: readText(charter['version'], 'version'),
    source: readText(charter['source'], 'source'),
    commitments: readList(charter['commitments'], 'commitments', (item, place) => {
      const commitment = readObject(item, place)
      return {
        number: readCount(commitment['number'], `${place}.number`),
        says: readText(commitment['says'], `${place}.says`),
        asks: readText(commitment['asks'], `${place}.asks`),
        processOnly: commitment['processOnly'] === true,
      }
    }),
  }
}

/** What stands behind a commitment, in one word. `process` and `no_process` are all that is told of referrals. */
export type CommitmentStanding = 'evidence' | 'claimed' | 'none' | 'process' | 'no_process'

/** Found in the records, or shown by a file, is evidence; what is only written down is a claim; nothing is said plainly. */
export function commitmentStanding(options: {
  readonly processOnly: boolean
  readonly found: number
  readonly notes: readonly { readonly inPlace: boolean; readonly files: number }[]
}): CommitmentStanding {
  const inPlace = options.notes.filter((note) => note.inPlace)
  if (options.processOnly) return inPlace.length > 0 ? 'process' : 'no_process'
  if (options.found > 0 || inPlace.some(({ files }) => files > 0)) return 'evidence'
  return inPlace.length > 0 ? 'claimed' : 'none'
}

export const commitmentWords: Readonly<Record<CommitmentStanding, string>> = {
  evidence: 'Evidence found',
  claimed: 'Written down, not shown',
  none: 'No evidence',
  process: 'A process is in place',
  no_process: 'No process is written down',
}
