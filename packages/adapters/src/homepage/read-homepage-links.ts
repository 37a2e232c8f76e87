import type { HomepageLink, LinkPlace } from '@daylight/domain/statements'
import { Parser } from 'htmlparser2'

interface Frame {
  readonly place: LinkPlace
  readonly hidden: boolean
}

interface OpenLink extends Frame {
  readonly href: string
  readonly label: string
  text: string
}

const MOST_LINKS = 5_000
const LONGEST_TEXT = 300
/** What the parser reports as text or elements and no browser shows. */
const NEVER_SHOWN = new Set(['script', 'style', 'template', 'noscript', 'head'])

/** The links of a page, where they stand and whether they can be seen, without running or loading anything. */
export function readHomepageLinks(
  html: string,
  address: string,
): { readonly links: readonly HomepageLink[]; readonly asksToSignIn: boolean } {
  const links: HomepageLink[] = []
  const frames: Frame[] = [{ place: 'main', hidden: false }]
  let base = address
  let open: OpenLink | null = null
  let asksToSignIn = false
  const close = () => {
    if (open && links.length < MOST_LINKS) {
      const { href, label, place, hidden } = open
      const target = URL.parse(href, base)
      const text = (open.text.trim() || label).replace(/\s+/g, ' ').trim().slice(0, LONGEST_TEXT)
      if (target) links.push({ address: target.href, text, place, hidden })
    }
    open = null
  }
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const frame = enter(name, attributes, frames.at(-1))
      frames.push(frame)
      if (name === 'base' && attributes['href'])
        base = URL.parse(attributes['href'], address)?.href ?? address
      if (name === 'input' && attributes['type']?.toLowerCase() === 'password') asksToSignIn = true
      if (name === 'img' && open) open.text += ` ${attributes['alt'] ?? ''} `
      const href = attributes['href']
      if ((name !== 'a' && name !== 'area') || href === undefined) return
      close()
      const label = attributes['aria-label'] ?? attributes['alt'] ?? attributes['title'] ?? ''
      open = { ...frame, href, label, text: '' }
    },
    ontext: (text) => {
      if (open) open.text += text
    },
    onclosetag: (name) => {
      if (name === 'a' || name === 'area') close()
      if (frames.length > 1) frames.pop()
    },
  })
  parser.end(html)
  return { links, asksToSignIn }
}

const PLACES: Readonly<Record<string, LinkPlace>> = {
  nav: 'menu',
  navigation: 'menu',
  menubar: 'menu',
  header: 'header',
  banner: 'header',
  footer: 'footer',
  contentinfo: 'footer',
}

function enter(
  name: string,
  attributes: Readonly<Record<string, string>>,
  outer: Frame = { place: 'main', hidden: false },
): Frame {
  const style = attributes['style'] ?? ''
  const hidden =
    outer.hidden ||
    NEVER_SHOWN.has(name) ||
    attributes['hidden'] !== undefined ||
    attributes['aria-hidden'] === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
  return { hidden, place: PLACES[attributes['role'] ?? name] ?? outer.place }
}
