import { availableParallelism } from 'node:os'
import { cutCsv, fileLimits, isUncutCsv, type PieceEncoding } from '@daylight/adapters/csv-blocks'
import { type CsvHead, readCsvHead, sayEncoding } from '@daylight/adapters/files'
import { isOutOfMemory, openThreads, type WorkThreads } from '@daylight/adapters/threads'
import type { IsoDate } from '@daylight/domain/dates'
import type { Zone } from '@daylight/domain/pay'
import { addPackedShares, type ShareTakers } from '@daylight/domain/pay-shares'
import type {
  BlockAnswer,
  BlockPiece,
  BlockTask,
  BlockWork,
  CheckedBlock,
  ShownLine,
} from './block-messages.ts'
import { UsageError } from './command.ts'
import { payrollLimits } from './payroll-limits.ts'
import { readNewestReference } from './read-newest-reference.ts'
import {
  beginReading,
  describeReading,
  type PayrollReading,
  type ReadPayrollOptions,
} from './read-payroll.ts'
import { MOST_SHOWN } from './shown-lines.ts'

/** Of a smaller file, some 150,000 rows, threads cost in beginning what they save. */
const LEAST_BYTES = 32 * 2 ** 20
const MOST_THREADS = 4
const BLOCK_BYTES = 256 * 1024
/** Of each thread. With less its time goes into collecting what it has let go; it holds a few blocks at most. */
const MEMORY = { youngMb: 24, oldMb: 72 }

export type ThreadedCheckOptions = Pick<ReadPayrollOptions, 'fileWide' | 'synonyms' | 'presets'> & {
  /** The bytes of the file from its start, as often as it is asked for. */
  readonly open: () => AsyncIterable<Uint8Array>
  /** Bytes. */
  readonly size: number
  /** As asked for; undefined: by the processor and the size of the file. */
  readonly threads: number | undefined
  readonly asOf: IsoDate
  readonly zone: Zone | undefined
  /** Bytes of a block, where not the usual. */
  readonly blockBytes?: number | undefined
}

export type ReadInThreads = {
  readonly reading: PayrollReading
  readonly periodStarts: ReadonlySet<IsoDate>
  readonly failing: readonly ShownLine[]
  readonly unclear: readonly ShownLine[]
}

export type ThreadedCheck = {
  readonly usesColumn: (name: string) => boolean
  /**
   * Checks the whole file; what it finds goes to the takers as if one thread had read it. Undefined where anything is
   * wrong with the file, or may be: it must then be read in one go, and what the takers have is not to be relied on.
   */
  readonly read: (
    work: BlockWork,
    takers: ShareTakers & { readonly onJson?: (lines: Uint8Array) => Promise<void> },
  ) => Promise<ReadInThreads | undefined>
  readonly close: () => Promise<void>
}

function countThreads({ threads, size }: ThreadedCheckOptions): number {
  if (threads !== undefined) return threads
  return size < LEAST_BYTES ? 1 : Math.min(availableParallelism(), MOST_THREADS)
}

/** What the answers say so far of the file as a whole; false once it must be read in one go. */
function followFile() {
  const encodings = new Set<PieceEncoding>()
  const leftOut: string[] = []
  let filled = 0
  let workers = 0
  return {
    add: (answer: CheckedBlock): boolean => {
      // Rows of totals in between are refused, by their line.
      if (leftOut.length > 0 && answer.shares.rows > 0) return false
      leftOut.push(...answer.leftOut)
      for (const encoding of answer.encodings) encodings.add(encoding)
      filled += answer.filled
      workers += answer.shares.rows
      return filled <= payrollLimits.maxRows && !(encodings.has('UTF-8') && encodings.has('Windows-1252'))
    },
    workers: () => workers,
    leftOut: () => leftOut,
    encoding: () => (encodings.has('Windows-1252') ? 'Windows-1252' : 'UTF-8'),
  }
}

type Begun = ReturnType<typeof beginReading>

function begin(head: CsvHead, options: ThreadedCheckOptions): Begun | undefined {
  try {
    return beginReading(head.headings.cells, head.headings.line, options)
  } catch (error) {
    if (error instanceof UsageError) return undefined
    throw error
  }
}

/** Prepares the check of a CSV file in several threads; undefined where one is enough, or the file is another. */
export async function openThreadedCheck(options: ThreadedCheckOptions): Promise<ThreadedCheck | undefined> {
  const count = countThreads(options)
  if (count < 2) return undefined
  const threads = openThreads<BlockTask, BlockPiece, BlockAnswer>({
    url: new URL('./check-thread.ts', import.meta.url),
    count,
    handOver: ({ block }) => [block.bytes.buffer],
    memory: MEMORY,
  })
  try {
    const head = await readCsvHead(options.open(), fileLimits(payrollLimits))
    const begun = head && begin(head, options)
    if (head !== undefined && begun !== undefined) return await prepare(options, threads, head, begun)
  } catch (error) {
    await threads.close()
    throw error
  }
  await threads.close()
  return undefined
}

async function prepare(
  options: ThreadedCheckOptions,
  threads: WorkThreads<BlockTask, BlockPiece, BlockAnswer>,
  head: CsvHead,
  begun: Begun,
): Promise<ThreadedCheck> {
  const [rates, workRules, signalRules] = await Promise.all(
    (['pay-rates', 'work-rules', 'signals'] as const).map(async (kind) => readNewestReference(kind)),
  )
  const { asOf, zone, blockBytes = BLOCK_BYTES } = options
  const taskOf = (work: BlockWork): BlockTask => ({
    work,
    rates: rates?.data,
    workRules: workRules?.data,
    signalRules: signalRules?.data,
    asOf,
    zone,
    headings: head.headings.cells,
    mapping: begun.mapping,
    delimiter: head.delimiter,
    firstLine: head.firstLine,
  })

  const read: ThreadedCheck['read'] = async (work, takers) => {
    const file = followFile()
    const periodStarts = new Set<IsoDate>()
    const failing: ShownLine[] = []
    const unclear: ShownLine[] = []
    const spent: ArrayBuffer[] = []
    const cutting = { blockBytes, limits: fileLimits(payrollLimits), spare: () => spent.pop() }
    async function* pieces(): AsyncGenerator<BlockPiece> {
      for await (const block of cutCsv(options.open(), cutting)) {
        const wanted = { failing: MOST_SHOWN - failing.length, unclear: MOST_SHOWN - unclear.length }
        yield { block, wanted }
      }
    }
    try {
      for await (const answer of threads.run(taskOf(work), pieces())) {
        spent.push(answer.spent)
        const { checked } = answer
        if (checked === undefined || !file.add(checked)) return undefined
        addPackedShares(checked.shares, takers)
        for (const start of checked.periodStarts) periodStarts.add(start)
        failing.push(...checked.failing.slice(0, MOST_SHOWN - failing.length))
        unclear.push(...checked.unclear.slice(0, MOST_SHOWN - unclear.length))
        if (checked.json.length > 0) await takers.onJson?.(checked.json)
      }
    } catch (error) {
      if (isUncutCsv(error) || isOutOfMemory(error)) return undefined
      throw error
    }
    if (file.workers() === 0) return undefined
    const before = [...sayEncoding(file.encoding()), ...head.notes]
    return {
      reading: describeReading(begun, { before, after: file.leftOut() }),
      periodStarts,
      failing,
      unclear,
    }
  }
  return {
    usesColumn: (name) => begun.reader.columns.used.some(({ column }) => column === name),
    read,
    close: threads.close,
  }
}
