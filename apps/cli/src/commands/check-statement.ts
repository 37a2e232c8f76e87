import { readFile } from 'node:fs/promises'
import { text as readAll } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import {
  classifySentences,
  readStatement,
  readStatementClassifier,
  type StatementClassifier,
  type StatementCriterion,
  type StatementReading,
} from '@daylight/domain/statement-check'
import { type Command, type CommandIo, UsageError } from '../command.ts'
import { readNewestReference } from '../read-newest-reference.ts'

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

async function readText(file: string, io: CommandIo): Promise<string> {
  if (file === '-') return readAll(io.stdin)
  try {
    return await readFile(file, 'utf8')
  } catch {
    throw new UsageError(`${file} cannot be read.`)
  }
}

/** One line is one sentence; the end of the file is no line. An empty line is answered too, so that lines stay in step. */
function linesOf(text: string): readonly string[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
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

function presentJson({ sentences, coverage }: StatementReading, classifier: StatementClassifier) {
  return {
    sentences: sentences.map(({ text, start, end, criteria }) => ({ text, start, end, criteria })),
    coverage: coverage.map(({ criterion, sentences: at }) => ({
      criterion,
      found: at.length > 0,
      sentences: at.map((place) => place + 1),
    })),
    classifier: { version: classifier.version, attribution: classifier.attribution },
  }
}

function presentText({ sentences, coverage }: StatementReading, classifier: StatementClassifier): string {
  const list = sentences.map(
    ({ text, criteria }, at) =>
      `${String(at + 1).padStart(4)}  ${text}\n${criteria.length === 0 ? '' : `      → ${criteria.join(', ')}\n`}`,
  )
  const covered = coverage.map(({ criterion, sentences: at }) => {
    const places = at.slice(0, 12).map((place) => place + 1)
    const where =
      at.length === 0
        ? 'nothing found'
        : `sentence ${places.join(', ')}${at.length > places.length ? ` and ${at.length - places.length} more` : ''}`
    return `  ${criterion.padEnd(17)} ${NAMES[criterion].padEnd(36)} ${where}\n`
  })
  return `${list.join('')}\nWhat the statement speaks about\n${covered.join('')}\nA machine’s reading (${classifier.version}): it misses things and mistakes others. Look at the sentences yourself.\n${classifier.attribution}\n`
}

/** 0: it was read, whatever it says; 2: it could not be read. */
export const checkStatement: Command = {
  name: 'statement check',
  summary:
    'Reads a modern slavery statement: what each sentence speaks about, and what is not there. With --sentences, each line is a sentence; - is standard input.',
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
    const text = await readText(file, io)
    const classifier = readStatementClassifier((await readNewestReference('statement-classifier')).data)
    if (values.sentences) await writeSentences(linesOf(text), { classifier, json: values.json, io })
    else {
      const reading = readStatement(text, classifier)
      if (reading.sentences.length === 0)
        throw new UsageError(`${file === '-' ? 'The text' : file} has no sentences.`)
      await io.out(
        values.json
          ? `${JSON.stringify(presentJson(reading, classifier), null, 2)}\n`
          : presentText(reading, classifier),
      )
    }
    return 0
  },
}
