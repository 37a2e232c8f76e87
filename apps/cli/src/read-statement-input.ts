import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { isFileRefusal } from '@daylight/adapters/files'
import { readStatementFile } from '@daylight/adapters/statement-files'
import { type CommandIo, UsageError } from './command.ts'

/** The bytes of a file, or of standard input for `-`. */
export async function readInputBytes(file: string, io: CommandIo): Promise<Uint8Array> {
  if (file === '-') return buffer(io.stdin)
  try {
    return await readFile(file)
  } catch {
    throw new UsageError(`${file} cannot be read.`)
  }
}

/** The text of a statement in any format that is read. */
export async function readStatementText(file: string, bytes: Uint8Array): Promise<string> {
  try {
    return (await readStatementFile(bytes)).text
  } catch (error) {
    if (isFileRefusal(error)) throw new UsageError(file === '-' ? error.message : `${file}: ${error.message}`)
    throw error
  }
}
