import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  buildStatementDocument,
  type DocumentModel,
  plainRun,
  renderDocx,
  renderJson,
  renderText,
} from '../src/index.ts'
import { content, rules, today } from './example-statement.ts'
import { textOfDocx, unzip } from './unzip.ts'

const signed = buildStatementDocument({
  content,
  state: 'signed',
  rules,
  contentHash: 'a3'.repeat(32),
  today,
})
const draft = buildStatementDocument({
  content: { ...content, organisationName: 'شركة النظافة & Söhne', approval: null, signature: null },
  state: 'draft',
  rules,
  contentHash: null,
  today,
})
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGPgi0oGIgYIBQAWzANppgFUugAAAABJRU5ErkJggg=='
const illustrated: DocumentModel = {
  ...signed,
  sections: [
    {
      id: 'picture',
      title: 'A picture',
      blocks: [
        {
          kind: 'figure',
          alternative: 'Five of nine firms paid in full.',
          caption: 'Firms that paid in full',
          image: { mediaType: 'image/png', base64: PNG, width: 2, height: 2 },
        },
        { kind: 'note', title: 'What we do not know.', runs: [plainRun('Who works for the laundry.')] },
      ],
    },
  ],
}

async function readDocx(document: DocumentModel) {
  const bytes = await renderDocx(document)
  const folder = process.env['KEEP_PDF_IN']
  if (folder !== undefined)
    writeFileSync(`${folder}/${document.notice ?? document.sections[0]?.id}.docx`, bytes)
  return { xml: unzip(bytes, 'word/document.xml'), bytes }
}

describe('renderText', () => {
  const text = renderText(signed)

  it('says the same words as the model, sources in brackets', () => {
    for (const words of [
      'Northbank Community Trust\n\nModern slavery statement 2025–26\n=====',
      'Also covers Northbank Trading Ltd',
      'We buy from 41 suppliers [1]. We checked payroll records of 9 suppliers [2]',
      '- Security at events',
      '1. Map the laundry’s subcontractor by September 2026',
      'buying policy (https://example.org/buying)',
      '[1] Suppliers. Suppliers in the register that are not archived.',
      '- People found below the legal minimum wage: fewer than 5 people [6]',
    ])
      expect(text).toContain(words)
    expect(renderText(draft)).toContain('Draft, not approved')
    expect(renderText(illustrated)).toContain('Firms that paid in full: Five of nine firms paid in full.')
  })

  it('cites only what stands among the sources', () => {
    const cited = new Set([...text.matchAll(/(?<!^)\[(\d+)\]/gm)].map((match) => Number(match[1])))
    expect([...cited].sort((a, b) => a - b)).toEqual(signed.sources.map((source) => source.number))
  })
})

describe('renderJson', () => {
  it('is the model under the name of its format', () => {
    expect(JSON.parse(renderJson(signed))).toEqual({
      format: 'daylight-document-1',
      ...JSON.parse(JSON.stringify(signed)),
    })
  })
})

describe('renderDocx', () => {
  it('holds every word of the model, under real headings, in lists and a table with a head', async () => {
    const { xml, bytes } = await readDocx(signed)
    const text = textOfDocx(xml)
    for (const words of [signed.title, ...signed.lines, ...signed.sections.map(({ title }) => title)])
      expect(text).toContain(words)
    for (const source of signed.sources) expect(text).toContain(source.text)
    expect(xml.match(/w:pStyle w:val="Heading1"/g)).toHaveLength(1)
    expect(xml.match(/w:pStyle w:val="Heading2"/g)).toHaveLength(signed.sections.length + 2)
    expect(xml.match(/<w:tblHeader/g)).toHaveLength(1)
    expect(xml.match(/<w:numPr>/g)).toHaveLength(5)
    expect(unzip(bytes, 'docProps/core.xml')).toContain('Modern slavery statement 2025–26: Northbank')
    expect(unzip(bytes, 'word/styles.xml')).toContain('w:val="en-GB"')
  })

  it('links each citation to its source, and nothing to nowhere', async () => {
    const { xml } = await readDocx(signed)
    const anchors = new Set([...xml.matchAll(/w:anchor="([^"]+)"/g)].map((match) => match[1]))
    expect(anchors.size).toBe(signed.sources.length)
    for (const anchor of anchors) expect(xml).toContain(`w:name="${anchor}"`)
  })

  it('says what a picture shows, and writes names from right to left', async () => {
    expect((await readDocx(illustrated)).xml).toContain('descr="Five of nine firms paid in full."')
    const { xml } = await readDocx(draft)
    expect(xml).toContain('<w:bidi/>')
    expect(xml).toContain('شركة النظافة &amp; Söhne')
    expect(textOfDocx(xml)).toContain('Draft, not approved')
  })
})
