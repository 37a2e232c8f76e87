import { Link, Text } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import type { Fonts } from './choose-fonts.ts'
import type { TextRun } from './document-model.ts'
import { styles } from './pdf-styles.ts'

/** Longest stretch without a place to break that still fits a line. */
const LONGEST_WORD = 40

/** Lets a name or address longer than a line break: after its own marks where it has some, anywhere otherwise. */
export function breakLongWords(text: string): string {
  return text.replace(/\S{41,}/gu, (word) => {
    const parts: string[] = []
    let rest = word
    while (rest.length > LONGEST_WORD) {
      const head = rest.slice(0, LONGEST_WORD)
      const mark = Math.max(...['/', '-', '.', '?', '&', '_'].map((sign) => head.lastIndexOf(sign)))
      const cut = mark > LONGEST_WORD / 2 ? mark + 1 : LONGEST_WORD
      // Never between the two halves of one character.
      const at = /[\ud800-\udbff]/.test(rest.charAt(cut - 1)) ? cut - 1 : cut
      parts.push(rest.slice(0, at))
      rest = rest.slice(at)
    }
    return [...parts, rest].join('\u{200B}')
  })
}

/** Text in whatever scripts it is written, each piece in a font that has its letters. */
export function Written({
  text,
  fonts,
  direction = readingDirection(text).direction,
}: {
  readonly text: string
  readonly fonts: Fonts
  /** That of the paragraph, which the library does not hand down. */
  readonly direction?: 'rtl' | undefined
}): ReactElement {
  const runs = fonts.split(breakLongWords(text))
  return (
    <>
      {runs.map((run, index) => (
        <Text key={index} style={{ fontFamily: run.family, ...(direction && { direction }) }}>
          {run.text}
        </Text>
      ))}
    </>
  )
}

/** For text that starts in Arabic, Farsi or Hebrew; nothing for all other. */
export function readingDirection(text: string) {
  const first = /\p{L}/u.exec(text)?.[0]
  const leftwards = first !== undefined && /[\u0590-\u08ff]/u.test(first)
  return leftwards ? ({ direction: 'rtl', textAlign: 'right' } as const) : { direction: undefined }
}

export function textOf(runs: readonly TextRun[]): string {
  return runs.map((run) => run.text).join('')
}

interface RunProps {
  readonly run: TextRun
  readonly fonts: Fonts
  readonly direction: 'rtl' | undefined
}

function Run({ run, fonts, direction }: RunProps): ReactElement {
  const style = {
    fontWeight: run.bold ? 700 : undefined,
    fontStyle: run.italic ? 'italic' : undefined,
  } as const
  const text = <Written text={run.text} fonts={fonts} direction={direction} />
  return (
    <>
      {run.href === null ? (
        <Text style={style}>{text}</Text>
      ) : (
        <Link src={run.href} style={styles.link}>
          <Text style={style}>{text}</Text>
        </Link>
      )}
      {run.citation === null ? null : (
        <Link src={`#source-${run.citation}`} style={styles.bareLink}>
          <Text style={styles.citation}>{`\u00a0${run.citation}`}</Text>
        </Link>
      )}
    </>
  )
}

export function Runs({
  runs,
  fonts,
}: {
  readonly runs: readonly TextRun[]
  readonly fonts: Fonts
}): ReactElement {
  const { direction } = readingDirection(textOf(runs))
  return (
    <>
      {runs.map((run, index) => (
        <Run key={index} run={run} fonts={fonts} direction={direction} />
      ))}
    </>
  )
}
