import { Fragment, type ReactNode } from 'react'

/** Dates hold a month's name, so they run as their language does. */
const DATES: ReadonlySet<string> = new Set(['start', 'end'])

/** A message with its placeholders filled. Amounts and hours run left to right inside right-to-left text. */
export function say(
  message: string,
  values: Readonly<Record<string, ReactNode>>,
  weight: 'bold' | 'plain' = 'bold',
): ReactNode {
  return message.split(/(\{[a-z]+\})/i).map((part, index) => {
    const name = /^\{([a-z]+)\}$/i.exec(part)?.[1]
    if (name === undefined) return <Fragment key={index}>{part}</Fragment>
    return (
      <bdi
        key={index}
        dir={DATES.has(name) ? 'auto' : 'ltr'}
        className={weight === 'bold' ? 'font-bold tabular-nums' : 'tabular-nums'}
      >
        {values[name]}
      </bdi>
    )
  })
}
