import { type Command, type CommandIo, UsageError } from './command.ts'

const helpWords = new Set(['help', '--help', '-h'])

function describe(commands: readonly Command[]): string {
  const lines = commands.map((command) => `  daylight ${command.usage}\n      ${command.summary}`)
  return `Daylight: is everyone paid what they are owed?\n\n${lines.join('\n')}\n`
}

const isParseError = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')

/** Finds the command that the words name and runs it. Resolves to the exit status; 2 for anything called wrongly. */
export async function runCli(
  args: readonly string[],
  commands: readonly Command[],
  io: CommandIo,
): Promise<number> {
  const [first] = args
  if (first === undefined || helpWords.has(first)) {
    await io.out(describe(commands))
    return first === undefined ? 2 : 0
  }
  const command = commands.find(({ name }) =>
    name.split(' ').every((word, position) => args[position] === word),
  )
  if (command === undefined) {
    await io.err(`There is no such command: ${args.slice(0, 2).join(' ')}.\n\n${describe(commands)}`)
    return 2
  }
  const rest = args.slice(command.name.split(' ').length)
  if (rest.some((word) => word === '--help' || word === '-h')) {
    await io.out(describe([command]))
    return 0
  }
  try {
    return await command.run(rest, io)
  } catch (error) {
    if (!(error instanceof UsageError) && !isParseError(error)) throw error
    await io.err(`${error.message}\n`)
    if (isParseError(error)) await io.err(`\n${describe([command])}`)
    return 2
  }
}
