import type { DocumentFormat } from '@daylight/contracts'
import { unzipSync } from 'fflate'
import { extractText, getDocumentProxy, getMeta } from 'unpdf'

/** Everything that a file says, to whoever opens it or takes it apart: all its parts, with what they say of themselves. */
export async function readDocument(content: Uint8Array, format: DocumentFormat): Promise<string> {
  if (format === 'pdf') {
    const proxy = await getDocumentProxy(new Uint8Array(content))
    const { text } = await extractText(proxy, { mergePages: true })
    return [text, JSON.stringify(await getMeta(proxy)), JSON.stringify(await proxy.getOutline())].join('\n')
  }
  const parts = Object.entries(unzipSync(content))
  return parts.map(([name, bytes]) => `${name}\n${new TextDecoder().decode(bytes)}`).join('\n')
}
