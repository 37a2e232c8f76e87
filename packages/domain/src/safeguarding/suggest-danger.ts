import { readCount, readList, readObject, readText } from '../json/read-json.ts'

/** Words that suggest a person in danger: any of the first, with any of the second near by when there are such. */
export interface DangerSign {
  readonly id: string
  /** What the words speak of, in a sentence; never the words themselves. */
  readonly says: string
  /** A word or phrase; `*` at its end stands for any ending. */
  readonly anyOf: readonly string[]
  readonly near: readonly string[]
  /** Words that may stand between the two. */
  readonly within: number
}

export interface DangerSigns {
  readonly version: string
  readonly source: string
  readonly signs: readonly DangerSign[]
}

/** Reads a file in prisma/reference/danger-signs. Throws RangeError when it is incomplete or misshapen. */
export function readDangerSigns(json: unknown): DangerSigns {
  const file = readObject(json, 'danger signs')
  const texts = (value: unknown, place: string) => readList(value, place, readText)
  return {
    version: readText(file['version'], 'version'),
    source: readText(file['source'], 'source'),
    signs: readList(file['signs'], 'signs', (item, place) => {
      const sign = readObject(item, place)
      return {
        id: readText(sign['id'], `${place}.id`),
        says: readText(sign['says'], `${place}.says`),
        anyOf: texts(sign['anyOf'], `${place}.anyOf`),
        near: texts(sign['near'], `${place}.near`),
        within: readCount(sign['within'], `${place}.within`),
      }
    }),
  }
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replaceAll(/[’‘]/g, "'")
      .match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? []
  )
}

function fits(word: string | undefined, pattern: string): boolean {
  if (word === undefined) return false
  return pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : word === pattern
}

interface Place {
  readonly from: number
  /** Excluded. */
  readonly to: number
}

function placesOf(words: readonly string[], phrases: readonly string[]): readonly Place[] {
  return phrases.flatMap((phrase) => {
    const parts = phrase.toLowerCase().split(' ')
    return words.flatMap((_, from) =>
      parts.every((part, index) => fits(words[from + index], part))
        ? [{ from, to: from + parts.length }]
        : [],
    )
  })
}

function shows(words: readonly string[], sign: DangerSign): boolean {
  const first = placesOf(words, sign.anyOf)
  if (first.length === 0 || sign.near.length === 0) return first.length > 0
  const second = placesOf(words, sign.near)
  return first.some((a) =>
    second.some((b) => (a.from < b.from ? b.from - a.to : a.from - b.to) <= sign.within),
  )
}

/**
 * Which signs a text shows that a person may be in danger. A wall, not a test: it is there to stop a form and show
 * what to do now, it is never kept, counted or shown beside anybody's name.
 */
export function suggestDanger(text: string, { signs }: DangerSigns): readonly DangerSign[] {
  const words = wordsOf(text)
  return signs.filter((sign) => shows(words, sign))
}
