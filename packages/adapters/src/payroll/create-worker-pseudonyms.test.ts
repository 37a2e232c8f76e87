import { createHmac, randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createWorkerPseudonyms, prepareHmac } from './create-worker-pseudonyms.ts'

const organisationId = '01a20ab6-5121-72a6-a5a9-23f010dd98ad'
const pseudonyms = createWorkerPseudonyms({ secret: 'a secret that only this test uses, 32+' })

describe('worker pseudonyms', () => {
  it('signs as Node’s own HMAC does', () => {
    const key = randomBytes(32)
    const sign = prepareHmac(key)
    for (const text of ['', 'E-1', 'Zoë Ünver', 'x'.repeat(500)]) {
      expect(sign(text)).toEqual(createHmac('sha256', key).update(text, 'utf8').digest())
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
