import type { SystemActor } from '@daylight/domain/access'
import { err, ok, type Result } from '@daylight/domain/errors'
import type { FindingModel } from '@daylight/domain/findings'
import { readFindingModel } from '@daylight/domain/findings'
import { numberTexts } from '@daylight/domain/pay'
import { collectPayResults, withRecordedHours } from '@daylight/domain/pay-results'
import { createPayrollRowReader, type PayrollMapping } from '@daylight/domain/payroll-file'
import type { WorkRules } from '@daylight/domain/reference'
import type { SignalRules } from '@daylight/domain/signals'
import { isObjectStorageError } from '../ports/object-storage.ts'
import type { NamedPayCheck, PayCheckLineRecord, PayrollPlace } from '../ports/pay-check-repository.ts'
import { isPayrollFileRefusal, type PayrollFileReading } from '../ports/payroll-services.ts'
import { loadSignalRules } from '../signals/load-signal-rules.ts'
import { type PayrollScreening, screenPayroll, withComparedColumns } from '../signals/screen-payroll.ts'
import { deleteUploads } from './beside-files.ts'
import { createRowChecker, storedDate } from './check-payroll-rows.ts'
import { completePayCheck } from './complete-pay-check.ts'
import { type LoadedRates, loadPayRates } from './load-pay-rates.ts'
import { loadWorkRules } from './load-work-rules.ts'
import { openBesideFiles } from './open-beside-files.ts'
import { type ReadPayDeps, uploadKeyOf } from './pay-deps.ts'
import { type FileProblem, refusePayCheck, UnusableFile } from './refuse-pay-check.ts'

export interface ReadPayCheckJob {
  readonly organisationId: string
  readonly payCheckId: string
}

export type ReadPayCheckOutcome = 'complete' | 'refused' | 'stopped' | 'nothing_to_do'

const PROGRESS_EVERY_MS = 500
const SECONDS_FOR_FILE = 20 * 60
const MOST_PROBLEMS = 50
/** The column of a Full Payment Submission that ties a line to its payment. */
const BACS_HASH = 'bacs_hash'
const FINDING_MODEL = 'finding-model'

/** The check was cancelled, or another worker has finished it: nothing of this reading is kept. */
class ReadingStopped extends Error {}

interface Claimed extends LoadedRates {
  readonly workRules: WorkRules | undefined
  readonly payCheck: NamedPayCheck
  readonly mapping: PayrollMapping
  readonly places: readonly PayrollPlace[]
  readonly model: FindingModel
  readonly signalRules: SignalRules
}

/**
 * Reads an uploaded payroll and checks every row. All that comes of it is written in one transaction: a worker that
 * dies leaves the check as it was, and the next one begins anew. Running it twice does nothing the second time.
 */
export async function readPayCheck(deps: ReadPayDeps, job: ReadPayCheckJob): Promise<ReadPayCheckOutcome> {
  const actor: SystemActor = {
    kind: 'system',
    organisationId: job.organisationId,
    name: 'Daylight',
    handlesSignals: true,
  }
  const claimed = await claim(deps, actor, job.payCheckId)
  if (!claimed) {
    return 'nothing_to_do'
  }
  const key = uploadKeyOf(job.organisationId, job.payCheckId)
  const read = await readAll(deps, actor, claimed, key)
  if (!read.ok) {
    const refused = await refusePayCheck(deps, actor, claimed.payCheck, read.error)
    await deleteUploads(deps, job.organisationId, job.payCheckId)
    return refused ? 'refused' : 'stopped'
  }
  // The row no longer names the upload; should this fail, the sweep finds it.
  if (read.value === 'complete') await deleteUploads(deps, job.organisationId, job.payCheckId)
  return read.value
}

async function claim(deps: ReadPayDeps, actor: SystemActor, id: string): Promise<Claimed | null> {
  return deps.database.withTenant(actor, async (tx) => {
    const payCheck = await tx.payChecks.find(id)
    if (!payCheck?.mapping) return null
    const claimed = await tx.payChecks.change(
      id,
      { status: 'reading', rowsRead: 0 },
      { status: ['queued', 'reading'] },
    )
    if (!claimed) return null
    const model = await tx.reference.newest(FINDING_MODEL)
    if (!model) throw new Error('The finding model has not been loaded.')
    return {
      ...(await loadPayRates(tx.reference)),
      workRules: await loadWorkRules(tx.reference, 'newest'),
      payCheck,
      mapping: payCheck.mapping,
      places: await tx.payChecks.places(payCheck.supplierId),
      model: readFindingModel(model.data),
      signalRules: await loadSignalRules(tx.reference),
    }
  })
}

async function readAll(
  deps: ReadPayDeps,
  actor: SystemActor,
  claimed: Claimed,
  key: string,
): Promise<Result<'complete' | 'stopped', UnusableFile>> {
  let reading: PayrollFileReading | null = null
  try {
    const beside = await openBesideFiles(deps, claimed)
    const content = await deps.payroll.storage.get(key)
    const opened = await deps.payroll.files.open(content, {
      seconds: SECONDS_FOR_FILE,
      elements: { chosen: claimed.mapping.elements ?? {} },
    })
    reading = opened
    return ok(await checkAndStore(deps, actor, { ...claimed, beside }, opened))
  } catch (error) {
    if (error instanceof ReadingStopped) return ok('stopped')
    if (error instanceof UnusableFile) return err(error)
    if (isPayrollFileRefusal(error)) {
      const problem: FileProblem = { line: error.line, column: null, message: error.message }
      return err(new UnusableFile(error.kind, error.message, error.line === null ? [] : [problem]))
    }
    if (isObjectStorageError(error) && (error.kind === 'not-found' || error.kind === 'damaged')) {
      return err(
        new UnusableFile(
          'upload_lost',
          'The uploaded file is no longer whole on our side. Upload it again.',
          [],
        ),
      )
    }
    throw error
  } finally {
    await reading?.close()
  }
}

type ClaimedWithFiles = Claimed & { readonly beside: Awaited<ReturnType<typeof openBesideFiles>> }

function checkAndStore(
  deps: ReadPayDeps,
  actor: SystemActor,
  claimed: ClaimedWithFiles,
  reading: PayrollFileReading,
): Promise<'complete' | 'stopped'> {
  const { payCheck, rates, workRules, places, version, model, signalRules } = claimed
  return deps.payLines.withPayLines(actor, async (tx): Promise<'complete'> => {
    await tx.payChecks.lockReading(payCheck.id)
    const now = await tx.payChecks.find(payCheck.id)
    if (now?.status !== 'reading') throw new ReadingStopped()
    const workers = numberTexts()
    const collector = collectPayResults(
      workRules && {
        workRules,
        asOf: storedDate(payCheck.asOf),
        hasWorkTypes: claimed.mapping.columns.work_type !== undefined,
      },
      workers,
    )
    const notes: string[] = []
    const checkRow = createRowChecker({
      payCheck,
      rates,
      workRules,
      places,
      pseudonym: deps.payroll.pseudonyms.forPayroll(payCheck),
    })
    const screening = screenPayroll({ payCheck, rules: signalRules, payroll: deps.payroll, workers })
    const columns: string[] = []
    const reportProgress = createProgress(deps, actor, payCheck.id)
    const lines = await tx.writeLines(
      toLines({
        reading,
        claimed,
        checkRow,
        collect: collector.add,
        screen: screening.add,
        columns,
        notes,
        reportProgress,
      }),
    )
    if (lines === 0) {
      throw new UnusableFile('no_workers', 'The file has headings but no workers below them.', [])
    }
    const collected = collector.finish([...notes, ...reading.notes()])
    const summary = { ...collected.summary, beside: claimed.beside?.finish() ?? null }
    const results = { ...collected, summary }
    const completed = await completePayCheck({
      tx,
      actor,
      payCheck,
      results,
      ratesVersion: version,
      rates,
      model,
      mapping: claimed.mapping,
      lines,
      today: deps.clock.today(),
      now: deps.clock.now().toISOString(),
      newId: () => deps.ids.next(),
    })
    if (!completed) throw new ReadingStopped()
    if (results.periodStart !== null) {
      await screening.store({
        tx,
        columns,
        periodStart: results.periodStart,
        today: deps.clock.today(),
        now: deps.clock.now().toISOString(),
        newId: () => deps.ids.next(),
      })
      const hours = claimed.beside?.recordedHours() ?? null
      if (hours !== null) await tx.signals.recordHours(payCheck.id, { hours, source: 'sign_in' })
    }
    return 'complete'
  })
}

interface LineSource {
  readonly reading: PayrollFileReading
  readonly claimed: ClaimedWithFiles
  readonly checkRow: ReturnType<typeof createRowChecker>
  readonly collect: ReturnType<typeof collectPayResults>['add']
  readonly screen: PayrollScreening['add']
  /** Filled with the names of the columns that are read. */
  readonly columns: string[]
  readonly notes: string[]
  readonly reportProgress: (rows: number) => Promise<void>
}

/** Row by row: read, pseudonymised, checked. From the first problem on it only looks for more, then refuses. */
async function* toLines(source: LineSource): AsyncGenerator<readonly PayCheckLineRecord[]> {
  const { reading, claimed, checkRow, collect } = source
  const problems: FileProblem[] = []
  let rows = 0
  const { beside } = claimed
  let reader: ReturnType<typeof openReader> | null = null
  let hashAt = -1
  for await (const batch of reading.batches) {
    const records: PayCheckLineRecord[] = []
    for (const { line, cells } of batch) {
      if (!reader) {
        reader = openReader(line, cells, claimed)
        hashAt = reading.fileType === 'fps' ? cells.indexOf(BACS_HASH) : -1
        source.columns.push(...reader.columns.used.map(({ column }) => column))
        continue
      }
      rows += 1
      const read = reader.read(line, cells)
      if (read.kind === 'errors' && problems.length < MOST_PROBLEMS) {
        problems.push(...read.errors.map((error) => ({ ...error, column: error.column ?? null })))
      }
      if (read.kind !== 'row' || problems.length > 0) continue
      const joined = beside?.join(read.row, read.compared.bankAccount, cells[hashAt])
      const checked = checkRow(joined?.row ?? read.row)
      collect(checked)
      source.screen(joined ? withRecordedHours(joined, checked.row) : checked.row, read.compared)
      records.push(checked.record)
    }
    if (records.length > 0) yield records
    if (problems.length >= MOST_PROBLEMS) break
    await source.reportProgress(rows)
  }
  if (problems.length > 0) {
    throw new UnusableFile(
      'rows',
      'Some rows cannot be read as they stand. Nothing was stored: mend them and upload the file again.',
      problems.slice(0, MOST_PROBLEMS),
    )
  }
  if (reader) source.notes.push(...reader.finish().notes)
}

function openReader(line: number, headers: readonly string[], { mapping, beside }: ClaimedWithFiles) {
  const made = createPayrollRowReader({
    headers,
    mapping: withComparedColumns(headers, mapping),
    hoursElsewhere: beside?.hoursElsewhere ?? false,
  })
  if (made.ok) return made.value
  const { kind, column, message } = made.error
  throw new UnusableFile(kind, message, [{ line, column, message }])
}

function createProgress(deps: ReadPayDeps, actor: SystemActor, id: string) {
  let last = deps.clock.now().getTime()
  return async (rowsRead: number): Promise<void> => {
    const now = deps.clock.now().getTime()
    if (now - last < PROGRESS_EVERY_MS) return
    last = now
    const going = await deps.database.withTenant(actor, (tx) =>
      tx.payChecks.change(id, { rowsRead }, { status: ['reading'] }),
    )
    if (!going) throw new ReadingStopped()
  }
}
