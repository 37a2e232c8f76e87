import { createHash } from 'node:crypto'
import {
  cancelPieces,
  completePieces,
  getPieceOffset,
  receivePiece,
  sweepPieces,
} from '@daylight/application'
import { isAppError } from '@daylight/domain/errors'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  chunks,
  createPayWorld,
  dumpFolder,
  type PayWorld,
  query,
  samplePayroll,
  toCsv,
} from './pay-world.ts'

let world: PayWorld
let csv: Buffer
beforeAll(async () => {
  world = await createPayWorld()
  const sample = await samplePayroll(400, 20, 31)
  csv = Buffer.from(toCsv([sample.headers, ...sample.rows]))
}, 60_000)
afterAll(() => world.app.close())

const PIECE = 20_000
const nameOf = (content: Buffer) => ({
  fingerprint: createHash('sha256').update(content).digest('hex'),
  bytes: content.length,
})
const send = (offset: number, content: Buffer = csv, by = world.owner) =>
  receivePiece(world.deps, by, nameOf(content), {
    offset,
    content: chunks(content.subarray(offset, offset + PIECE), 1000),
  })
const reasonOf = (call: Promise<unknown>) =>
  call.then(
    () => 'nothing refused',
    (error: unknown) => (isAppError(error) ? error.reason : Promise.reject(error)),
  )
async function pieceKeys(): Promise<string[]> {
  const keys: string[] = []
  for await (const key of world.deps.payroll.storage.list('pieces/')) keys.push(key)
  return keys
}
async function sendAll(from = 0): Promise<void> {
  for (let offset = from; offset < csv.length; ) offset = (await send(offset)).offset
}

describe('a payroll that is sent in pieces', () => {
  it('goes on where it stopped, and makes the same check as a file sent whole', async () => {
    expect(await getPieceOffset(world.deps, world.owner, nameOf(csv))).toEqual({ offset: 0 })
    expect(await send(0)).toEqual({ offset: PIECE })
    const lost = receivePiece(world.deps, world.owner, nameOf(csv), {
      offset: PIECE,
      content: (async function* () {
        yield csv.subarray(PIECE, PIECE + 5000)
        throw new Error('The connection was lost.')
      })(),
    })
    await expect(lost).rejects.toThrow()
    const { offset } = await getPieceOffset(world.deps, world.owner, nameOf(csv))
    expect(offset).toBe(PIECE)
    await sendAll(offset)
    const { id } = await completePieces(world.deps, world.owner, nameOf(csv), {
      supplierId: world.supplierId,
      siteId: null,
    })
    const [row] = await query(
      world.app.urls.superuserUrl,
      'SELECT file_digest, file_bytes, rows_total FROM pay_check WHERE id = $1',
      [id],
    )
    expect(row?.['file_digest']).toBe(nameOf(csv).fingerprint)
    expect(Number(row?.['file_bytes'])).toBe(csv.length)
    expect(await pieceKeys()).toEqual([])
  })

  it('takes no piece out of its place, none beyond the end, and no file that has not wholly come', async () => {
    await send(0)
    const target = { supplierId: null, siteId: null }
    expect(await reasonOf(send(0))).toBe('piece_out_of_place')
    expect(await reasonOf(send(2 * PIECE))).toBe('piece_out_of_place')
    expect(await reasonOf(completePieces(world.deps, world.owner, nameOf(csv), target))).toBe(
      'piece_out_of_place',
    )
    const longer = receivePiece(
      world.deps,
      world.owner,
      { ...nameOf(csv), bytes: PIECE },
      { offset: 0, content: chunks(csv.subarray(0, PIECE + 1)) },
    )
    expect(await reasonOf(longer)).toBe('piece_out_of_place')
    await cancelPieces(world.deps, world.owner, nameOf(csv))
  })

  it('is refused at once by its size and by its first bytes, and nothing of it is kept', async () => {
    const large = { ...nameOf(csv), bytes: 300 * 2 ** 20 }
    expect(await reasonOf(getPieceOffset(world.deps, world.owner, large))).toBe('file_too-large')
    const page = Buffer.from('<!doctype html><html><body>Payroll</body></html>')
    expect(await reasonOf(send(0, page))).toBe('file_wrong-type')
    expect(await pieceKeys()).toEqual([])
  })

  it('is refused when its headings cannot be used, and nothing of it is kept', async () => {
    const wrong = Buffer.from(`${'x'.repeat(3000)},b\n1,2\n`)
    await send(0, wrong)
    const target = { supplierId: null, siteId: null }
    expect(await reasonOf(completePieces(world.deps, world.owner, nameOf(wrong), target))).toBe(
      'file_cell-too-long',
    )
    expect(await pieceKeys()).toEqual([])
  })

  it('belongs to whoever sends it: nobody else sees, adds to or deletes it', async () => {
    await send(0)
    const { stranger, viewer } = world
    expect(await getPieceOffset(world.deps, stranger, nameOf(csv))).toEqual({ offset: 0 })
    await cancelPieces(world.deps, stranger, nameOf(csv))
    expect(await reasonOf(send(PIECE, csv, stranger))).toBe('piece_out_of_place')
    expect(await reasonOf(getPieceOffset(world.deps, viewer, nameOf(csv)))).not.toBe('nothing refused')
    expect(await getPieceOffset(world.deps, world.owner, nameOf(csv))).toEqual({ offset: PIECE })
    const reason = await reasonOf(
      getPieceOffset(world.deps, world.owner, { fingerprint: '../../etc', bytes: 1 }),
    )
    expect(reason).toBe('upload_unknown')
    await cancelPieces(world.deps, world.owner, nameOf(csv))
  })

  it('leaves nothing when it is cancelled, and is swept when nothing has come for a day', async () => {
    await send(0)
    await send(PIECE)
    await cancelPieces(world.deps, world.owner, nameOf(csv))
    expect(await pieceKeys()).toEqual([])
    await send(0)
    const day = 24 * 3_600_000
    expect(await sweepPieces(world.deps, day)).toBe(0)
    const tomorrow = {
      ...world.deps,
      clock: { ...world.deps.clock, now: () => new Date(Date.now() + day + 60_000) },
    }
    expect(await sweepPieces(tomorrow, day)).toBe(1)
    expect(await pieceKeys()).toEqual([])
  })

  it('keeps a person to three files under way', async () => {
    const files = [1, 2, 3, 4].map((turn) => Buffer.from(`worker_ref,hours_worked\n${turn},1\n`))
    for (const file of files.slice(0, 3)) await send(0, file)
    expect(await reasonOf(send(0, files[3] ?? csv))).toBe('too_many_uploads')
    for (const file of files) await cancelPieces(world.deps, world.owner, nameOf(file))
    expect(await dumpFolder(world.app.storageFolder)).not.toContain('hours_worked')
  })
})
