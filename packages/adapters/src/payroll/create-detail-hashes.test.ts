import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { createDetailHashes } from './create-detail-hashes.ts'

const hashes = createDetailHashes({ secret: 'a secret that only this test uses, 32+' })
const payroll = { organisationId: '01a20ab6-5121-72a6-a5a9-23f010dd98ad', supplierId: 'a' }
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

it('hashes a detail alike within one payroll, and otherwise for another payroll, organisation, kind or server', () => {
  const hash = hashes.forPayroll(payroll)
  const mine = hex(hash('bank_account', '00000012345678'))
  expect(mine).toMatch(/^[0-9a-f]{32}$/)
  expect(hex(hashes.forPayroll(payroll)('bank_account', '00000012345678'))).toBe(mine)
  const others = [
    hash('bank_account', '00000012345679'),
    hash('ni_number', '00000012345678'),
    hashes.forPayroll({ ...payroll, supplierId: null })('bank_account', '00000012345678'),
    hashes.forPayroll({ ...payroll, organisationId: 'another' })('bank_account', '00000012345678'),
    createDetailHashes({ secret: 'another secret of at least 32 characters' }).forPayroll(payroll)(
      'bank_account',
      '00000012345678',
    ),
    createHash('sha256').update('bank_account\n00000012345678').digest().subarray(0, 16),
  ].map(hex)
  expect(new Set([mine, ...others]).size).toBe(7)
})
