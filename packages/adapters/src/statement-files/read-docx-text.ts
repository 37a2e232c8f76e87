import { FileRefusal, isFileRefusal } from '../files/file-refusal.ts'
import { openArchive } from '../files/open-archive.ts'
import { parseWholeXml } from '../files/parse-xml.ts'
import type { StatementLimits } from './statement-limits.ts'

const BODY = 'word/document.xml'

function collectText(limits: StatementLimits) {
  const parts: string[] = []
  let size = 0
  let inText = false
  let skipped = 0
  const add = (text: string) => {
    size += text.length
    if (size > limits.maxCharacters)
      throw new FileRefusal('too-large', 'The document holds far more text than a statement does.')
    parts.push(text)
  }
  return {
    parts,
    handlers: {
      open: (name: string) => {
        // What Word keeps for older readers says the same again.
        if (name === 'Fallback') skipped += 1
        if (skipped > 0) return
        if (name === 't') inText = true
        else if (name === 'tab') add(' ')
        else if (name === 'br' || name === 'cr') add('\n')
        else if (name === 'numPr') add('• ')
      },
      text: (text: string) => {
        if (inText && skipped === 0) add(text)
      },
      close: (name: string) => {
        if (name === 'Fallback') skipped -= 1
        else if (skipped > 0) return
        else if (name === 't') inText = false
        else if (name === 'p') add('\n\n')
      },
    },
  }
}

/** The paragraphs of a Word document. What was deleted while changes were tracked is left out. */
export async function readDocxText(bytes: Uint8Array, limits: StatementLimits): Promise<string> {
  try {
    const archive = await openArchive({ bytes }, limits.files)
    try {
      if (!archive.has(BODY))
        throw new FileRefusal('wrong-type', 'This is an archive but no Word document (.docx).')
      const { parts, handlers } = collectText(limits)
      await parseWholeXml(await archive.stream(BODY), BODY, handlers)
      return parts.join('').replace(/\n{3,}/g, '\n\n')
    } finally {
      archive.close()
    }
  } catch (error) {
    if (!isFileRefusal(error)) throw error
    if (error.kind === 'wrong-type' || error.kind === 'too-large') throw error
    // The archive's reader speaks of workbooks.
    const message =
      error.kind === 'password-protected'
        ? 'The document is protected by a password. Save it without one and send that.'
        : 'The document is damaged or packed in a way that Word does not use. Save it again and send that.'
    throw new FileRefusal(error.kind, message, error.place)
  }
}
