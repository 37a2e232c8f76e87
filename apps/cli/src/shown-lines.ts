import { type ExplainedPayLine, findPayRule, type PayLineResult, type PayRuleId } from '@daylight/domain/pay'
import type { ShownLine } from './block-messages.ts'
import { writePayLine } from './write-pay-report.ts'

/** Lines of a kind that are shown. */
export const MOST_SHOWN = 50

/** Which list a line is shown in, if in any: what fails before what cannot be said. */
export function kindOfLine({ minimumWage, livingWage }: PayLineResult): 'failing' | 'unclear' | undefined {
  const verdicts = [minimumWage.verdict, livingWage.verdict]
  if (verdicts.includes('fail')) return 'failing'
  return verdicts.includes('cannot_say') ? 'unclear' : undefined
}

/** A line as a person reads it, and the rules that the working of a standard that it fails names. */
export function showLine(line: ExplainedPayLine): ShownLine {
  const rules = [line.minimumWage, line.livingWage]
    .filter(({ verdict }) => verdict === 'fail')
    .flatMap(({ working }) => working.map(({ rule }) => rule))
  return { text: writePayLine(line), rules: [...new Set(rules)] }
}

/** The rules that these lines name, each once, with their sources. */
export function writeRules(lines: readonly ShownLine[]): string {
  const used = new Set<PayRuleId>(lines.flatMap(({ rules }) => rules))
  return [...used].map((id) => `  [${id}] ${findPayRule(id).text} (${findPayRule(id).source})\n`).join('')
}
