import type { IsoDate } from '@daylight/domain/dates'
import {
  checkPayRow,
  explainPayLine,
  numberTexts,
  PAY_ENGINE_VERSION,
  type PayCheckContext,
  type PayrollRow,
  type PaySummary,
  type PaySummaryCollector,
  preparePayCheck,
  presentBeyondTheRates,
  presentPayLine,
  presentPaySummary,
  startPaySummary,
  type TextNumbers,
} from '@daylight/domain/pay'
import type { PayrollPresets } from '@daylight/domain/payroll-file'
import type { PayRates, WorkRules } from '@daylight/domain/reference'
import { createSignalFinder, readSignalRules, type Signal, type SignalRules } from '@daylight/domain/signals'
import type { ShownLine } from '../block-messages.ts'
import { openThreadedCheck, type ThreadedCheck } from '../check-in-threads.ts'
import {
  bytesOfPayroll,
  CHECK_PAY_USAGE,
  type CheckPayOptions,
  openPayroll,
  type PayrollSource,
  readCheckPayOptions,
} from '../check-pay-options.ts'
import { type Command, type CommandIo, UsageError } from '../command.ts'
import { type JoinedFiles, openOtherFiles, writeJoinedFiles } from '../join-other-files.ts'
import { loadPayRates } from '../load-pay-rates.ts'
import { loadPayrollPresets } from '../load-payroll-presets.ts'
import { loadWorkRules } from '../load-work-rules.ts'
import { presentRates } from '../present-rates.ts'
import { readNewestReference } from '../read-newest-reference.ts'
import { type ReadPayrollOptions, readPayroll } from '../read-payroll.ts'
import { kindOfLine, MOST_SHOWN, showLine, writeRules } from '../shown-lines.ts'
import { writePaySummary } from '../write-pay-report.ts'

/** 0: all pass or out of scope; 1: at least one fails; 3: none fails, but of one it cannot be said. */
function statusOf({ minimumWage, livingWage }: PaySummary): number {
  if (minimumWage.lines.fail + livingWage.lines.fail > 0) return 1
  return minimumWage.lines.cannotSay + livingWage.lines.cannotSay > 0 ? 3 : 0
}

type Check = {
  readonly options: CheckPayOptions
  readonly io: CommandIo
  readonly context: PayCheckContext
  readonly rates: PayRates
  readonly signalRules: SignalRules
  readonly workRules: WorkRules
  readonly read: (
    onRow: ReadPayrollOptions['onRow'],
    onColumns?: ReadPayrollOptions['onColumns'],
  ) => ReturnType<typeof readPayroll>
  readonly joined: () => JoinedFiles
  /** Where more than one thread is to check the file. */
  readonly threaded: ThreadedCheck | undefined
}

const blockLength = 64 * 1024

/** As the command's contract has it. */
const presentSignal = ({ kind, workers, why, rule }: Signal) => ({ kind, workers, why, rule })

/** What must be known before the first line is written. What it takes to find signals is let go on return. */
async function readAhead({ read, signalRules, threaded }: Check) {
  const workers = numberTexts()
  const inThreads = createSignalFinder(signalRules, workers)
  const found = await threaded?.read('signals', { workers, signals: inThreads })
  if (found !== undefined) {
    const signals = inThreads.finish().map(presentSignal)
    return { reading: found.reading, starts: found.periodStarts, signals, threaded }
  }
  const starts = new Set<IsoDate>()
  const finder = createSignalFinder(signalRules)
  const reading = await read((row, compared) => {
    starts.add(row.periodStart)
    finder.add(row, compared)
  })
  return { reading, starts, signals: finder.finish().map(presentSignal), threaded: undefined }
}

type Takes = {
  readonly out: CommandIo['out']
  readonly workers: TextNumbers
  readonly summary: PaySummaryCollector
}

/** Writes the lines, after the text that stands before them, in this thread. */
async function writeLines({ read, context }: Check, start: string, { out, summary }: Takes): Promise<void> {
  let block = start
  let first = true
  await read((row: PayrollRow) => {
    const line = explainPayLine(row, context)
    summary.add(line)
    block += `${first ? '' : ','}\n${JSON.stringify(presentPayLine(line))}`
    first = false
    if (block.length < blockLength) return
    const full = block
    block = ''
    return out(full)
  })
  await out(block)
}

/** The same where other threads write them. */
async function passLines(
  threaded: ThreadedCheck,
  start: string,
  { out, workers, summary }: Takes,
): Promise<void> {
  await out(start)
  let isFirst = true
  const onJson = (lines: Uint8Array) => {
    // Each line comes after a comma.
    const from = isFirst ? 1 : 0
    isFirst = false
    return out(lines.subarray(from))
  }
  if ((await threaded.read('json', { workers, summary, onJson })) === undefined)
    throw new UsageError('The file changed while it was read. Check it again.')
}

/**
 * The whole result as JSON, line by line. The file is read twice: what it cannot be used for must be known before
 * the first byte is written.
 */
async function writeJson(check: Check): Promise<number> {
  const { options, io, rates, workRules, joined } = check
  const { reading, starts, signals, threaded } = await readAhead(check)
  for (const note of reading.notes) await io.err(`${note}\n`)
  const hasWorkTypes = reading.used.includes('work_type')
  const workers = numberTexts()
  const summary = startPaySummary({ workRules, asOf: options.asOf, hasWorkTypes, workers })
  const part = (name: string, value: unknown) => `"${name}":${JSON.stringify(value)}`
  const start = `{${[
    part('engineVersion', `${PAY_ENGINE_VERSION}+rates.${rates.version}`),
    part('asOf', options.asOf),
    part('rates', presentRates(rates, starts, options.asOf)),
    part('columns', { used: reading.used, ignored: reading.ignored }),
  ].join(',')},"lines":[`
  const takes = { out: io.out, workers, summary }
  await (threaded ? passLines(threaded, start, takes) : writeLines(check, start, takes))
  const finished = summary.finish()
  const beside = Object.entries(joined()).map(([name, value]) => `,${part(name, value)}`)
  await io.out(
    `],\n${[
      part('signals', signals),
      part('summary', presentPaySummary(finished)),
      ...Object.entries(presentBeyondTheRates(finished)).map(([name, value]) => part(name, value)),
    ].join(',')}${beside.join('')}}\n`,
  )
  return statusOf(finished)
}

/** Everything that the report for a person is made of. */
async function checkForReport({ options, context, signalRules, workRules, read, threaded }: Check) {
  let hasWorkTypes = false
  const begin = () => {
    // One numbering of workers does for both.
    const workers = numberTexts()
    const { asOf } = options
    return {
      workers,
      signals: createSignalFinder(signalRules, workers),
      summary: startPaySummary({ workRules, asOf, hasWorkTypes: () => hasWorkTypes, workers }),
    }
  }
  if (threaded !== undefined) {
    const takers = begin()
    const found = await threaded.read('text', takers)
    if (found !== undefined)
      return { ...found, summary: takers.summary.finish(), signals: takers.signals.finish() }
  }
  const { signals, summary } = begin()
  const shown: Record<'failing' | 'unclear', ShownLine[]> = { failing: [], unclear: [] }
  const reading = await read(
    (row, compared) => {
      const line = checkPayRow(row, context)
      summary.add(line)
      signals.add(row, compared)
      const kind = kindOfLine(line)
      const into = kind && shown[kind]
      if (into && into.length < MOST_SHOWN) into.push(showLine(explainPayLine(row, context)))
    },
    (used) => {
      hasWorkTypes = used.includes('work_type')
    },
  )
  return { reading, summary: summary.finish(), signals: signals.finish(), ...shown }
}

async function writeText(check: Check): Promise<number> {
  const { options, io, joined } = check
  const { reading, summary, signals, failing, unclear } = await checkForReport(check)
  const { minimumWage, livingWage } = summary
  const texts = (lines: readonly ShownLine[]) => lines.map(({ text }) => text).join('\n')
  if (failing.length > 0) await io.out(`Lines that fail:\n${texts(failing)}\n`)
  if (unclear.length > 0) await io.out(`Lines of which it cannot be said:\n${texts(unclear)}\n`)
  if (failing.length > 0) await io.out(`Rules:\n${writeRules(failing)}\n`)
  await io.out(writePaySummary(summary, reading, signals))
  await io.out(writeJoinedFiles(joined()))
  const hidden =
    Math.max(minimumWage.lines.fail, livingWage.lines.fail) > failing.length || unclear.length === MOST_SHOWN
  if (hidden)
    await io.out(`\nOnly the first ${MOST_SHOWN} lines of a kind are shown; --json gives all of them.\n`)
  await io.out(
    `\nChecked as of ${options.asOf}. A fail is a reason to talk to the employer; the working shows why.\n`,
  )
  return statusOf(summary)
}

/** Several threads, where the file is large enough, nothing joins its rows to others and no rule adds them up. */
async function openThreadsFor(
  { zone, asOf, guess, threads, timesheet, payments }: CheckPayOptions,
  source: PayrollSource,
  presets: PayrollPresets,
  fileWide: ReadPayrollOptions['fileWide'],
): Promise<ThreadedCheck | undefined> {
  if (source.size === undefined || timesheet !== undefined || payments !== undefined) return undefined
  const opened = await openThreadedCheck({
    open: () => bytesOfPayroll(source),
    size: source.size,
    threads,
    fileWide,
    synonyms: guess,
    presets,
    asOf,
    zone,
  })
  if (!opened?.usesColumn('work_type')) return opened
  await opened.close()
  return undefined
}

export const checkPay: Command = {
  name: 'pay check',
  usage: CHECK_PAY_USAGE,
  summary:
    'Checks a payroll file (CSV, XLSX, ODS or FPS) against the legal minimum and the Living Wage, with a timesheet and a Bacs file beside it where there are some.',
  run: async (args, io) => {
    const options = readCheckPayOptions(args, io.today())
    const rates = await loadPayRates()
    const signalRules = readSignalRules((await readNewestReference('signals')).data)
    const workRules = await loadWorkRules()
    const context = preparePayCheck({ rates, workRules, asOf: options.asOf, zone: options.zone })
    const source = await openPayroll(options, io)
    const fileWide = options.zone === undefined ? {} : { workplace: { zone: options.zone } }
    const { timesheet, payments } = options
    const others = await openOtherFiles({ timesheet, payments, payroll: source.open, workRules })
    const presets = await loadPayrollPresets()
    const hoursElsewhere = timesheet !== undefined
    const read: Check['read'] = (onRow, onColumns) =>
      readPayroll({
        source: source.open(),
        fileWide,
        synonyms: options.guess,
        hoursElsewhere,
        presets,
        onRow: others.join(onRow),
        onColumns,
      })
    const joined = others.finish
    let threaded: ThreadedCheck | undefined
    try {
      threaded = await openThreadsFor(options, source, presets, fileWide)
      const check = { options, io, context, rates, signalRules, workRules, read, joined, threaded }
      return await (options.json ? writeJson(check) : writeText(check))
    } finally {
      await threaded?.close()
      await source.close()
    }
  },
}
