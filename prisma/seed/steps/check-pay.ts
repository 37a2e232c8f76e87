import {
  getPayCheck,
  readPayCheck,
  receiveBesideFile,
  receivePayrollFile,
  startPayCheck,
} from '@daylight/application'
import { type PayCheckView, startPayCheckInput } from '@daylight/contracts'
import { guessPayrollMapping } from '@daylight/domain/payroll-file'
import { memberOf, type Stage, siteOf, supplierOf } from '../stage.ts'
import { inOnePiece } from './in-one-piece.ts'
import { type BesidePlan, makePayments, makeTimesheet } from './make-beside.ts'
import { makePayroll, makePayrollRows, type PayrollPlan } from './make-payroll.ts'

export interface PayrollUpload extends PayrollPlan {
  /** Who uploads it, by e-mail address. */
  readonly by: string
  /** Null: our own payroll. */
  readonly supplier: string | null
  /** The site that the whole file is about. */
  readonly site?: string
  /** A timesheet and payments that come with it. */
  readonly beside?: BesidePlan
}

/** A payroll file arrives and waits for its columns to be confirmed. */
export async function uploadPayroll(stage: Stage, upload: PayrollUpload): Promise<string> {
  const { supplier, site } = upload
  // A file that names places says more than what was chosen for the whole of it.
  const places = upload.places ?? (site === undefined ? [] : [[site, upload.workers] as const])
  const { id } = await receivePayrollFile(stage.deps, memberOf(stage, upload.by), {
    supplierId: supplier === null ? null : supplierOf(stage, supplier),
    siteId: site === undefined ? null : siteOf(stage, supplier, site),
    content: inOnePiece(await makePayroll({ ...upload, places }, stage.rates)),
  })
  if (upload.beside) {
    const rows = makePayrollRows({ ...upload, places }, stage.rates)
    const files = [
      ['timesheet', makeTimesheet(rows, upload, upload.beside)],
      ['payments', makePayments(rows, upload, upload.beside)],
    ] as const
    for (const [kind, text] of files) {
      await receiveBesideFile(stage.deps, memberOf(stage, upload.by), { id, kind, content: inOnePiece(text) })
    }
  }
  return id
}

/** A payroll file is uploaded and its columns confirmed; the reading waits for the worker. */
export async function queuePayCheck(stage: Stage, upload: PayrollUpload): Promise<string> {
  const id = await uploadPayroll(stage, upload)
  const actor = memberOf(stage, upload.by)
  const { headings, version } = await stage.deps.database.withTenant(actor, async (tx) => {
    const payCheck = await tx.payChecks.find(id)
    if (!payCheck) throw new Error('The upload is gone.')
    return payCheck
  })
  const { columns } = guessPayrollMapping(headings).mapping
  const mapping = { columns, workplace: upload.zone ?? 'london', periodStart: '', periodEnd: '' }
  await startPayCheck(stage.deps, actor, startPayCheckInput.parse({ id, version, mapping }))
  return id
}

/** Checks a payroll from the upload to its result, which may be that the file cannot be used. */
export async function checkPay(stage: Stage, upload: PayrollUpload): Promise<PayCheckView> {
  const id = await queuePayCheck(stage, upload)
  const actor = memberOf(stage, upload.by)
  await readPayCheck(stage.deps, { organisationId: actor.organisationId, payCheckId: id })
  return getPayCheck(stage.deps, actor, { id })
}

/** The first finding of a check, of that severity when one is named. The law comes first, then the Living Wage. */
export function findingOf(check: PayCheckView, severity?: 'business_critical' | 'major'): string {
  const found = check.findings.find((finding) => severity === undefined || finding.severity === severity)
  if (!found) throw new Error(`The pay check of ${check.periodStart} raised no such finding.`)
  return found.id
}

/** The finding of a check whose title holds these words. */
export function findingAbout(check: PayCheckView, words: string): string {
  const found = check.findings.find(({ title }) => title.includes(words))
  if (!found) throw new Error(`The pay check of ${check.periodStart} raised nothing about ${words}.`)
  return found.id
}
