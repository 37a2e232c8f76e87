import { authorise, type MemberActor, notFound } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { isObjectStorageError } from '../ports/object-storage.ts'
import type { PayCheckRecord } from '../ports/pay-check-repository.ts'
import { isPayrollFileRefusal } from '../ports/payroll-services.ts'
import { checkHeadings } from './check-headings.ts'
import { MAX_UPLOAD_BYTES, type PayDeps, uploadKeyOf } from './pay-deps.ts'

export interface ReceivePayrollInput {
  /** Null: our own payroll. */
  readonly supplierId: string | null
  readonly siteId: string | null
  readonly content: AsyncIterable<Uint8Array>
}

const HEAD_BYTES = 4096
const SECONDS_FOR_HEADINGS = 15
const LINE_FEED = 10

/**
 * Takes a payroll file in: looks at what it is while it arrives, keeps it encrypted until it has been read, and
 * reads its headings. Refuses what cannot be used in a sentence, and keeps nothing of it then. The file's name is
 * not kept: it may hold somebody's.
 */
export async function receivePayrollFile(
  deps: PayDeps,
  actor: MemberActor,
  input: ReceivePayrollInput,
): Promise<{ readonly id: string }> {
  authorise(actor, 'pay_check:write')
  await checkTarget(deps, actor, input)
  const id = deps.ids.next()
  const key = uploadKeyOf(actor.organisationId, id)
  try {
    const counted = { lines: 0 }
    const stored = await deps.payroll.storage.put(key, watch(deps, input.content, counted), {
      maxBytes: MAX_UPLOAD_BYTES,
    })
    const { headings, headingNotes, unknownElements, fileType } = await readHeadings(deps, key)
    await insertPayCheck(deps, actor, {
      id,
      supplierId: input.supplierId,
      siteId: input.siteId,
      uploadKey: key,
      fileDigest: stored.sha256,
      fileBytes: stored.size,
      fileType,
      headings,
      headingNotes,
      unknownElements,
      rowsTotal: fileType === 'csv' ? counted.lines : null,
    })
    return { id }
  } catch (error) {
    await deps.payroll.storage.delete(key).catch(() => undefined)
    throw toUploadRefusal(error)
  }
}

async function checkTarget(deps: PayDeps, actor: MemberActor, input: ReceivePayrollInput): Promise<void> {
  await deps.database.withTenant(actor, async (tx) => {
    if (input.supplierId !== null) {
      const supplier = await tx.suppliers.find(input.supplierId)
      if (!supplier) throw notFound()
      if (supplier.status === 'archived') {
        throw new AppError({
          code: 'refused',
          reason: 'supplier_archived',
          message: 'This supplier is archived. Restore it before you check its payroll.',
        })
      }
    }
    if (input.siteId === null) return
    const places = await tx.payChecks.places(input.supplierId)
    if (!places.some((place) => place.id === input.siteId)) {
      throw new AppError({
        code: 'invalid',
        reason: 'site_of_another',
        message: 'This site does not belong to the payroll you chose.',
        fieldErrors: { siteId: 'Choose a site of the same supplier, or none.' },
      })
    }
  })
}

/** Hands the bytes on; looks at the first, so that a wrong file is refused before the rest arrives, and counts lines. */
async function* watch(
  deps: PayDeps,
  content: AsyncIterable<Uint8Array>,
  counted: { lines: number },
): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | null = new Uint8Array(0)
  for await (const chunk of content) {
    if (head !== null) {
      head = join(head, chunk.subarray(0, HEAD_BYTES))
      if (head.length >= HEAD_BYTES) {
        deps.payroll.files.checkHead(head)
        head = null
      }
    }
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, at + 1)) counted.lines += 1
    yield chunk
  }
  if (head !== null) deps.payroll.files.checkHead(head)
}

function join(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}

async function readHeadings(deps: PayDeps, key: string) {
  const reading = await deps.payroll.files.open(await deps.payroll.storage.get(key), {
    seconds: SECONDS_FOR_HEADINGS,
    elements: { collectUnknown: true },
  })
  try {
    for await (const [first] of reading.batches) {
      return {
        headings: checkHeadings(first?.cells ?? []),
        headingNotes:
          reading.fileType === 'fps' ? reading.notes() : sayWhere(first?.line ?? 1, reading.notes()),
        unknownElements: reading.unknownElements(),
        fileType: reading.fileType,
      }
    }
    return { headings: checkHeadings([]), headingNotes: [], unknownElements: [], fileType: reading.fileType }
  } finally {
    await reading.close()
  }
}

/** Which line holds the headings, where the reader has not said so itself. */
function sayWhere(line: number, notes: readonly string[]): readonly string[] {
  return notes.some((note) => /heading/i.test(note)) ? notes : [`Line ${line} holds the headings.`, ...notes]
}

type Arrived = Pick<
  PayCheckRecord,
  | 'id'
  | 'supplierId'
  | 'siteId'
  | 'uploadKey'
  | 'fileDigest'
  | 'fileBytes'
  | 'fileType'
  | 'headings'
  | 'headingNotes'
  | 'unknownElements'
  | 'rowsTotal'
>

async function insertPayCheck(deps: PayDeps, actor: MemberActor, arrived: Arrived): Promise<void> {
  await deps.database.withTenant(actor, async (tx) => {
    await tx.payChecks.insert({
      ...arrived,
      organisationId: actor.organisationId,
      status: 'uploaded',
      mapping: null,
      asOf: deps.clock.today(),
      rowsRead: 0,
      periodStart: null,
      periodEnd: null,
      engineVersion: null,
      ratesVersion: null,
      summary: null,
      refusal: null,
      grade: 'documented',
      createdById: actor.userId,
      createdAt: deps.clock.now().toISOString(),
      completedAt: null,
      version: 1,
    })
    tx.audit.record(actor, {
      action: 'pay_check.uploaded',
      subjectType: 'pay_check',
      subjectId: arrived.id,
      data: {
        supplierId: arrived.supplierId,
        siteId: arrived.siteId,
        fileDigest: arrived.fileDigest,
        fileBytes: arrived.fileBytes,
      },
    })
  })
}

export function toUploadRefusal(error: unknown): unknown {
  if (isPayrollFileRefusal(error)) {
    return new AppError({
      code: 'invalid',
      reason: `file_${error.kind}`,
      message: error.message,
      fieldErrors: { file: error.message },
    })
  }
  if (isObjectStorageError(error) && error.kind === 'too-large') return fileTooLarge()
  if (isObjectStorageError(error) && error.kind === 'no-space') return noSpace()
  return error
}

export function fileTooLarge(): AppError {
  const message = `The file is larger than ${MAX_UPLOAD_BYTES / 2 ** 20} MB. Send it in parts, such as one month at a time.`
  return new AppError({
    code: 'invalid',
    reason: 'file_too-large',
    message,
    fieldErrors: { file: message },
  })
}

function noSpace(): AppError {
  return new AppError({
    code: 'unavailable',
    reason: 'no_space',
    message: 'There is no room for the file on our side just now. Nothing was kept; try again later.',
  })
}
