import type { IsoDate } from '../dates/index.ts'

/** Where on a page a link stands. */
export const LINK_PLACES = ['menu', 'header', 'footer', 'main'] as const
export type LinkPlace = (typeof LINK_PLACES)[number]

/** A link of a homepage, as a reader of the page meets it. */
export interface HomepageLink {
  /** Absolute. */
  readonly address: string
  readonly text: string
  readonly place: LinkPlace
  /** Not shown until something is opened, or never. */
  readonly hidden: boolean
}

export interface FoundHomepageLink extends HomepageLink {
  /** To the statement itself, or only named as if. */
  readonly toStatement: boolean
  readonly prominent: boolean
}

export const HOMEPAGE_OUTCOMES = [
  'found',
  'not_prominent',
  'elsewhere',
  'not_found',
  'unreachable',
  'not_allowed',
] as const
export type HomepageOutcome = (typeof HOMEPAGE_OUTCOMES)[number]

/** What a check of the homepage says about section 54(7), and the day it was made. */
export interface HomepageProof {
  readonly outcome: HomepageOutcome
  readonly checkedOn: IsoDate
}

const MOST_LINKS = 20
const NAMES_IT = /\bmodern[\s-]+(?:day[\s-]+)?slavery\b|\bslavery\b[^.]*\bstatement\b|\bmsa statement\b/i

/**
 * Whether the homepage links to the statement. A link is prominent when its words name modern slavery and it can be
 * seen, or stands in a menu (“directly visible or part of an obvious drop-down menu”, the guidance on section 54(7)).
 * One that is named so but leads elsewhere may lead to it over another page: it is shown and does not count.
 */
export function findHomepageLink(
  links: readonly HomepageLink[],
  sought: readonly string[],
): { readonly outcome: HomepageOutcome; readonly links: readonly FoundHomepageLink[] } {
  const wanted = new Set(sought.map(plainAddress))
  const found = links
    .map((link) => {
      const named = NAMES_IT.test(link.text)
      const toStatement = wanted.has(plainAddress(link.address))
      return { ...link, named, toStatement, prominent: named && (!link.hidden || link.place === 'menu') }
    })
    .filter(({ named, toStatement }) => named || toStatement)
    .sort((a, b) => rank(b) - rank(a))
    .slice(0, MOST_LINKS)
  const outcome: HomepageOutcome = found.some((link) => link.toStatement && link.prominent)
    ? 'found'
    : found.some((link) => link.toStatement)
      ? 'not_prominent'
      : found.length > 0
        ? 'elsewhere'
        : 'not_found'
  return { outcome, links: found.map(({ named: _, ...link }) => link) }
}

function rank({ toStatement, prominent }: Pick<FoundHomepageLink, 'toStatement' | 'prominent'>): number {
  return (toStatement ? 2 : 0) + (prominent ? 1 : 0)
}

/** Two addresses that a browser would treat alike: without scheme, `www.`, a last slash and the mark within the page. */
function plainAddress(address: string): string {
  const parts = /^https?:\/\/(?:www\.)?([^/?#]*)([^?#]*)(\?[^#]*)?/i.exec(address.trim())
  if (parts === null) return address
  const [, host = '', path = '', query = ''] = parts
  return `${host.toLowerCase()}${path.replace(/\/+$/, '')}${query}`
}
