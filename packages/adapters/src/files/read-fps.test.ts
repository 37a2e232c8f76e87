import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { isFileRefusal, readSpreadsheet } from './index.ts'
import { readSpreadsheetBlob } from './sheets.ts'

const employee = (more: { readonly ids?: string; readonly payment?: string } = {}) => `
  <Employee>
    <EmployeeDetails>
      <NINO>QQ123456A</NINO><Name><Ttl>Ms</Ttl><Fore>Zoë</Fore><Sur>Canary</Sur></Name>
      <Address><Line>1 Canary Street</Line><UKPostcode>ZZ99 1AA</UKPostcode></Address>
      <BirthDate>1990-02-28</BirthDate><Gender>F</Gender><PassportNumber>CANARY77</PassportNumber>
    </EmployeeDetails>
    <Employment>
      ${more.ids ?? '<PayId>000123</PayId>'}
      <FiguresToDate><TaxablePay>99999.00</TaxablePay><TotalTax>1.00</TotalTax></FiguresToDate>
      <Payment>
        <BacsHashCode>${'0'.repeat(64)}</BacsHashCode>
        ${more.payment ?? '<PayFreq>M1</PayFreq><PmtDate>2026-10-31</PmtDate><MonthNo>7</MonthNo>'}
        <PeriodsCovered>1</PeriodsCovered><HoursWorked>D</HoursWorked><TaxCode>1257L</TaxCode>
        <TaxablePay>2368.00</TaxablePay><NonTaxOrNICPmt>12.50</NonTaxOrNICPmt>
        <DednsFromNetPay>10.00</DednsFromNetPay><PayAfterStatDedns>1950.25</PayAfterStatDedns>
      </Payment>
      <NIlettersAndValues><NIletter>A</NIletter></NIlettersAndValues>
    </Employment>
  </Employee>`
const fps = (inner: string, head = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>${head}<GovTalkMessage xmlns="http://www.govtalk.gov.uk/CM/envelope"><Body><IRenvelope xmlns="http://www.govtalk.gov.uk/taxation/PAYE/RTI/FullPaymentSubmission/26-27/1"><IRheader><PeriodEnd>2027-04-05</PeriodEnd></IRheader><FullPaymentSubmission><EmpRefs><OfficeNo>123</OfficeNo></EmpRefs><RelatedTaxYear>26-27</RelatedTaxYear>${inner}</FullPaymentSubmission></IRenvelope></Body></GovTalkMessage>`

async function read(text: string) {
  const bytes = Buffer.from(text)
  const results = []
  for (const reading of [
    await readSpreadsheet({
      source: { stream: Readable.from([bytes.subarray(0, 999), bytes.subarray(999)]) },
    }),
    await readSpreadsheetBlob(new Blob([new Uint8Array(bytes)])),
  ]) {
    const rows = []
    for await (const batch of reading.batches) rows.push(...batch)
    results.push({ info: reading.info, rows })
  }
  expect(results[1]).toEqual(results[0])
  return results[0]
}
async function refusal(text: string) {
  const error: unknown = await read(text).catch((caught: unknown) => caught)
  if (!isFileRefusal(error)) throw new Error(`Expected a refusal, got ${String(error)}`)
  return error
}

describe('a Full Payment Submission', () => {
  it('gives a row for each employment, with no hours, and says why', async () => {
    const result = await read(fps(employee() + employee({ ids: '' })))
    expect(result?.info.kind).toBe('fps')
    expect(result?.info.notes.join(' ')).toMatch(/cannot prove how long.*Xero/)
    expect(result?.rows).toEqual([
      {
        line: 1,
        cells:
          'worker_ref period_start period_end date_of_birth hours_worked basic_pay gross_pay net_pay paid_to_third_party ni_number bacs_hash'.split(
            ' ',
          ),
      },
      {
        line: 2,
        cells: [
          '000123',
          '2026-10-01',
          '2026-10-31',
          '1990-02-28',
          '',
          '2368',
          '2368',
          '1952.75',
          '',
          'QQ123456A',
          '0'.repeat(64),
        ],
      },
      {
        line: 3,
        cells: [
          'employee 2',
          '2026-10-01',
          '2026-10-31',
          '1990-02-28',
          '',
          '2368',
          '2368',
          '1952.75',
          '',
          'QQ123456A',
          '0'.repeat(64),
        ],
      },
    ])
    expect(JSON.stringify(result)).not.toMatch(/Canary|CANARY|ZZ99|"F"|99999/)
  })

  it.each([
    ['W1', '2026-10-25'],
    ['W2', '2026-10-18'],
    ['W4', '2026-10-04'],
  ])('takes a period as long as %s that ends on the day of payment', async (frequency, start) => {
    const payment = `<PayFreq>${frequency}</PayFreq><PmtDate>2026-10-31</PmtDate>`
    expect((await read(fps(employee({ payment }))))?.rows[1]?.cells.slice(1, 3)).toEqual([
      start,
      '2026-10-31',
    ])
  })

  it.each([
    [
      'an irregular frequency',
      fps(employee({ payment: '<PayFreq>IR</PayFreq><PmtDate>2026-10-31</PmtDate>' })),
      /Employee 1.*no pay reference period/,
    ],
    ['a payment without a day', fps(employee({ payment: '<PayFreq>M1</PayFreq>' })), /PmtDate/],
    ['an amount that is none', fps(employee()).replace('2368.00', 'lots'), /TaxablePay is no amount/],
    ['a document type', fps(employee(), '<!DOCTYPE x [<!ENTITY y "z">]>'), /document type/],
    ['an entity', fps(employee()).replace('1257L', '&y;'), /damaged/],
    ['one that was cut off', fps(employee()).slice(0, -60), /damaged/],
    ['other XML', '<?xml version="1.0"?><payroll/>', /no Full Payment Submission/],
  ])('refuses %s', async (_, text, message) => {
    expect((await refusal(text)).message).toMatch(message)
  })
})
