import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Font } from '@react-pdf/renderer'

/** Path of a file in an installed package, such as `@fontsource/vazirmatn/files/x.woff`. */
export type ResolveFile = (specifier: string) => string

const LATIN = '@fontsource/atkinson-hyperlegible-next'
export const BASE_FAMILY = 'statement-base'

/** Asked in this order for what the base typeface cannot write: first hit wins. */
const FALLBACKS: readonly (readonly [name: string, subsets: readonly string[] | 'numbered'])[] = [
  ['vazirmatn', ['arabic']],
  ['noto-sans', ['greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese', 'devanagari']],
  ['noto-sans-bengali', ['bengali']],
  ['noto-sans-gurmukhi', ['gurmukhi']],
  ['noto-sans-gujarati', ['gujarati']],
  ['noto-sans-tamil', ['tamil']],
  ['noto-sans-ethiopic', ['ethiopic']],
  ['noto-sans-hebrew', ['hebrew']],
  ['noto-sans-sc', 'numbered'],
]

interface FontSubset {
  readonly family: string
  readonly ranges: readonly (readonly [number, number])[]
  readonly files: readonly { readonly path: string; readonly weight: number; readonly italic: boolean }[]
}

export interface FontRun {
  readonly text: string
  readonly family: string
}

export interface Fonts {
  /** The text in pieces that one font can write; fonts are registered as they are first needed. */
  readonly split: (text: string) => readonly FontRun[]
}

function parseRanges(text: string): FontSubset['ranges'] {
  return text.split(',').map((part) => {
    const [from = '', to = from] = part.replace(/^U\+/i, '').split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const
  })
}

function readUnicode(folder: string): ReadonlyMap<string, FontSubset['ranges']> {
  const json: unknown = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8'))
  if (typeof json !== 'object' || json === null) return new Map()
  return new Map(
    Object.entries(json).map(([name, ranges]) => [name.replace(/[[\]]/g, ''), parseRanges(String(ranges))]),
  )
}

function folderOf(resolve: ResolveFile, name: string, probe: string): string {
  return dirname(dirname(resolve(`${name}/files/${probe}`)))
}

function covers(subset: FontSubset, code: number): boolean {
  return subset.ranges.some(([from, to]) => code >= from && code <= to)
}

function loadBase(resolve: ResolveFile): readonly FontSubset[] {
  const name = 'atkinson-hyperlegible-next'
  const folder = folderOf(resolve, LATIN, `${name}-latin-400-normal.woff`)
  const unicode = readUnicode(folder)
  return ['latin', 'latin-ext'].map((subset) => ({
    family: subset === 'latin' ? BASE_FAMILY : `${BASE_FAMILY}-${subset}`,
    ranges: unicode.get(subset) ?? [],
    files: [400, 700].flatMap((weight) =>
      ['normal', 'italic'].map((style) => ({
        path: join(folder, 'files', `${name}-${subset}-${weight}-${style}.woff`),
        weight,
        italic: style === 'italic',
      })),
    ),
  }))
}

function loadFallback(
  resolve: ResolveFile,
  name: string,
  wanted: readonly string[] | 'numbered',
): readonly FontSubset[] {
  const probe = wanted === 'numbered' ? '119' : (wanted[0] ?? '')
  const folder = folderOf(resolve, `@fontsource/${name}`, `${name}-${probe}-400-normal.woff`)
  const unicode = readUnicode(folder)
  const subsets = wanted === 'numbered' ? [...unicode.keys()].filter((key) => /^\d+$/.test(key)) : wanted
  return subsets.map((subset) => ({
    family: `${name}-${subset}`,
    ranges: unicode.get(subset) ?? [],
    // These scripts have no italic of their own; the upright one stands in for it.
    files: [400, 700].flatMap((weight) =>
      [false, true].map((italic) => ({
        path: join(folder, 'files', `${name}-${subset}-${weight}-normal.woff`),
        weight,
        italic,
      })),
    ),
  }))
}

const registered = new Set<string>()

function register(subset: FontSubset): void {
  if (registered.has(subset.family)) return
  registered.add(subset.family)
  Font.register({
    family: subset.family,
    fonts: subset.files.map(({ path, weight, italic }) => ({
      src: path,
      fontWeight: weight,
      fontStyle: italic ? 'italic' : 'normal',
    })),
  })
}

const UNKNOWN_CHARACTER = '\u{FFFD}'

/** Marks that belong to the letter before them and must not be parted from it. */
function isAttached(character: string): boolean {
  return /^[\p{M}\u200c\u200d]$/u.test(character)
}

/**
 * Finds a font for every character: the base typeface first, then fallbacks by script. A character that none
 * of them can write becomes the replacement character, which the base typeface has, never an empty box.
 */
export function chooseFonts(resolve: ResolveFile = createRequire(import.meta.url).resolve): Fonts {
  const base = loadBase(resolve)
  const [latin] = base
  if (latin === undefined) throw new Error('The base typeface has no subsets.')
  register(latin)
  // Names must break by themselves only where a line is full: no hyphens that are not in the name.
  Font.registerHyphenationCallback((word) => [word])
  let fallbacks: readonly FontSubset[] | null = null
  const find = (code: number): FontSubset | null => {
    const own = base.find((subset) => covers(subset, code))
    if (own !== undefined) return own
    fallbacks ??= FALLBACKS.flatMap(([name, wanted]) => loadFallback(resolve, name, wanted))
    return fallbacks.find((subset) => covers(subset, code)) ?? null
  }
  const split = (text: string): readonly FontRun[] => {
    const runs: { text: string; family: string; subset: FontSubset }[] = []
    for (const character of text.normalize('NFC')) {
      const code = character.codePointAt(0) ?? 0
      const last = runs.at(-1)
      if (last !== undefined && isAttached(character) && covers(last.subset, code)) {
        last.text += character
        continue
      }
      const subset = find(code)
      const used = subset ?? latin
      const shown = subset === null ? UNKNOWN_CHARACTER : character
      register(used)
      if (last?.subset === used) last.text += shown
      else runs.push({ text: shown, family: used.family, subset: used })
    }
    return runs.map((run) => ({ text: run.text, family: run.family }))
  }
  return { split }
}
