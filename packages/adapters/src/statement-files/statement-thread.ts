/** Entry of the thread that reads one statement: its text, and what each sentence speaks about. */
import { parentPort, workerData } from 'node:worker_threads'
import { readStatement, readStatementClassifier } from '@daylight/domain/statement-check'
import { isFileRefusal } from '../files/file-refusal.ts'
import { readStatementFile } from './read-statement-file.ts'
import type { StatementAnswer, StatementTask } from './statement-messages.ts'

async function read({ source, classifier, maxCharacters }: StatementTask): Promise<StatementAnswer> {
  try {
    const file =
      'text' in source ? { kind: 'text' as const, text: source.text } : await readStatementFile(source.bytes)
    if (file.text.length > maxCharacters) return { kind: 'refused', reason: 'too-large', message: TOO_LONG }
    const { sentences } = readStatement(file.text, readStatementClassifier(classifier))
    return {
      kind: 'read',
      fileKind: file.kind,
      sentences: sentences.map(({ text, criteria }) => ({ text, criteria: [...criteria] })),
    }
  } catch (error) {
    if (!isFileRefusal(error)) throw error
    return { kind: 'refused', reason: error.kind, message: error.message }
  }
}

const TOO_LONG =
  'This is far longer than a statement. Send the statement alone, without the report around it.'

if (parentPort === null) throw new Error('This is the entry of a thread.')
parentPort.postMessage(await read(workerData))
