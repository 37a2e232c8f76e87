import { SaxesParser } from 'saxes'
import { FileRefusal, isFileRefusal } from './file-refusal.ts'

export type XmlHandlers = {
  /** Names come without their namespace prefix. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

const longestRun = 1024 * 1024
const pieceLength = 64 * 1024

const localName = (name: string): string => {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/**
 * Parses one XML part as it streams, calling `each` after every piece so that its rows can be handed on.
 * Document types, and with them entities and references to other files, are refused; so is a run of a mebibyte
 * without markup, which no workbook has.
 */
export async function* parseXml<T>(
  stream: AsyncIterable<Uint8Array>,
  part: string,
  handlers: XmlHandlers,
  each: () => T,
  subject = `A part of the workbook (${part})`,
): AsyncGenerator<T> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  const refuse = (message: string): never => {
    throw new FileRefusal('broken-workbook', message, { part })
  }
  const spoiled = (): never => refuse(`${subject} is damaged. Save or export it again and send that.`)
  parser.on('doctype', () =>
    refuse(`${subject} declares a document type, which it never should. It is not read.`),
  )
  parser.on('error', spoiled)
  parser.on('opentag', (tag) => handlers.open(localName(tag.name), tag.attributes))
  const { text, close } = handlers
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  if (close) parser.on('closetag', (tag) => close(localName(tag.name)))

  const decoder = new TextDecoder('utf-8', { fatal: true })
  let run = 0
  try {
    for await (const chunk of stream) {
      // A part that is stored unpacked may come in one piece; parse it in small ones all the same.
      for (let at = 0; at < chunk.length; at += pieceLength) {
        const xml = decoder.decode(chunk.subarray(at, at + pieceLength), { stream: true })
        const mark = xml.lastIndexOf('<')
        run = mark < 0 ? run + xml.length : xml.length - mark
        if (run > longestRun) spoiled()
        parser.write(xml)
        yield each()
      }
    }
    parser.write(decoder.decode())
    parser.close()
    yield each()
  } catch (error) {
    if (isFileRefusal(error)) throw error
    spoiled()
  }
}

/** Parses a part to its end. */
export async function parseWholeXml(
  stream: AsyncIterable<Uint8Array>,
  part: string,
  handlers: XmlHandlers,
): Promise<void> {
  for await (const _ of parseXml(stream, part, handlers, () => undefined)) {
    // Everything happens in the handlers.
  }
}
