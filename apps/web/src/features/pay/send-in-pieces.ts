const PIECE_BYTES = 2 * 1024 * 1024
const SAMPLE_BYTES = 256 * 1024
const MOST_TRIES = 8
const LONGEST_WAIT_MS = 15_000

/** The server's own sentence about why it does not take the file. */
export class UploadRefused extends Error {
  override readonly name = 'UploadRefused'
}

/** The connection stayed away: what has arrived is kept, and sending the same file again goes on from there. */
export class UploadInterrupted extends Error {
  override readonly name = 'UploadInterrupted'
}

export interface SendOptions {
  /** The address that plain forms are posted to. */
  readonly action: string
  readonly file: File
  readonly target: { readonly supplierId: string; readonly siteId: string }
  readonly signal: AbortSignal
  /** Bytes that the server has, as it says itself. */
  readonly onProgress: (received: number) => void
}

/** Whether this browser can work out what a file is; on an address without encryption it cannot. */
export function canSendInPieces(): boolean {
  return typeof crypto !== 'undefined' && crypto.subtle !== undefined
}

/** The same for the same file, also after the page was left: nothing of its name is in it. */
async function fingerprintOf(file: File): Promise<string> {
  const ends = new Blob([
    file.slice(0, SAMPLE_BYTES),
    file.slice(-SAMPLE_BYTES),
    `${file.size}|${file.lastModified}`,
  ])
  const digest = await crypto.subtle.digest('SHA-256', await ends.arrayBuffer())
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function addressOf(action: string, file: File): Promise<string> {
  return `${action}/${await fingerprintOf(file)}-${file.size}`
}

async function ask(address: string, init: RequestInit): Promise<{ status: number; body: unknown }> {
  const response = await fetch(address, init)
  // A gateway on the way answers with pages of its own.
  const body: unknown = await response.json().catch(() => null)
  if (response.status >= 500) throw new TypeError('The server did not answer.')
  return { status: response.status, body }
}

function read(body: unknown, name: 'offset' | 'message' | 'id'): unknown {
  return typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined
}

function refusalIn(body: unknown): UploadRefused {
  const message = read(body, 'message')
  return new UploadRefused(typeof message === 'string' ? message : 'The file was not taken. Try again.')
}

async function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
  signal.throwIfAborted()
}

/**
 * Sends a file piece by piece, going on from what the server already has, and asks for a check of it. Gives its id.
 * Throws UploadRefused, UploadInterrupted, or the signal's reason.
 */
export async function sendInPieces(options: SendOptions): Promise<string> {
  const { file, signal, onProgress } = options
  const address = await addressOf(options.action, file)
  let offset: number | null = null
  for (let tries = 0; ; ) {
    try {
      const { status, body } = await sendNext({ ...options, address, offset })
      const id = read(body, 'id')
      if (status === 200 && typeof id === 'string') return id
      const received = read(body, 'offset')
      if (status === 409) offset = null
      else if (status === 200 && typeof received === 'number') {
        offset = received
        onProgress(Math.min(received, file.size))
        tries = 0
        continue
      } else throw refusalIn(body)
    } catch (error) {
      signal.throwIfAborted()
      if (error instanceof UploadRefused) throw error
      offset = null
    }
    tries += 1
    if (tries >= MOST_TRIES) throw new UploadInterrupted()
    await wait(Math.min(500 * 2 ** tries, LONGEST_WAIT_MS), signal)
  }
}

function sendNext(
  options: SendOptions & { readonly address: string; readonly offset: number | null },
): Promise<{ status: number; body: unknown }> {
  const { address, file, offset, signal } = options
  if (offset === null) return ask(address, { signal })
  if (offset < file.size) {
    return ask(address, {
      method: 'PATCH',
      signal,
      headers: { 'content-type': 'application/octet-stream', 'upload-offset': String(offset) },
      body: file.slice(offset, offset + PIECE_BYTES),
    })
  }
  return ask(address, {
    method: 'POST',
    signal,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(options.target),
  })
}

/** Has the server delete what it has of the file; should it not hear of it, it does so after a day. */
export async function cancelPieces(action: string, file: File): Promise<void> {
  await fetch(await addressOf(action, file), { method: 'DELETE', keepalive: true }).catch(() => undefined)
}
