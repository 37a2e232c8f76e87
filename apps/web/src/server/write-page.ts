import 'server-only'

const escapeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const STYLE =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}dt{font-weight:600}dd{margin:0 0 .5rem}code{overflow-wrap:anywhere}'

/** A document as a page in one file: no script, nothing from elsewhere. `body` is written by `renderHtml`. */
export function writePage(title: string, body: string): string {
  return `<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${escapeText(title)}</title><style>${STYLE}</style></head><body><main>${body}</main></body></html>\n`
}
