import 'server-only'
import { env } from './env.ts'

/** A path on this site, or the fallback: an address elsewhere is never followed after signing in. */
export function safePath(text: string | undefined, fallback: string): string {
  if (!text?.startsWith('/')) return fallback
  const base = new URL(env().DAYLIGHT_URL)
  if (!URL.canParse(text, base)) return fallback
  const url = new URL(text, base)
  return url.origin === base.origin ? url.pathname + url.search : fallback
}
