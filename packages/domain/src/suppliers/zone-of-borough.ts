import { readList, readObject, readText } from '../json/read-json.ts'
import { foldText } from './fold-text.ts'

export interface LondonAuthorities {
  readonly source: string
  readonly authorities: readonly { readonly code: string; readonly name: string }[]
}

/** Reads prisma/reference/sectors/london-authorities.json. Throws RangeError on a wrong shape. */
export function readLondonAuthorities(json: unknown): LondonAuthorities {
  const file = readObject(json, 'London authorities')
  return {
    source: readText(file['source'], 'source'),
    authorities: readList(file['authorities'], 'authorities', (item, place) => {
      const authority = readObject(item, place)
      return {
        code: readText(authority['code'], `${place}.code`),
        name: readText(authority['name'], `${place}.name`),
      }
    }),
  }
}

function foldBorough(name: string): string {
  return foldText(name)
    .replace(/\b(?:the|council|corporation|london borough|royal borough|lb|rb)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^of /, '')
    .replace(/^city of westminster$/, 'westminster')
    .replace(/ of$/, '')
}

/** Number of letters to add, drop or change to turn one word into the other. */
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1
      const changed = (above[column - 1] ?? 0) + same
      line.push(Math.min(changed, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1))
    }
    above = line
  }
  return above[b.length] ?? 0
}

/**
 * The pay zone a local authority lies in: `london` for the 32 boroughs and the City of London, `uk` for
 * everywhere else. Null means it cannot be said: nothing was given, it was given as “London” or a postcode
 * would be needed, or the name is one or two letters away from a borough's and is likely a misspelling.
 * Work must be placed by where it is done, not by where a firm is registered.
 */
export function zoneOfBorough(name: string, london: LondonAuthorities): 'london' | 'uk' | null {
  const wanted = foldBorough(name)
  if (wanted === '' || wanted === 'london' || wanted === 'greater london') return null
  const names = london.authorities.map((authority) => foldBorough(authority.name))
  if (names.includes(wanted) || london.authorities.some((authority) => authority.code === name.trim()))
    return 'london'
  const misspelt = wanted.length > 5 && names.some((known) => editDistance(known, wanted) <= 2)
  return misspelt ? null : 'uk'
}
