import { figuresOf, type PayLineResult, type PayrollRow, standingOf } from '../pay/index.ts'
import type { ComparedDetails } from '../payroll-file/index.ts'
import { createSignalSharer, emptySignalShare, SHARED_DETAILS, type SignalRules } from '../signals/index.ts'
import { type PackedFigures, packFigures } from './pack-figures.ts'

/**
 * What the rows of one block of a file add to a summary and to signals, as columns of numbers: little enough to hand
 * from the thread that checks rows to the one that adds up, which compares whole files.
 */
export interface PackedShares {
  readonly rows: number
  /** The worker references one after the other, and the length of each. */
  readonly refs: string
  readonly refLengths: Uint16Array<ArrayBuffer>
  readonly standings: Uint32Array<ArrayBuffer>
  readonly figures: readonly PackedFigures[]
  readonly marks: Uint32Array<ArrayBuffer>
  readonly pence: Int32Array<ArrayBuffer>
  readonly hours: Int32Array<ArrayBuffer>
  /** As many for each row as there are details that can be shared. */
  readonly keys: Float64Array<ArrayBuffer>
  readonly rests: Uint16Array<ArrayBuffer>
}

export interface SharePacker {
  readonly addLine: (line: PayLineResult) => void
  readonly addSignals: (row: PayrollRow, compared: ComparedDetails) => void
  /** To be called once for each row, after what is added of it. */
  readonly endRow: (workerRef: string) => void
  /** What was added since the last time. */
  readonly take: () => PackedShares
}

const FIRST_ROWS = 4096
const DETAILS = SHARED_DETAILS.length

/** Shares of rows, block by block. A column that nothing was added to is empty. */
export function createSharePacker(signalRules: SignalRules): SharePacker {
  const fill = createSignalSharer(signalRules)
  const share = emptySignalShare()
  const { keys: shareKeys, rests: shareRests } = share.hashes
  let room = FIRST_ROWS
  let rows = 0
  let refs = ''
  let hasLines = false
  let hasSignals = false
  let figures: PackedFigures[] = []
  let refLengths = new Uint16Array(room)
  let standings = new Uint32Array(room)
  let marks = new Uint32Array(room)
  let pence = new Int32Array(room)
  let hours = new Int32Array(room)
  let keys = new Float64Array(room * DETAILS)
  let rests = new Uint16Array(room * DETAILS)

  const widen = (): void => {
    room *= 2
    const into = <View extends { set: (from: View) => void }>(wider: View, from: View): View => {
      wider.set(from)
      return wider
    }
    refLengths = into(new Uint16Array(room), refLengths)
    standings = into(new Uint32Array(room), standings)
    marks = into(new Uint32Array(room), marks)
    pence = into(new Int32Array(room), pence)
    hours = into(new Int32Array(room), hours)
    keys = into(new Float64Array(room * DETAILS), keys)
    rests = into(new Uint16Array(room * DETAILS), rests)
  }

  return {
    addLine: (line) => {
      if (rows === room) widen()
      hasLines = true
      standings[rows] = standingOf(line)
      const found = figuresOf(line)
      if (found !== undefined) figures.push(packFigures(rows, found))
    },
    addSignals: (row, compared) => {
      if (rows === room) widen()
      hasSignals = true
      fill(row, compared, share)
      marks[rows] = share.marks
      pence[rows] = share.pence
      hours[rows] = share.hours
      for (let detail = 0; detail < DETAILS; detail++) {
        keys[rows * DETAILS + detail] = shareKeys[detail] ?? 0
        rests[rows * DETAILS + detail] = shareRests[detail] ?? 0
      }
    },
    endRow: (workerRef) => {
      if (rows === room) widen()
      refs += workerRef
      refLengths[rows] = workerRef.length
      rows++
    },
    take: () => {
      const signalRows = hasSignals ? rows : 0
      const packed: PackedShares = {
        rows,
        refs,
        refLengths: refLengths.slice(0, rows),
        standings: standings.slice(0, hasLines ? rows : 0),
        figures,
        marks: marks.slice(0, signalRows),
        pence: pence.slice(0, signalRows),
        hours: hours.slice(0, signalRows),
        keys: keys.slice(0, signalRows * DETAILS),
        rests: rests.slice(0, signalRows * DETAILS),
      }
      rows = 0
      refs = ''
      hasLines = false
      hasSignals = false
      figures = []
      return packed
    },
  }
}

/** What can be handed over without a copy. */
export function buffersOf(packed: PackedShares): readonly ArrayBuffer[] {
  const { refLengths, standings, marks, pence, hours, keys, rests } = packed
  return [refLengths, standings, marks, pence, hours, keys, rests].map(({ buffer }) => buffer)
}
