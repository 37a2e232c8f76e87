import { isoDate } from '@daylight/domain/dates'
import { PAY_ENGINE_VERSION } from '@daylight/domain/pay'
import { showSummary } from '@daylight/domain/pay-results'
import { parsePayRates, parseWorkRules } from '@daylight/domain/reference'
import { type CheckReply, type CheckRequest, LINES_PER_PAGE, type PrivateResult } from './check-messages.ts'
import { foldPlace, type HeldCheck, readHeadings, runPrivateCheck } from './run-private-check.ts'

/*
 * Runs beside the page, so that the page stays quick. It is handed a file and keeps what it reads in its own memory:
 * it has no address to send to, and asks the network for nothing but its own program.
 */

interface Held {
  readonly check: HeldCheck
  readonly result: PrivateResult
}

let file: File | undefined
let held: Held | undefined
let cancelled = false

const loadReport = () => import('./write-report.ts')
const loadSigning = () => import('./sign-summary.ts')

const answer = (reply: CheckReply): void => self.postMessage(reply)

/** Lets a message that has come in meanwhile be heard, such as one to stop. */
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })

async function check(request: Extract<CheckRequest, { kind: 'check' }>): Promise<void> {
  if (file === undefined) return
  const rates = parsePayRates(request.rates)
  if (!rates.ok) throw new Error(rates.error.message)
  const workRules = parseWorkRules(request.workRules)
  if (!workRules.ok) throw new Error(workRules.error.message)
  cancelled = false
  held = undefined
  const outcome = await runPrivateCheck({
    file,
    mapping: request.mapping,
    rates: rates.value,
    workRules: workRules.value,
    today: isoDate(request.today),
    places: new Map(request.places.map(([name, zone]) => [foldPlace(name), zone])),
    onProgress: async (rows) => {
      answer({ kind: 'progress', rows })
      await pause()
    },
    isCancelled: () => cancelled,
  })
  if (outcome.kind !== 'complete') {
    answer(outcome)
    return
  }
  const { collected, counts, unplaced } = outcome.check
  const result: PrivateResult = {
    summary: showSummary(collected.summary, true),
    periodStart: collected.periodStart,
    periodEnd: collected.periodEnd,
    counts,
    unplaced,
    fileName: file.name,
    fileDigest: await digestOf(file),
    ratesVersion: rates.value.version,
    engineVersion: PAY_ENGINE_VERSION,
    today: request.today,
  }
  held = { check: outcome.check, result }
  answer({ kind: 'result', result })
}

/** SHA-256 of the file, so that a result can be tied to it; empty where the browser has no such function. */
async function digestOf(blob: Blob): Promise<string> {
  if (!('subtle' in crypto)) return ''
  const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer())
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function handle(request: CheckRequest): Promise<void> {
  switch (request.kind) {
    case 'prepare':
      await Promise.all([loadReport().then((report) => report.prepareReport()), loadSigning()])
      answer({ kind: 'prepared' })
      return
    case 'open':
      file = request.file
      held = undefined
      answer(await readHeadings(request.file))
      return
    case 'check':
      await check(request)
      return
    case 'cancel':
      cancelled = true
      return
    case 'lines': {
      if (held === undefined) return
      const { filter, page } = request
      answer({
        kind: 'lines',
        lines: held.check.lines(filter, page * LINES_PER_PAGE, LINES_PER_PAGE),
        pages: Math.max(1, Math.ceil(held.check.counts[filter] / LINES_PER_PAGE)),
      })
      return
    }
    case 'save': {
      if (held === undefined) return
      const { writeReport } = await loadReport()
      answer({ kind: 'file', ...(await writeReport(request.format, held.check, held.result)) })
      return
    }
    case 'sign': {
      if (held === undefined) return
      const { signSummary } = await loadSigning()
      answer({ kind: 'file', ...(await signSummary(request, held.check, held.result)) })
    }
  }
}

self.onmessage = ({ data }: MessageEvent<CheckRequest>) => {
  handle(data).catch(() =>
    answer({
      kind: 'failed',
      message: 'Something went wrong on this device. Reload the page and try again.',
    }),
  )
}
