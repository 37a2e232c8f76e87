import ipaddr from 'ipaddr.js'

/** Reachable from within a provider's network only, though its range is public: Azure's own services. */
const PROVIDERS_OWN = new Set(['168.63.129.16'])

/**
 * Whether everybody on the internet can reach this address. Private, loopback, link-local (with clouds' metadata),
 * shared (CGNAT), multicast, reserved and documentation ranges are not, nor IPv6 addresses that carry an IPv4 one.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || PROVIDERS_OWN.has(address)) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() !== 'unicast') return false
  // Of IPv6 only 2000::/3 is handed out (RFC 4291); the library calls all that it does not know unicast.
  const [first = 0] = parsed.toByteArray()
  return parsed.kind() === 'ipv4' || first >> 5 === 1
}

export interface PublicTarget {
  readonly url: URL
  /** Without brackets. */
  readonly host: string
  readonly port: number
}

/** The parts of an address that may be asked: http or https, at an allowed port, without a name and password in it. */
export function readTarget(address: string, ports: ReadonlySet<number>): PublicTarget | null {
  const url = URL.parse(address)
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return null
  if (url.username !== '' || url.password !== '') return null
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port)
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  return host !== '' && ports.has(port) ? { url, host, port } : null
}
