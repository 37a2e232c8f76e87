import { parseArgs } from 'node:util'
import { type ComparedSentence, compareStatements, splitSentences } from '@daylight/domain/statement-check'
import { type Command, UsageError } from '../command.ts'
import { readInputBytes, readStatementText } from '../read-statement-input.ts'

const usage = 'statement compare LAST-YEAR THIS-YEAR [--json]'
const MOST_SENTENCES = 5000

function presentList(title: string, list: readonly ComparedSentence[], beside: boolean): string {
  const lines = list.map(({ text, closest }) =>
    beside && closest !== null
      ? `  last year  ${closest.text}\n  this year  ${text}\n             ${closest.likeness} words in a hundred alike\n`
      : `  ${text}\n`,
  )
  return `${title}: ${list.length}\n${lines.join('')}\n`
}

/** 0: the two were compared, whatever that shows; 2: they could not be read. */
export const compareStatementFiles: Command = {
  name: 'statement compare',
  summary: 'Compares two years’ statements: what is copied, what changed, what is new, what has vanished.',
  usage,
  run: async (args, io) => {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    })
    const [last, current, ...more] = positionals
    if (last === undefined || current === undefined || more.length > 0)
      throw new UsageError(`Name last year’s statement and this year’s.\n  daylight ${usage}`)
    const texts: string[] = []
    for (const file of [last, current]) {
      const text = await readStatementText(file, await readInputBytes(file, io))
      if (splitSentences(text).length > MOST_SENTENCES)
        throw new UsageError(`${file} has more than ${MOST_SENTENCES} sentences, which no statement has.`)
      texts.push(text)
    }
    const compared = compareStatements(texts[0] ?? '', texts[1] ?? '')
    await io.out(
      values.json
        ? `${JSON.stringify(compared, null, 2)}\n`
        : presentList('Copied, dates and figures aside', compared.copied, true) +
            presentList('Changed', compared.changed, true) +
            presentList('New', compared.added, false) +
            presentList('Vanished since last year', compared.vanished, false),
    )
    return 0
  },
}
