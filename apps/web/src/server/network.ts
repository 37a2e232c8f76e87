import 'server-only'

/**
 * The client's network, for attempt limits: what the nearest proxy saw. Only the last entry counts, because a client
 * can write any others itself. An IPv6 customer has a /64 of addresses, so those count as one.
 */
export function readNetwork(headers: Pick<Headers, 'get'>): string {
  const address = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? 'unknown'
  if (!address.includes(':') || address.startsWith('::ffff:')) return address
  return expand(address).slice(0, 4).join(':')
}

function expand(address: string): readonly string[] {
  const [head = '', tail] = address.split('::')
  const left = head === '' ? [] : head.split(':')
  if (tail === undefined) return left
  const right = tail === '' ? [] : tail.split(':')
  return [
    ...left,
    ...Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0'),
    ...right,
  ]
}
