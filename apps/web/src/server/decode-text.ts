import 'server-only'
import { AppError } from '@daylight/domain/errors'

/** A file's bytes as the text that they are in UTF-8, as it arrives. Throws AppError when they are no text. */
export async function* decodeText(content: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const decode = (bytes?: Uint8Array) => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true })
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      const message = 'This is not a text file. Send the CSV as it was offered for download, not a workbook.'
      throw new AppError({
        code: 'invalid',
        reason: 'file_not_text',
        message,
        fieldErrors: { file: message },
      })
    }
  }
  for await (const bytes of content) yield decode(bytes)
  yield decode()
}
