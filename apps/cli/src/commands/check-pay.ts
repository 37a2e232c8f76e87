import { parseArgs } from 'node:util'
import { type IsoDate, parseIsoDate } from '@daylight/domain/dates'
import {
  checkPayRow,
  type ExplainedPayLine,
  explainPayLine,
  PAY_ENGINE_VERSION,
  type PayCheckContext,
  type PayrollRow,
  type PaySummary,
  preparePayCheck,
  presentBeyondTheRates,
  presentPayLine,
  presentPaySummary,
  startPaySummary,
  type Zone,
} from '@daylight/domain/pay'
import type { PayRates, WorkRules } from '@daylight/domain/reference'
import { createSignalFinder, readSignalRules, type Signal, type SignalRules } from '@daylight/domain/signals'
import { type Command, type CommandIo, UsageError } from '../command.ts'
import { type JoinedFiles, openOtherFiles, writeJoinedFiles } from '../join-other-files.ts'
import { loadPayRates } from '../load-pay-rates.ts'
import { loadPayrollPresets } from '../load-payroll-presets.ts'
import { loadWorkRules } from '../load-work-rules.ts'
import { presentRates } from '../present-rates.ts'
import { readNewestReference } from '../read-newest-reference.ts'
import { type ReadPayrollOptions, readPayroll } from '../read-payroll.ts'
import { spoolInput } from '../spool-input.ts'
import { writePayLine, writePaySummary, writeRules } from '../write-pay-report.ts'

const usage =
  'pay check FILE|- [--workplace london|uk] [--as-of YYYY-MM-DD] [--json] [--guess-columns] [--timesheet FILE] [--payments FILE]'

type Options = {
  readonly file: string
  readonly zone: Zone | undefined
  readonly asOf: IsoDate
  readonly json: boolean
  readonly guess: boolean
  readonly timesheet: string | undefined
  readonly payments: string | undefined
}

function readOptions(args: readonly string[], today: string): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      workplace: { type: 'string' },
      'as-of': { type: 'string' },
      json: { type: 'boolean', default: false },
      'guess-columns': { type: 'boolean', default: false },
      timesheet: { type: 'string' },
      payments: { type: 'string' },
    },
  })
  const [file] = positionals
  if (file === undefined || positionals.length > 1) {
    throw new UsageError(`Name one file, or - for standard input.\n  daylight ${usage}`)
  }
  const zone = values.workplace
  if (zone !== undefined && zone !== 'london' && zone !== 'uk')
    throw new UsageError('--workplace is london or uk.')
  const asOf = parseIsoDate(values['as-of'] ?? today)
  if (asOf === null) throw new UsageError('--as-of is a date such as 2026-11-23.')
  const { json, timesheet, payments } = values
  return { file, zone, asOf, json, guess: values['guess-columns'], timesheet, payments }
}

type Source = {
  /** The payroll from its start. */
  readonly open: () => ReadPayrollOptions['source']
  readonly close: () => Promise<void>
}

/** The payroll as often as it is asked for; standard input can be read once, so it is spooled when asked twice. */
async function openSource({ file, json, payments }: Options, io: CommandIo): Promise<Source> {
  const close = async () => undefined
  if (file !== '-') return { open: () => ({ path: file }), close }
  if (!json && payments === undefined) return { open: () => ({ stream: io.stdin }), close }
  const spooled = await spoolInput(io.stdin)
  return { open: () => ({ stream: spooled.read() }), close: spooled.close }
}

/** 0: all pass or out of scope; 1: at least one fails; 3: none fails, but of one it cannot be said. */
function statusOf({ minimumWage, livingWage }: PaySummary): number {
  if (minimumWage.lines.fail + livingWage.lines.fail > 0) return 1
  return minimumWage.lines.cannotSay + livingWage.lines.cannotSay > 0 ? 3 : 0
}

type Check = {
  readonly options: Options
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
}

const blockLength = 64 * 1024

/** As the command's contract has it. */
const presentSignal = ({ kind, workers, why, rule }: Signal) => ({ kind, workers, why, rule })

/** What must be known before the first line is written. What it takes to find signals is let go on return. */
async function readAhead({ read, signalRules }: Check) {
  const starts = new Set<IsoDate>()
  const finder = createSignalFinder(signalRules)
  const reading = await read((row, compared) => {
    starts.add(row.periodStart)
    finder.add(row, compared)
  })
  return { reading, starts, signals: finder.finish().map(presentSignal) }
}

/**
 * The whole result as JSON, line by line. The file is read twice: what it cannot be used for must be known before
 * the first byte is written.
 */
async function writeJson(check: Check): Promise<number> {
  const { options, io, context, rates, workRules, read, joined } = check
  const { reading, starts, signals } = await readAhead(check)
  for (const note of reading.notes) await io.err(`${note}\n`)
  const hasWorkTypes = reading.used.includes('work_type')
  const summary = startPaySummary({ workRules, asOf: options.asOf, hasWorkTypes })
  const part = (name: string, value: unknown) => `"${name}":${JSON.stringify(value)}`
  let block = `{${[
    part('engineVersion', `${PAY_ENGINE_VERSION}+rates.${rates.version}`),
    part('asOf', options.asOf),
    part('rates', presentRates(rates, starts, options.asOf)),
    part('columns', { used: reading.used, ignored: reading.ignored }),
  ].join(',')},"lines":[`
  let first = true
  await read((row: PayrollRow) => {
    const line = explainPayLine(row, context)
    summary.add(line)
    block += `${first ? '' : ','}\n${JSON.stringify(presentPayLine(line))}`
    first = false
    if (block.length < blockLength) return
    const full = block
    block = ''
    return io.out(full)
  })
  const finished = summary.finish()
  const beside = Object.entries(joined()).map(([name, value]) => `,${part(name, value)}`)
  await io.out(
    `${block}],\n${[
      part('signals', signals),
      part('summary', presentPaySummary(finished)),
      ...Object.entries(presentBeyondTheRates(finished)).map(([name, value]) => part(name, value)),
    ].join(',')}${beside.join('')}}\n`,
  )
  return statusOf(finished)
}

const mostShown = 50

async function writeText({
  options,
  io,
  context,
  signalRules,
  workRules,
  read,
  joined,
}: Check): Promise<number> {
  const signals = createSignalFinder(signalRules)
  let hasWorkTypes = false
  const summary = startPaySummary({ workRules, asOf: options.asOf, hasWorkTypes: () => hasWorkTypes })
  const failing: ExplainedPayLine[] = []
  const unclear: ExplainedPayLine[] = []
  const reading = await read(
    (row, compared) => {
      const line = checkPayRow(row, context)
      summary.add(line)
      signals.add(row, compared)
      const verdicts = [line.minimumWage.verdict, line.livingWage.verdict]
      const into = verdicts.includes('fail') ? failing : verdicts.includes('cannot_say') ? unclear : undefined
      if (into && into.length < mostShown) into.push(explainPayLine(row, context))
    },
    (used) => {
      hasWorkTypes = used.includes('work_type')
    },
  )
  const finished = summary.finish()
  const { minimumWage, livingWage } = finished
  if (failing.length > 0) await io.out(`Lines that fail:\n${failing.map(writePayLine).join('\n')}\n`)
  if (unclear.length > 0)
    await io.out(`Lines of which it cannot be said:\n${unclear.map(writePayLine).join('\n')}\n`)
  if (failing.length > 0) await io.out(`Rules:\n${writeRules(failing)}\n`)
  await io.out(writePaySummary(finished, reading, signals.finish()))
  await io.out(writeJoinedFiles(joined()))
  const hidden =
    Math.max(minimumWage.lines.fail, livingWage.lines.fail) > failing.length || unclear.length === mostShown
  if (hidden)
    await io.out(`\nOnly the first ${mostShown} lines of a kind are shown; --json gives all of them.\n`)
  await io.out(
    `\nChecked as of ${options.asOf}. A fail is a reason to talk to the employer; the working shows why.\n`,
  )
  return statusOf(finished)
}

export const checkPay: Command = {
  name: 'pay check',
  usage,
  summary:
    'Checks a payroll file (CSV, XLSX, ODS or FPS) against the legal minimum and the Living Wage, with a timesheet and a Bacs file beside it where there are some.',
  run: async (args, io) => {
    const options = readOptions(args, io.today())
    const rates = await loadPayRates()
    const signalRules = readSignalRules((await readNewestReference('signals')).data)
    const workRules = await loadWorkRules()
    const context = preparePayCheck({ rates, workRules, asOf: options.asOf, zone: options.zone })
    const source = await openSource(options, io)
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
    const check = { options, io, context, rates, signalRules, workRules, read, joined: others.finish }
    try {
      return await (options.json ? writeJson(check) : writeText(check))
    } finally {
      await source.close()
    }
  },
}
