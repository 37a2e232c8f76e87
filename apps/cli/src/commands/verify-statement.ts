import { readFile, stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { sealTools } from '@daylight/adapters'
import {
  type SealFault,
  saysPassport,
  verifySealedPassport,
  verifySealedStatement,
} from '@daylight/domain/statements'
import { type Command, type CommandIo, UsageError } from '../command.ts'

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
    'Checks a published statement against its seal, without any network. FILE is the bundle, or a supplier’s passport, or the content when its signature is given apart; with --key, only these public keys are believed.',
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
    const text = await readText(file)
    if (saysPassport(text)) return verifyPassport(io, text, values)
    const checked = verifySealedStatement({
      text,
      ...(values.signature === undefined ? {} : { signature: await readText(values.signature) }),
      ...(values.key === undefined ? {} : { keys: values.key }),
      tools: sealTools,
    })
    if (!checked.ok) {
      await io.out(tellFault(checked.error, values.json))
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

function tellFault({ kind, message }: SealFault, json: boolean): string {
  return json ? `${JSON.stringify({ genuine: false, reason: kind, message })}\n` : `NOT genuine. ${message}\n`
}

async function verifyPassport(
  io: CommandIo,
  text: string,
  { key: keys, json }: { readonly key?: string[]; readonly json: boolean },
): Promise<number> {
  const checked = verifySealedPassport({ text, tools: sealTools, ...(keys === undefined ? {} : { keys }) })
  if (!checked.ok) {
    await io.out(tellFault(checked.error, json))
    return 1
  }
  const { seal } = checked.value
  await io.out(
    json
      ? `${JSON.stringify({ genuine: true, passport: true, ...seal })}\n`
      : [
          `The seal is whole: passport of ${seal.organisationName}, as it stood ${seal.asOf}.`,
          `Answers (SHA-256): ${seal.contentSha256}`,
          `Public key (Ed25519): ${seal.publicKey}`,
          keys === undefined
            ? 'Compare the key with the one that the organisation tells you.\n'
            : 'The key is one of those you named.\n',
        ].join('\n'),
  )
  return 0
}
