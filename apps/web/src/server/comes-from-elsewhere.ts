/** Browsers say where a request comes from; a write from another site is refused whatever cookies it carries. */
export function comesFromElsewhere(headers: Pick<Headers, 'get'>): boolean {
  const site = headers.get('sec-fetch-site')
  if (site) return site !== 'same-origin' && site !== 'none'
  const origin = headers.get('origin')
  return origin !== null && new URL(origin).host !== headers.get('host')
}
