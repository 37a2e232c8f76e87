import { readFileSync } from 'node:fs'
import { STATEMENT_CRITERIA } from '@daylight/domain/statement-check'
import type { LabelledStatement } from './labelled-sentences.ts'

/**
 * Sentences written for Daylight in the manner of British statements, copied from none: some to learn from, others only
 * to check with. A line is its criteria, a tab and the sentence; `-` for none.
 */
export function readBritishStatements(purpose: 'learning' | 'checking'): readonly LabelledStatement[] {
  const path = new URL(`./british-${purpose}.tsv`, import.meta.url)
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.includes('\t'))
  // Each sentence counts as a statement of its own: they have no common author's habits to guard against.
  return lines.map((line, i) => {
    const [labels = '', text = ''] = line.split('\t')
    const names = labels.split(',')
    const criteria = new Set(STATEMENT_CRITERIA.filter((criterion) => names.includes(criterion)))
    return { id: `british-${purpose}-${i}`, sentences: [{ text, criteria }] }
  })
}
