import { createHmac, randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { deriveKey } from '../system/derive-key.ts'
import { createWorkerPseudonyms, prepareHmac } from './create-worker-pseudonyms.ts'

const organisationId = '01a20ab6-5121-72a6-a5a9-23f010dd98ad'
const pseudonyms = createWorkerPseudonyms({ secret: 'a secret that only this test uses, 32+' })

describe('worker pseudonyms', () => {
  it('signs as Node’s own HMAC does', () => {
    const key = randomBytes(32)
    const sign = prepareHmac(key)
    // Longer and shorter by turns, as room for a text is used again.
    for (const text of [
      '',
      'E-1',
      'Zoë Ünver',
      'x'.repeat(500),
      'E-2',
      'Žoë Ünver',
      '😀',
      'y'.repeat(500),
      'E-1',
    ]) {
      expect(Buffer.from(sign(text), 'latin1')).toEqual(
        createHmac('sha256', key).update(text, 'utf8').digest(),
      )
    }
  })

  it('writes the first 50 bits of the signature in Crockford’s base 32', () => {
    const secret = 'a secret that only this test uses, 32+'
    const key = deriveKey({ secret, purpose: 'worker-reference', scope: organisationId })
    const code = pseudonyms.forPayroll({ organisationId, supplierId: null })
    for (let at = 0; at < 200; at++) {
      const bits = createHmac('sha256', key).update(`own\nE-${at}`).digest().readBigUInt64BE() >> 14n
      const symbols = bits.toString(32).padStart(10, '0').toUpperCase()
      const read = [...code(`E-${at}`).slice(2)].map((symbol) =>
        '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(symbol).toString(32),
      )
      expect(read.join('').toUpperCase()).toBe(symbols)
    }
  })

  it('gives one reference of one payroll one code, and any other another', () => {
    const code = pseudonyms.forPayroll({ organisationId, supplierId: 'a' })
    expect(code(' E-1 ')).toBe(code('E-1'))
    expect(code('E-1')).toMatch(/^W-[0-9A-HJKMNP-TV-Z]{10}$/)
    expect(code('E-2')).not.toBe(code('E-1'))
    expect(pseudonyms.forPayroll({ organisationId, supplierId: null })('E-1')).not.toBe(code('E-1'))
    const elsewhere = pseudonyms.forPayroll({ organisationId: 'another', supplierId: 'a' })
    expect(elsewhere('E-1')).not.toBe(code('E-1'))
    const otherServer = createWorkerPseudonyms({ secret: 'another secret of at least 32 characters' })
    expect(otherServer.forPayroll({ organisationId, supplierId: 'a' })('E-1')).not.toBe(code('E-1'))
  })
})
