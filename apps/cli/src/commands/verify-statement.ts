import { readFile, stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { sealTools } from '@daylight/adapters'
import { verifySealedStatement } from '@daylight/domain/statements'
import { type Command, UsageError } from '../command.ts'

const usage = 'statement verify FILE [--signature FILE] [--key HEX]… [--json]'
const MOST_BYTES = 20_000_000

async function readText(file: string): Promise<string> {
  try {
    if ((await stat(file)).size > MOST_BYTES)
      throw new UsageError(`${file} is too large for a published statement.`)
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(file))
  } catch (error) {
    if (error instanceof UsageError) throw error
    if (error instanceof TypeError) return ''
    throw new UsageError(`${file} cannot be read.`)
  }
}

/** 0: genuine; 1: not; 2: it could not be checked. Needs no network and no database. */
export const verifyStatement: Command = {
  name: 'statement verify',
  summary:
    'Checks a published statement against its seal, without any network. FILE is the bundle, or the content when its signature is given apart; with --key, only these public keys are believed.',
  usage,
  run: async (args, io) => {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        signature: { type: 'string' },
        key: { type: 'string', multiple: true },
        json: { type: 'boolean', default: false },
      },
    })
    const [file] = positionals
    if (file === undefined || positionals.length > 1)
      throw new UsageError(`Name the file of one published statement.\n  daylight ${usage}`)
    const wrongKey = values.key?.find((key) => !/^[0-9a-f]{64}$/.test(key))
    if (wrongKey !== undefined) throw new UsageError('A key is 64 digits and letters from a to f.')
    const checked = verifySealedStatement({
      text: await readText(file),
      ...(values.signature === undefined ? {} : { signature: await readText(values.signature) }),
      ...(values.key === undefined ? {} : { keys: values.key }),
      tools: sealTools,
    })
    if (!checked.ok) {
      const { kind, message } = checked.error
      await io.out(
        values.json
          ? `${JSON.stringify({ genuine: false, reason: kind, message })}\n`
          : `NOT genuine. ${message}\n`,
      )
      return 1
    }
    const { seal } = checked.value
    if (values.json) await io.out(`${JSON.stringify({ genuine: true, ...seal })}\n`)
    else
      await io.out(
        [
          `The seal is whole: ${seal.organisationName}, published ${seal.publishedAt}.`,
          `Content (SHA-256): ${seal.contentSha256}`,
          `Organisation’s record then: entry ${seal.auditHead.sequence}, ${seal.auditHead.hash}`,
          `Public key (Ed25519): ${seal.publicKey}`,
          values.key === undefined
            ? 'Compare the key with the one on the page that the organisation’s website links to.\n'
            : 'The key is one of those you named.\n',
        ].join('\n'),
      )
    return 0
  },
}
