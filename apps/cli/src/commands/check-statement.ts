import { parseArgs } from 'node:util'
import { looksLikePersonalDetail } from '@daylight/domain/safeguarding'
import {
  classifySentences,
  readStatement,
  readStatementClassifier,
  type StatementClassifier,
  type StatementCriterion,
  type StatementReading,
} from '@daylight/domain/statement-check'
import {
  readTerminology,
  reviewWording,
  type WordingHit,
  type WordingKind,
} from '@daylight/domain/statements'
import { type Command, type CommandIo, UsageError } from '../command.ts'
import { readNewestReference } from '../read-newest-reference.ts'
import { readInputBytes, readStatementText } from '../read-statement-input.ts'

const usage = 'statement check FILE [--sentences] [--json]'

const NAMES: Readonly<Record<StatementCriterion, string>> = {
  approval: 'approval by the governing body',
  signature: 'signature',
  structure: 'structure of the organisation',
  operations: 'what the organisation does',
  supply_chains: 'its supply chains',
  risk_description: 'where the risks lie',
  risk_mitigation: 'what is done about them',
  remediation: 'putting right what was found',
  effectiveness: 'how it is known whether that works',
}

/** One line is one sentence; the end of the file is no line. An empty line is answered too, so that lines stay in step. */
function linesOf(bytes: Uint8Array): readonly string[] {
  const lines = new TextDecoder().decode(bytes).split(/\r?\n/)
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}

const LINES_AT_ONCE = 500

async function writeSentences(
  lines: readonly string[],
  { classifier, json, io }: { classifier: StatementClassifier; json: boolean; io: CommandIo },
): Promise<void> {
  const all = classifySentences(lines, classifier, 'unknown')
  const written = lines.map((line, at) => {
    const criteria = all[at] ?? []
    return json ? `${JSON.stringify({ criteria })}\n` : `${criteria.join(', ') || '-'}\t${line}\n`
  })
  for (let at = 0; at < written.length; at += LINES_AT_ONCE)
    await io.out(written.slice(at, at + LINES_AT_ONCE).join(''))
}

const WORDING: Readonly<Record<WordingKind, string>> = {
  term: 'a word to weigh',
  absolute_claim: 'a claim nobody can prove',
  vague: 'says too little',
  promise: 'a promise without a day',
  future_only: 'only plans, nothing done',
  nothing_found: 'finding nothing proves little',
  hard_to_read: 'hard to read',
}

interface CheckedStatement {
  readonly reading: StatementReading
  readonly wording: readonly WordingHit[]
  /** What looks like a personal detail, by what it looks like: the detail itself is not repeated. */
  readonly personal: readonly string[]
  readonly classifier: StatementClassifier
}

function presentJson({ reading, wording, personal, classifier }: CheckedStatement) {
  return {
    sentences: reading.sentences.map(({ text, start, end, criteria }) => ({ text, start, end, criteria })),
    coverage: reading.coverage.map(({ criterion, sentences: at }) => ({
      criterion,
      found: at.length > 0,
      sentences: at.map((place) => place + 1),
    })),
    wording,
    personalDetails: personal,
    classifier: { version: classifier.version, attribution: classifier.attribution },
  }
}

function presentWording({ wording, personal }: CheckedStatement): string {
  const lines = [
    ...personal.map((message) => `  ${message}\n`),
    ...wording.map(
      ({ kind, found, why, prefer }) =>
        `  ${found === '' ? 'The whole' : `“${found}”`}: ${WORDING[kind]}. Why: ${why}. Prefer: ${prefer}.\n`,
    ),
  ]
  return lines.length === 0 ? '' : `\nWords and claims to look at again\n${lines.join('')}`
}

function presentText(checked: CheckedStatement): string {
  const { reading, classifier } = checked
  const list = reading.sentences.map(
    ({ text, criteria }, at) =>
      `${String(at + 1).padStart(4)}  ${text}\n${criteria.length === 0 ? '' : `      → ${criteria.join(', ')}\n`}`,
  )
  const covered = reading.coverage.map(({ criterion, sentences: at }) => {
    const places = at.slice(0, 12).map((place) => place + 1)
    const where =
      at.length === 0
        ? 'nothing found'
        : `sentence ${places.join(', ')}${at.length > places.length ? ` and ${at.length - places.length} more` : ''}`
    return `  ${criterion.padEnd(17)} ${NAMES[criterion].padEnd(36)} ${where}\n`
  })
  return `${list.join('')}\nWhat the statement speaks about\n${covered.join('')}${presentWording(checked)}\nA machine’s reading (${classifier.version}): it misses things and mistakes others. Look at the sentences yourself.\n${classifier.attribution}\n`
}

/** 0: it was read, whatever it says; 2: it could not be read. */
export const checkStatement: Command = {
  name: 'statement check',
  summary:
    'Reads a modern slavery statement (PDF, Word, web page or text): what each sentence speaks about, and what is not there. With --sentences, each line is a sentence; - is standard input.',
  usage,
  run: async (args, io) => {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        sentences: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0)
      throw new UsageError(`Name one statement, or - for standard input.\n  daylight ${usage}`)
    const bytes = await readInputBytes(file, io)
    const classifier = readStatementClassifier((await readNewestReference('statement-classifier')).data)
    if (values.sentences) {
      await writeSentences(linesOf(bytes), { classifier, json: values.json, io })
      return 0
    }
    const text = await readStatementText(file, bytes)
    const checked: CheckedStatement = {
      reading: readStatement(text, classifier),
      wording: reviewWording(text, readTerminology((await readNewestReference('terminology')).data)),
      personal: looksLikePersonalDetail(text).map(({ message }) => message),
      classifier,
    }
    await io.out(values.json ? `${JSON.stringify(presentJson(checked), null, 2)}\n` : presentText(checked))
    return 0
  },
}
