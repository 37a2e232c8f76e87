import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'

export type SpooledInput = {
  /** All of it from the start, as often as it is asked for. */
  readonly read: () => Readable
  readonly size: number
  readonly close: () => Promise<void>
}

const BLOCK_BYTES = 256 * 1024

async function* blocksOf(file: FileHandle): AsyncGenerator<Buffer> {
  for (let position = 0; ; ) {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(BLOCK_BYTES), 0, BLOCK_BYTES, position)
    if (bytesRead === 0) return
    position += bytesRead
    yield buffer.subarray(0, bytesRead)
  }
}

async function fill(file: FileHandle, input: Readable): Promise<number> {
  let size = 0
  for await (const chunk of input) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk)
    for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at)).bytesWritten
    size += bytes.length
  }
  return size
}

/**
 * Keeps what can be read only once on the disk, for this user alone. The file loses its name before anything is
 * written to it, so that nothing of it is left however this process ends.
 */
export async function spoolInput(input: Readable): Promise<SpooledInput> {
  const folder = await mkdtemp(path.join(tmpdir(), 'daylight-'))
  const file = await open(path.join(folder, 'payroll'), 'wx+', 0o600)
  // Where a file in use cannot be removed, it goes when it is closed.
  const remove = () => rm(folder, { recursive: true, force: true }).catch(() => undefined)
  const close = async () => {
    await file.close()
    await remove()
  }
  await remove()
  let size: number
  try {
    size = await fill(file, input)
  } catch (error) {
    await close()
    throw error
  }
  return { read: () => Readable.from(blocksOf(file), { objectMode: false }), size, close }
}
