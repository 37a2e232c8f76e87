import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { isObjectStorageError } from '@daylight/application'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLocalStorage } from './index.ts'

let folder = ''
const encryptionKey = randomBytes(32)
const storage = () => createLocalStorage({ folder, encryptionKey })
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daylight-storage-'))
})
afterEach(() => rm(folder, { recursive: true }))

const maxBytes = 10_000_000
const put = (key: string, content: Buffer | string) =>
  storage().put(key, Readable.from([Buffer.from(content)]), { maxBytes })
const get = async (key: string) => buffer(await storage().get(key))
const kindOf = async (work: Promise<unknown>) => {
  const error: unknown = await work.then(
    () => undefined,
    (caught: unknown) => caught,
  )
  if (!isObjectStorageError(error)) throw new Error(`Expected a storage error, got ${String(error)}`)
  return error.kind
}
const all = async (keys: AsyncIterable<string>) => {
  const found: string[] = []
  for await (const key of keys) found.push(key)
  return found
}
const files = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())

describe('what is stored', () => {
  it.each([0, 1, 65_535, 65_536, 65_537, 131_072, 500_000])(
    'comes back the same, %i bytes',
    async (length) => {
      const content = randomBytes(length)
      const stored = await put('org/evidence/a.pdf', content)
      expect(stored).toEqual({ size: length, sha256: createHash('sha256').update(content).digest('hex') })
      expect((await get('org/evidence/a.pdf')).equals(content)).toBe(true)
      expect(await storage().stat('org/evidence/a.pdf')).toMatchObject({ size: length })
    },
  )

  it('cannot be read on the disk', async () => {
    await put('org/payroll', 'worker_ref,ni_number\n1,QQ123456C\n'.repeat(1000))
    const [file] = await files()
    const raw = await readFile(join(file?.parentPath ?? '', file?.name ?? ''))
    expect(raw.includes('QQ123456C')).toBe(false)
    expect(file?.name).not.toContain('QQ')
  })

  it('is replaced, listed and deleted by key; a key may be another one’s folder', async () => {
    await put('org/a', 'one')
    await put('org/a', 'two')
    await put('org/a/b', 'three')
    await put('other/c', 'four')
    expect((await get('org/a')).toString()).toBe('two')
    expect(await all(storage().list('org/'))).toEqual(['org/a', 'org/a/b'])
    expect(await all(storage().list(''))).toEqual(['org/a', 'org/a/b', 'other/c'])
    await storage().delete('org/a')
    await storage().delete('org/a')
    expect(await storage().stat('org/a')).toBeNull()
    expect(await kindOf(storage().get('org/a'))).toBe('not-found')
    expect((await get('org/a/b')).toString()).toBe('three')
    expect(await all(storage().list('nobody'))).toEqual([])
  })
})

describe('keys', () => {
  it.each([
    '',
    '/',
    '../x',
    'a/../../x',
    'a//b',
    '/etc/passwd',
    'a/./b',
    'a\\b',
    'a\0b',
    'é',
    '=x',
    'a/'.repeat(20),
    'x'.repeat(600),
  ])('never leave the folder: %j', async (key) => {
    for (const work of [put(key, 'x'), get(key), storage().delete(key), storage().stat(key)]) {
      expect(await kindOf(work)).toBe('bad-key')
    }
    expect(await files()).toEqual([])
  })
})

describe('tampering', () => {
  const objectPath = (name: string) => join(folder, 'org', `=${name}`)
  const content = randomBytes(200_000)
  beforeEach(async () => {
    await put('org/a', content)
  })

  it('is found wherever a byte is changed', async () => {
    const raw = await readFile(objectPath('a'))
    for (const at of [0, 3, 4, 19, 20, 1000, 65_555, 65_556, 150_000, raw.length - 1]) {
      const changed = Buffer.from(raw)
      changed[at] = (changed[at] ?? 0) ^ 1
      await writeFile(objectPath('a'), changed)
      expect(await kindOf(get('org/a'))).toBe('damaged')
    }
  })

  it('is found when the file is cut, at a chunk’s end too, lengthened or emptied', async () => {
    const raw = await readFile(objectPath('a'))
    const chunk = 65_536 + 16
    for (const changed of [
      raw.subarray(0, 20 + chunk),
      raw.subarray(0, 20 + 2 * chunk),
      raw.subarray(0, 20),
      raw.subarray(0, 0),
      raw.subarray(0, -1),
      Buffer.concat([raw, raw.subarray(20)]),
    ]) {
      await writeFile(objectPath('a'), changed)
      expect(await kindOf(get('org/a'))).toBe('damaged')
    }
  })

  it('is found when chunks or whole files change places', async () => {
    const raw = await readFile(objectPath('a'))
    const chunk = 65_536 + 16
    const swapped = Buffer.concat([
      raw.subarray(0, 20),
      raw.subarray(20 + chunk, 20 + 2 * chunk),
      raw.subarray(20, 20 + chunk),
      raw.subarray(20 + 2 * chunk),
    ])
    await writeFile(objectPath('a'), swapped)
    expect(await kindOf(get('org/a'))).toBe('damaged')
    await writeFile(objectPath('a'), raw)
    await rename(objectPath('a'), objectPath('b'))
    expect(await kindOf(get('org/b'))).toBe('damaged')
  })

  it('hands out nothing of the chunk that was changed', async () => {
    const raw = await readFile(objectPath('a'))
    raw[20 + 65_552 + 5] = (raw[20 + 65_552 + 5] ?? 0) ^ 1
    await writeFile(objectPath('a'), raw)
    const got: Buffer[] = []
    await expect(
      (async () => {
        for await (const chunk of await storage().get('org/a')) got.push(chunk)
      })(),
    ).rejects.toThrow(/changed/)
    expect(Buffer.concat(got).equals(content.subarray(0, 65_536))).toBe(true)
  })

  it('another key reads nothing', async () => {
    const other = createLocalStorage({ folder, encryptionKey: randomBytes(32) })
    expect(await kindOf(other.get('org/a').then(buffer))).toBe('damaged')
    expect(() => createLocalStorage({ folder, encryptionKey: randomBytes(16) })).toThrow(/32 bytes/)
  })
})

describe('nothing is left half done', () => {
  it('when it is too large', async () => {
    const endless = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc(10_000)
      })(),
    )
    const seen: number[] = []
    const work = storage().put('org/a', endless, {
      maxBytes: 100_000,
      onProgress: (bytes) => seen.push(bytes),
    })
    expect(await kindOf(work)).toBe('too-large')
    expect(seen.at(-1)).toBe(100_000)
    expect(await files()).toEqual([])
  })

  it('when the sender breaks off or the work is aborted; what was there before stays', async () => {
    await put('org/a', 'before')
    const breaking = Readable.from(
      (async function* () {
        yield Buffer.alloc(100_000)
        throw new Error('connection lost')
      })(),
    )
    await expect(storage().put('org/a', breaking, { maxBytes })).rejects.toThrow('connection lost')
    const controller = new AbortController()
    const silent = new Readable({ read() {} })
    const work = storage().put('org/a', silent, { maxBytes, signal: controller.signal })
    setTimeout(() => controller.abort(new Error('stop')), 30)
    await expect(work).rejects.toThrow('stop')
    expect((await get('org/a')).toString()).toBe('before')
    expect(await files()).toHaveLength(1)
  })

  it('when the disk is full', async () => {
    // The largest size of a file is limited for a process of its own: its writes fail as on a full disk.
    const script = `
      import { Readable } from 'node:stream'
      import { createLocalStorage } from ${JSON.stringify(new URL('./index.ts', import.meta.url).href)}
      const storage = createLocalStorage({ folder: ${JSON.stringify(folder)}, encryptionKey: Buffer.alloc(32, 1) })
      const content = Readable.from([Buffer.alloc(5_000_000)])
      await storage.put('org/a', content, { maxBytes: 10_000_000 }).then(
        () => console.log('stored'),
        (error) => console.log(error.kind, '|', error.message),
      )`
    await mkdir(folder, { recursive: true })
    const { stdout } = await promisify(execFile)(
      'bash',
      ['-c', 'ulimit -f 1000; exec "$0" --input-type=module -e "$1"', process.execPath, script],
      { cwd: import.meta.dirname },
    )
    expect(stdout).toMatch(/^no-space \| .*the disk is full/)
    expect(await files()).toEqual([])
  })

  it('and what a crash left aside is swept once it is old', async () => {
    await put('org/a', 'kept')
    const left = join(folder, '=unfinished', 'left-by-a-crash')
    await writeFile(left, 'half')
    expect(await storage().sweepUnfinished(3_600_000)).toBe(0)
    await utimes(left, new Date(0), new Date(0))
    expect(await storage().sweepUnfinished(3_600_000)).toBe(1)
    expect((await get('org/a')).toString()).toBe('kept')
  })
})
