/** The id that a request carries through logs and answers; proxy.ts gives every request one. */
export function readRequestId(headers: Pick<Headers, 'get'>): string {
  return headers.get('x-request-id') ?? 'none'
}
