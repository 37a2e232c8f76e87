import { createTextDecoding } from '../files/decode-text.ts'
import { FileRefusal } from '../files/file-refusal.ts'
import { fileTooLarge } from '../files/limit-file-bytes.ts'
import { sniffFileType } from '../files/sniff-file-type.ts'
import { readDocxText } from './read-docx-text.ts'
import { readHtmlText } from './read-html-text.ts'
import { readPdfText } from './read-pdf-text.ts'
import { type StatementLimits, statementLimits } from './statement-limits.ts'

export interface StatementFile {
  readonly kind: 'pdf' | 'docx' | 'html' | 'text'
  /** Paragraphs parted by empty lines, list items marked by “•”. */
  readonly text: string
}

function decode(bytes: Uint8Array): string {
  const decoding = createTextDecoding(bytes.subarray(0, 4))
  return decoding.write(bytes, 1) + decoding.end(1)
}

async function readByType(bytes: Uint8Array, limits: StatementLimits): Promise<StatementFile> {
  switch (sniffFileType(bytes.subarray(0, 4096))) {
    case 'pdf':
      return { kind: 'pdf', text: await readPdfText(bytes, limits) }
    case 'zip':
      return { kind: 'docx', text: await readDocxText(bytes, limits) }
    case 'html':
      return { kind: 'html', text: readHtmlText(decode(bytes)) }
    case 'text':
    case 'utf-16':
      return { kind: 'text', text: decode(bytes) }
    case 'empty':
      throw new FileRefusal('empty', 'The file is empty.')
    default:
      throw new FileRefusal(
        'wrong-type',
        'This is no statement that can be read. Send a PDF, a Word document (.docx), a web page or plain text.',
      )
  }
}

/** The text of a statement, whatever it was written with; the type is told by its bytes. Throws FileRefusal. */
export async function readStatementFile(
  bytes: Uint8Array,
  limits: StatementLimits = statementLimits,
): Promise<StatementFile> {
  if (bytes.length > limits.files.maxFileBytes) throw fileTooLarge(limits.files)
  const read = await readByType(bytes, limits)
  if (read.text.length > limits.maxCharacters)
    throw new FileRefusal('too-large', 'The file holds far more text than a statement does.')
  if (read.text.trim() === '') throw new FileRefusal('not-text', emptyMessage(read.kind))
  return read
}

function emptyMessage(kind: StatementFile['kind']): string {
  return kind === 'pdf'
    ? 'The PDF holds pictures of its pages and no text. Ask for one with text, or copy the words out.'
    : 'The file holds no text.'
}
