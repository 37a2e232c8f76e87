import http from 'node:http'
import type { Socket } from 'node:net'
import type { Readable } from 'node:stream'
import tls from 'node:tls'
import zlib from 'node:zlib'
import type { UnreachableReason } from '@daylight/application'
import type { PublicTarget } from './public-addresses.ts'

/** Why a page cannot be had, where it is known. */
export class PageRefusal extends Error {
  readonly reason: UnreachableReason
  constructor(reason: UnreachableReason) {
    super(reason)
    this.reason = reason
  }
}

export interface PageResponse {
  readonly status: number
  /** Where a redirect leads, as it was written. */
  readonly location: string | null
  readonly charset: string | null
  /** Unpacked; empty for a redirect, which is not read. */
  readonly body: Uint8Array
}

export interface FetchOptions {
  /** The address that was checked: the name is not looked up again. */
  readonly address: string
  readonly dial: (to: { readonly address: string; readonly port: number }) => Socket
  readonly mostBytes: number
  readonly signal: AbortSignal
}

const REDIRECTS = new Set([301, 302, 303, 307, 308])
const HEADERS = {
  'user-agent': 'Daylight homepage check (section 54(7) Modern Slavery Act 2015)',
  accept: 'text/html,application/xhtml+xml',
  'accept-encoding': 'gzip, deflate, br',
}

/** One request over one connection of its own; no cookies, nothing kept. Throws PageRefusal or a system error. */
export async function fetchPage(target: PublicTarget, options: FetchOptions): Promise<PageResponse> {
  const { dial, address, signal } = options
  const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
    const socket = dial({ address, port: target.port })
    const request = http.request({
      method: 'GET',
      host: target.host,
      path: `${target.url.pathname}${target.url.search}`,
      headers: { ...HEADERS, host: target.url.host, connection: 'close' },
      createConnection: () => (target.url.protocol === 'https:' ? secure(socket, target.host) : socket),
      maxHeaderSize: 16_384,
      signal,
    })
    const stop = () => socket.destroy()
    signal.addEventListener('abort', stop, { once: true })
    request.once('close', () => signal.removeEventListener('abort', stop))
    request.once('response', resolve).once('error', reject).end()
  })
  try {
    const status = response.statusCode ?? 0
    const location = REDIRECTS.has(status) ? (response.headers.location ?? null) : null
    const charset = /charset=["']?([\w-]+)/i.exec(response.headers['content-type'] ?? '')?.[1] ?? null
    const body = location === null ? await readBody(response, options) : new Uint8Array()
    return { status, location, charset, body }
  } finally {
    response.destroy()
  }
}

function secure(socket: Socket, host: string): tls.TLSSocket {
  return tls.connect({ socket, host, servername: /^[\d.]+$|:/.test(host) ? '' : host })
}

/** Both what comes and what it unpacks to stay under the limit. */
async function readBody(
  response: http.IncomingMessage,
  { mostBytes, signal }: FetchOptions,
): Promise<Uint8Array> {
  const unpacked = unpack(response, mostBytes)
  const stop = () => unpacked.destroy(new Error('too slow'))
  signal.addEventListener('abort', stop, { once: true })
  const parts: Buffer[] = []
  let size = 0
  try {
    for await (const part of unpacked) {
      if (!Buffer.isBuffer(part)) continue
      size += part.length
      if (size > mostBytes) throw new PageRefusal('too_large')
      parts.push(part)
    }
  } finally {
    signal.removeEventListener('abort', stop)
    unpacked.destroy()
  }
  return Buffer.concat(parts)
}

function unpack(response: http.IncomingMessage, mostBytes: number): Readable {
  const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  if (encoding === 'identity' || encoding === '') return response
  const stream = unpackerOf(encoding)
  if (stream === null) throw new PageRefusal('not_a_page')
  let arrived = 0
  response.on('data', (part: Buffer) => {
    arrived += part.length
    if (arrived > mostBytes) response.destroy(new PageRefusal('too_large'))
  })
  response.on('error', (error) => stream.destroy(error))
  return response.pipe(stream)
}

function unpackerOf(encoding: string) {
  // No more is unpacked at once than is looked at: a bomb is stopped at its first pieces.
  const options = { chunkSize: 64 * 1024 }
  if (encoding === 'gzip' || encoding === 'x-gzip') return zlib.createGunzip(options)
  if (encoding === 'deflate') return zlib.createInflate(options)
  return encoding === 'br' ? zlib.createBrotliDecompress(options) : null
}
