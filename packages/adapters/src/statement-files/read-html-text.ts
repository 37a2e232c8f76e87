import { Parser } from 'htmlparser2'

const SILENT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'nav',
  'svg',
  'head',
  'iframe',
  'select',
  'button',
])
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'cite',
  'code',
  'data',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'ins',
  'kbd',
  'label',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
  'var',
  'wbr',
  'img',
])

/** The words of a web page without its scripts, styles and menus. Nothing is loaded and nothing runs. */
export function readHtmlText(html: string): string {
  const parts: string[] = []
  let silent = 0
  const parser = new Parser({
    onopentag: (name) => {
      if (SILENT.has(name)) silent += 1
      if (silent > 0 || INLINE.has(name)) return
      parts.push(name === 'li' ? '\n\n• ' : name === 'br' ? '\n' : '\n\n')
    },
    ontext: (text) => {
      if (silent === 0) parts.push(text.replace(/\s+/g, ' '))
    },
    onclosetag: (name) => {
      if (SILENT.has(name)) silent = Math.max(0, silent - 1)
      else if (silent === 0 && !INLINE.has(name) && name !== 'br') parts.push('\n\n')
    },
  })
  parser.end(html)
  return parts
    .join('')
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' ').trim())
    .join('\n')
    .replace(/•\n{2,}/g, '• ')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
