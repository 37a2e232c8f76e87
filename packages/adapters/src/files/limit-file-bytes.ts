import { type FileLimits, sayBytes } from './file-limits.ts'
import { FileRefusal } from './file-refusal.ts'

export const fileTooLarge = (limits: FileLimits) =>
  new FileRefusal('too-large', `The file is larger than ${sayBytes(limits.maxFileBytes)}. Send it in parts.`)

/** Passes a file's bytes on until there are more than it may have. */
export async function* limitFileBytes(
  chunks: AsyncIterable<Uint8Array>,
  limits: FileLimits,
): AsyncGenerator<Uint8Array> {
  let total = 0
  for await (const chunk of chunks) {
    total += chunk.length
    if (total > limits.maxFileBytes) throw fileTooLarge(limits)
    yield chunk
  }
}
