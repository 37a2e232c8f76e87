import { canonicalJson, type JsonValue } from '@daylight/domain/json'
import {
  bundleText,
  type StatementSeal,
  sealText,
  signatureText,
  verifySealedStatement,
} from '@daylight/domain/statements'
import { describe, expect, it } from 'vitest'
import { createSealer, sealTools } from './create-sealer.ts'

const sealer = createSealer({ secret: 'a secret that only this test uses' })
const key = { organisationId: 'organisation-1', keyId: 'key-1' }

const content: JsonValue = {
  format: 'daylight-statement-1',
  organisation: { name: 'Bäckerei “Ffion” & Söhne', website: null },
  sections: [{ area: 'risk', blocks: ['We checked 14 payrolls.', 'Two were short.'] }],
  signature: { signerName: 'Ngozi Chair', signedOn: '2026-07-14' },
}

function sealed(change: Partial<StatementSeal> = {}) {
  const seal: StatementSeal = {
    organisationId: 'organisation-1',
    organisationName: 'Bäckerei “Ffion” & Söhne',
    statementId: 'statement-1',
    publicationId: 'publication-1',
    corrects: null,
    publishedAt: '2026-07-20T09:00:00.000Z',
    contentSha256: sealTools.sha256(canonicalJson(content)),
    auditHead: { sequence: 41, hash: 'ab'.repeat(32) },
    keyId: key.keyId,
    publicKey: sealer.publicKey(key),
    ...change,
  }
  return { seal, signature: sealer.sign(key, sealText(seal)) }
}

const verify = (text: string, options: { signature?: string; keys?: readonly string[] } = {}) => {
  const checked = verifySealedStatement({ text, tools: sealTools, ...options })
  return checked.ok ? 'genuine' : checked.error.kind
}

describe('a sealed statement', () => {
  it('is genuine as it was published, whole and with its signature apart', () => {
    const { seal, signature } = sealed()
    expect(verify(bundleText({ content, seal, signature }))).toBe('genuine')
    expect(verify(`${canonicalJson(content)}\n`, { signature: signatureText(seal, signature) })).toBe(
      'genuine',
    )
  })

  it('is refused with any one byte changed, added or left out', () => {
    const { seal, signature } = sealed()
    const bytes = Buffer.from(bundleText({ content, seal, signature }), 'utf8')
    const passed: number[] = []
    for (let at = 0; at < bytes.length; at += 1) {
      const flipped = Buffer.from(bytes)
      flipped[at] = (bytes[at] ?? 0) ^ 1
      const twice = Buffer.concat([bytes.subarray(0, at + 1), bytes.subarray(at)])
      const without = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)])
      for (const altered of [flipped, twice, without])
        if (verify(altered.toString('utf8')) === 'genuine') passed.push(at)
    }
    expect(passed).toEqual([])
  })

  it.each<[string, Partial<StatementSeal>]>([
    ['the date', { publishedAt: '2026-07-19T09:00:00.000Z' }],
    ['the end of the record, its place', { auditHead: { sequence: 42, hash: 'ab'.repeat(32) } }],
    ['the end of the record, its hash', { auditHead: { sequence: 41, hash: 'ac'.repeat(32) } }],
    ['whose it is', { organisationName: 'Somebody else' }],
    ['what it corrects', { corrects: 'publication-0' }],
  ])('is refused when %s is another, however well it is written', (_, change) => {
    const { seal, signature } = sealed()
    expect(verify(bundleText({ content, seal: { ...seal, ...change }, signature }))).toBe('signature_wrong')
  })

  it('is refused with other content, though its seal is whole', () => {
    const { seal, signature } = sealed()
    const other: JsonValue = { sections: ['We checked 15 payrolls.'] }
    expect(verify(bundleText({ content: other, seal, signature }))).toBe('content_changed')
  })

  it('is refused when sealed anew with a key that is not believed', () => {
    const stranger = { organisationId: 'organisation-1', keyId: 'key-2' }
    const { seal } = sealed({ publicKey: sealer.publicKey(stranger) })
    const forged = bundleText({ content, seal, signature: sealer.sign(stranger, sealText(seal)) })
    expect(verify(forged)).toBe('genuine')
    expect(verify(forged, { keys: [sealer.publicKey(key)] })).toBe('other_key')
  })

  it.each(['', 'null', '[]', '{}', '{"seal":{}}', '['.repeat(100_000)])('is not %j', (text) => {
    expect(verify(text)).toBe('unreadable')
  })

  it('has a key of its own for each organisation and each key', () => {
    const keys = [key, { ...key, keyId: 'key-2' }, { ...key, organisationId: 'organisation-2' }]
    expect(new Set(keys.map((one) => sealer.publicKey(one))).size).toBe(3)
  })
})
