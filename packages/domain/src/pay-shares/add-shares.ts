import type { PaySummaryCollector, ShareFigures, TextNumbers } from '../pay/index.ts'
import { emptySignalShare, SHARED_DETAILS, type SignalFinder } from '../signals/index.ts'
import { unpackFigures } from './pack-figures.ts'
import type { PackedShares } from './pack-shares.ts'

const DETAILS = SHARED_DETAILS.length

/** Where shares go. Blocks must come in the order of the file: what is found first is named first. */
export interface ShareTakers {
  /** The numbers of workers that both of these go by. */
  readonly workers: TextNumbers
  readonly summary?: PaySummaryCollector | undefined
  readonly signals?: SignalFinder | undefined
}

/** Adds a block's rows, one after the other, as if they had been checked here. */
export function addPackedShares(packed: PackedShares, { workers, summary, signals }: ShareTakers): void {
  const share = emptySignalShare()
  const { keys, rests } = share.hashes
  const figuresOfRow = new Map<number, ShareFigures>(
    packed.figures.map((figures) => [figures[0], unpackFigures(figures)]),
  )
  let position = 0
  for (let row = 0; row < packed.rows; row++) {
    const end = position + (packed.refLengths[row] ?? 0)
    const worker = workers.ofPart(packed.refs, position, end)
    position = end
    signals?.addShare(worker, readSignals(row))
    summary?.addShare(worker, {
      standing: packed.standings[row] ?? 0,
      figures: packed.figures.length === 0 ? undefined : figuresOfRow.get(row),
    })
  }

  function readSignals(row: number) {
    share.marks = packed.marks[row] ?? 0
    share.pence = packed.pence[row] ?? 0
    share.hours = packed.hours[row] ?? 0
    for (let detail = 0; detail < DETAILS; detail++) {
      keys[detail] = packed.keys[row * DETAILS + detail] ?? 0
      rests[detail] = packed.rests[row * DETAILS + detail] ?? 0
    }
    return share
  }
}
