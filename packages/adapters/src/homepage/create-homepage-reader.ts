import { lookup } from 'node:dns/promises'
import { connect, isIP, type Socket } from 'node:net'
import type { HomepageReader, HomepageReading, UnreachableReason } from '@daylight/application'
import { fetchPage, PageRefusal, type PageResponse } from './fetch-page.ts'
import { isPublicAddress, type PublicTarget, readTarget } from './public-addresses.ts'
import { readHomepageLinks } from './read-homepage-links.ts'

export interface HomepageReaderOptions {
  /** All addresses of a name; asked once for each request. */
  readonly resolve?: (host: string) => Promise<readonly string[]>
  readonly dial?: (to: { readonly address: string; readonly port: number }) => Socket
  readonly ports?: readonly number[]
  readonly mostBytes?: number
  /** For the whole reading with its redirects. */
  readonly milliseconds?: number
}

const MOST_REDIRECTS = 5
const MOST_BYTES = 2 * 1024 * 1024
const LONGEST_MS = 15_000

/**
 * Reads a page as a stranger on the internet would. Every address, also each that a redirect names, is looked up once,
 * refused unless all it stands for is public, and connected to as it was checked.
 */
export function createHomepageReader(options: HomepageReaderOptions = {}): HomepageReader {
  const resolve = options.resolve ?? lookUp
  const dial = options.dial ?? ((to) => connect({ host: to.address, port: to.port }))
  const ports = new Set(options.ports ?? [80, 443])
  const mostBytes = options.mostBytes ?? MOST_BYTES

  const visit = async (target: PublicTarget, signal: AbortSignal): Promise<PageResponse> => {
    const addresses = isIP(target.host) ? [target.host] : await inTime(resolve(target.host), signal)
    const [address] = [...addresses].sort((a, b) => isIP(a) - isIP(b))
    if (address === undefined) throw new PageRefusal('no_such_name')
    if (!addresses.every(isPublicAddress)) throw new PageRefusal('private_address')
    return fetchPage(target, { address, dial, mostBytes, signal })
  }

  const follow = async (start: string, signal: AbortSignal): Promise<HomepageReading> => {
    let address = start
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      const target = readTarget(address, ports)
      if (target === null) return unreachable(address, hop === 0 ? 'wrong_address' : 'private_address')
      let response: PageResponse
      try {
        response = await visit(target, signal)
      } catch (error) {
        return unreachable(target.url.href, signal.aborted ? 'too_slow' : reasonOf(error))
      }
      if (response.location === null) return describe(target.url.href, response)
      address = URL.parse(response.location, target.url.href)?.href ?? response.location
    }
    return unreachable(address, 'too_many_redirects')
  }
  return { read: (address) => follow(address, AbortSignal.timeout(options.milliseconds ?? LONGEST_MS)) }
}

async function lookUp(host: string): Promise<readonly string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address)
}

/** A lookup cannot be stopped, but nobody has to wait for it. */
function inTime<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new PageRefusal('too_slow')), { once: true })
    work.then(resolve, reject)
  })
}

function unreachable(
  finalAddress: string,
  reason: UnreachableReason,
  httpStatus: number | null = null,
): HomepageReading {
  return { kind: 'unreachable', reason, finalAddress, httpStatus }
}

function describe(address: string, { status, charset, body }: PageResponse): HomepageReading {
  if (status === 401 || status === 403) return unreachable(address, 'asks_to_sign_in', status)
  if (status < 200 || status > 299) return unreachable(address, 'status', status)
  const html = decode(body, charset)
  if (html === null) return unreachable(address, 'not_a_page', status)
  const read = readHomepageLinks(html, address)
  return { kind: 'page', finalAddress: address, httpStatus: status, html: body, ...read }
}

/** The text of what is HTML by its look, whatever its header says; null for anything else. */
function decode(body: Uint8Array, charset: string | null): string | null {
  const start = Buffer.from(body.subarray(0, 65_536)).toString('latin1')
  if (start.includes('\0') || !/^\s*(?:\u00EF\u00BB\u00BF)?\s*</.test(start)) return null
  if (!/<(?:!doctype html|html|head|body|title|a|div|meta)\b/i.test(start)) return null
  const named = charset ?? /<meta[^>]+charset=["']?([\w-]+)/i.exec(start)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(named).decode(body)
  } catch {
    return new TextDecoder().decode(body)
  }
}

const CODES: Readonly<Record<string, UnreachableReason>> = {
  ENOTFOUND: 'no_such_name',
  ENODATA: 'no_such_name',
  EAI_AGAIN: 'no_such_name',
}

function reasonOf(error: unknown): UnreachableReason {
  if (error instanceof PageRefusal) return error.reason
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (/CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL/.test(code)) return 'certificate'
  return CODES[code] ?? 'no_answer'
}
