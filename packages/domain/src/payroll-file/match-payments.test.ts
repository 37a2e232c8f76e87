import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { exact } from '../exact/index.ts'
import { createPaymentMatcher, type DeclaredPay, readBacsCredits, rtiHashInput } from './index.ts'

const record = (
  account: string,
  pence: number,
  more: { code?: string; reference?: string; day?: string } = {},
) =>
  `000000${account}0${more.code ?? '99'}00000199999999${more.reference ?? '    '}${String(pence).padStart(11, '0')}ACME CLEANING LTD WAGES             CANARY NAME       ${more.day ?? ''}`
const label = (name: string) => name.padEnd(80, ' ')
const file = (...records: readonly string[]) =>
  [
    label('VOL1'),
    label('HDR1A'),
    label('HDR2F'),
    label('UHL1 26304'),
    ...records,
    label('EOF1'),
    label('EOF2'),
    label('UTL1'),
  ].join('\r\n')
const declare = (
  line: number,
  net: string | undefined,
  bankAccount?: string,
  rtiHash?: string,
): DeclaredPay => ({
  line,
  workerRef: `W${line}`,
  netPay: net === undefined ? undefined : exact(net),
  bankAccount,
  rtiHash,
})

describe('a Bacs file', () => {
  it('gives its credits, of one day or of several, and leaves contras out', () => {
    for (const day of ['', ' 26304']) {
      const read = readBacsCredits(
        file(record('12345678', 195_275, { day }), record('99999999', 195_275, { code: '17', day })),
      )
      expect(read).toMatchObject({ format: 'standard_18', others: 1, problems: [] })
      expect(read.credits).toEqual([
        {
          line: 5,
          originSortCode: '000001',
          sortCode: '000000',
          account: '12345678',
          pence: 195_275,
          amount: exact('1952.75'),
          rtiReference: undefined,
        },
      ])
    }
  })

  it('is read as CSV too, and names the line of what it is not, without its text', () => {
    const read = readBacsCredits(
      '00-00-00,12345678,CANARY NAME,"1952.75",99,000001,99999999,ACME,WAGES,31/10/2026\nCANARY,x\n',
    )
    expect(read).toMatchObject({ format: 'csv', credits: [{ pence: 195_275, sortCode: '000000' }] })
    expect(read.problems).toEqual([expect.stringMatching(/^Payments, line 2 /)])
    expect(read.problems.join()).not.toContain('CANARY')
    expect(readBacsCredits(file('CANARY')).problems).toEqual([
      expect.stringMatching(/^Payments, line 5 .*Standard 18/),
    ])
  })
})

describe('declared net pay', () => {
  it('is paid, paid otherwise or not found, and each credit answers once', () => {
    const { credits } = readBacsCredits(
      file(record('12345678', 100_000), record('22222222', 90_000), record('33333333', 5)),
    )
    const matcher = createPaymentMatcher(credits)
    expect(
      [
        declare(2, '1000.00', '00000012345678'),
        declare(3, '1000', '00000012345678'),
        declare(4, '950', '22222222'),
        declare(5, '10', '00000044444444'),
        declare(6, undefined, '00000033333333'),
        declare(7, '10'),
      ].map((one) => matcher.match(one).result),
    ).toEqual(['paid', 'not_found', 'amount_differs', 'not_found', 'cannot_say', 'cannot_say'])
    expect(matcher.unmatched()).toBe(1)
  })

  it('is tied to a credit by the hash of the submission', () => {
    const { credits } = readBacsCredits(file(record('12345678', 195_275, { reference: '/A1B' })))
    const sha = (text: string) => createHash('sha256').update(text).digest('hex')
    const matcher = createPaymentMatcher(credits, (credit) => {
      const input = rtiHashInput(credit)
      return input === undefined ? undefined : sha(input)
    })
    expect(matcher.match(declare(2, '1952.75', undefined, '0'.repeat(64))).result).toBe('cannot_say')
    expect(matcher.match(declare(3, '1952.75', undefined, sha('of another payment'))).result).toBe(
      'not_found',
    )
    expect(
      matcher.match(declare(4, '1952.75', undefined, sha(`/A1B000001000000${'195275'.padStart(11, '0')}`)))
        .result,
    ).toBe('paid')
  })
})
