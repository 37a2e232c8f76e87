/** Sends a browser on after a form. A relative address stays right behind any proxy. */
export function seeOther(location: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, { status: 303, headers: { ...headers, location } })
}
