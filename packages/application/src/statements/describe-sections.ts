import type { StatementView } from '@daylight/contracts'
import {
  areaRule,
  figureText,
  PROMPT_MARK,
  type SectionDocument,
  STATEMENT_AREAS,
  sectionToPlainText,
} from '@daylight/domain/statements'
import type { LoadedStatement } from './load-statement.ts'

/** Each area's text as far as it is written. */
export function describeSections({ sections, rules, figures }: LoadedStatement): StatementView['sections'] {
  const values = new Map(figures.map((figure) => [figure.key, figure]))
  return STATEMENT_AREAS.flatMap((area) => {
    const section = sections.find((candidate) => candidate.area === area)
    if (!section) return []
    const text = sectionToPlainText(section.content, (key) => figureText(key, values))
    return [
      {
        area,
        title: areaRule(rules, area).title,
        version: section.version,
        updatedAt: section.updatedAt,
        progress: progressOf(section.content, text),
      },
    ]
  })
}

function progressOf(content: SectionDocument, text: string): 'empty' | 'prompts' | 'written' {
  const lines = text.split('\n').map((line) => line.trim())
  const prompts = lines.some((line) => line.includes(PROMPT_MARK))
  const written = lines.some((line) => line !== '' && !line.startsWith(PROMPT_MARK))
  if (!written || content.content.length === 0) return 'empty'
  return prompts ? 'prompts' : 'written'
}
