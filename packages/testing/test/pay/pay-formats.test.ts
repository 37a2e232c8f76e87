import { PAYROLL_FORMATS, writePayrollFile } from '@daylight/adapters/files'
import { cancelPayCheck, exportPayLines, getPayCheck, presentPayrollMapping } from '@daylight/application'
import type { PayLineView } from '@daylight/contracts'
import { isoDate } from '@daylight/domain/dates'
import { generateSamplePayroll } from '@daylight/domain/payroll-file'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPayWorld, dumpDatabase, type PayWorld, read, readRates, start, upload } from './pay-world.ts'

let world: PayWorld
beforeAll(async () => {
  world = await createPayWorld()
}, 60_000)
afterAll(() => world.app.close())

async function linesOf(id: string): Promise<PayLineView[]> {
  const lines: PayLineView[] = []
  const { pages } = await exportPayLines(world.deps, world.owner, { id, filter: 'all' })
  for await (const page of pages) lines.push(...page)
  return lines
}

describe('files of every kind, from the upload to the lines', () => {
  it('give the same lines as CSV, XLSX and ODS: exactly the 60 failures of 20 kinds among 500', async () => {
    const sample = generateSamplePayroll({
      seed: 7,
      workers: 500,
      plantedFailures: 60,
      rates: await readRates(),
      periodStart: isoDate('2026-09-01'),
      zone: 'london',
      sector: 'security',
    })
    const results = []
    for (const format of PAYROLL_FORMATS) {
      const id = await upload(world, Buffer.from(await writePayrollFile(format, sample)))
      await start(world, id, sample.headers)
      expect(await read(world, id)).toBe('complete')
      expect((await getPayCheck(world.deps, world.owner, { id })).fileType).toBe(format)
      results.push((await linesOf(id)).map(({ id: _, ...line }) => line))
    }
    const [csv, ...others] = results
    for (const other of others) expect(other).toEqual(csv)
    const found = csv
      ?.filter((line) => line.minimumWageVerdict !== 'pass' || line.livingWageVerdict !== 'pass')
      .map(({ line, minimumWageVerdict, livingWageVerdict }) => [line, minimumWageVerdict, livingWageVerdict])
      .sort(([a], [b]) => Number(a) - Number(b))
    expect(found).toEqual(
      sample.failures.map(({ line, minimumWage, livingWage }) => [line, minimumWage, livingWage]),
    )
    expect(new Set(sample.failures.map(({ kind }) => kind)).size).toBe(20)
  })

  it('say of a submission to HMRC that it cannot prove hours, and keep nobody’s details of it', async () => {
    const person = (ref: string) =>
      `<Employee><EmployeeDetails><NINO>QQ987654C</NINO><Name><Fore>Zoë</Fore><Sur>Canaryname</Sur></Name><Address><Line>9 Canary Row</Line></Address><BirthDate>1988-07-06</BirthDate><Gender>F</Gender></EmployeeDetails><Employment><PayId>${ref}</PayId><Payment><PayFreq>M1</PayFreq><PmtDate>2026-09-30</PmtDate><HoursWorked>D</HoursWorked><TaxablePay>1480.00</TaxablePay></Payment></Employment></Employee>`
    const id = await upload(
      world,
      `<?xml version="1.0"?><IRenvelope><FullPaymentSubmission>${person('CANARYREF1')}${person('CANARYREF2')}</FullPaymentSubmission></IRenvelope>`,
    )
    const { headings } = await presentPayrollMapping(world.deps, world.owner, { id })
    await start(world, id, headings)
    expect(await read(world, id)).toBe('complete')
    const check = await getPayCheck(world.deps, world.owner, { id })
    expect(check.fileType).toBe('fps')
    expect(check.summary?.notes.join(' ')).toMatch(/bands of normal weekly hours: it cannot prove how long/)
    const lines = await linesOf(id)
    expect(lines.map((line) => [line.minimumWageVerdict, line.livingWageVerdict])).toEqual([
      ['cannot_say', 'cannot_say'],
      ['cannot_say', 'cannot_say'],
    ])
    const everything = await dumpDatabase(world.app.urls.superuserUrl)
    expect(everything).not.toMatch(/QQ987654C|Canary|CANARYREF|1988-07-06/)
  })

  it('find the headings below titles, know the program, and put elements of pay together', async () => {
    const rows = [
      'Brightwell Ltd – Canaryname',
      '',
      'Employee No,period_start,period_end,DOB,Element,Hours,Amount',
      'A,2026-09-01,2026-09-30,01/02/1990,Basic pay,100,1480.00',
      'B,2026-09-01,2026-09-30,01/02/1990,Basic pay,100,1480.00',
      'A,2026-09-01,2026-09-30,01/02/1990,Uniform,,12.50',
    ]
    const id = await upload(world, `${rows.join('\n')}\n`)
    const { headings } = await presentPayrollMapping(world.deps, world.owner, { id })
    expect(headings).toEqual(
      'Employee No,period_start,period_end,DOB,basic_pay,hours_worked,deduction_job'.split(','),
    )
    await start(world, id, headings)
    expect(await read(world, id)).toBe('complete')
    const { summary } = await getPayCheck(world.deps, world.owner, { id })
    expect(summary?.notes.join(' ')).toMatch(/Line 3 was read as the headings.*a row for each element of pay/)
    expect((await linesOf(id)).map((line) => [line.line, line.livingWageVerdict]).sort()).toEqual([
      [4, 'fail'],
      [5, 'pass'],
    ])
    const sage = await upload(
      world,
      'Employee Reference,Date Of Birth,Wk1Mth1,Gross Pay,period_start,period_end,Hours,Basic\nA,01/02/1990,6,1480,2026-09-01,2026-09-30,100,1480\n',
    )
    const mapping = await presentPayrollMapping(world.deps, world.owner, { id: sage })
    expect(mapping.columns.find(({ name }) => name === 'worker_ref')?.heading).toBe('Employee Reference')
    expect(mapping.columns.find(({ name }) => name === 'gross_pay')?.why).toMatch(/^$|Sage 50/)
    const everything = await dumpDatabase(world.app.urls.superuserUrl)
    expect(everything).not.toContain('Canaryname')
  })

  it('ask what elements of pay by other names are, read them so, and know them the next month', async () => {
    const long = (month: string) =>
      [
        'worker_ref,period_start,period_end,date_of_birth,Element,Hours,Amount',
        ...['A', 'B'].flatMap((ref) => [
          `${ref},2026-${month}-01,2026-${month}-30,01/02/1990,Basic pay,100,1300`,
          `${ref},2026-${month}-01,2026-${month}-30,01/02/1990,Weekend supplement,,180`,
        ]),
        `A,2026-${month}-01,2026-${month}-30,01/02/1990,Refund to Canaryname,,5`,
      ].join('\n')
    const id = await upload(world, long('09'))
    const { elements, headings } = await presentPayrollMapping(world.deps, world.owner, { id })
    expect(elements.map(({ name, chosen }) => [name, chosen])).toEqual([
      ['Weekend supplement', null],
      ['Refund to Canaryname', null],
    ])
    const [weekend, refund] = elements.map(({ key }) => key)
    await expect(start(world, id, headings)).rejects.toMatchObject({
      reason: 'element_unknown',
      fieldErrors: { [`elements.${weekend}`]: expect.stringContaining('Weekend supplement') },
    })
    const elementsChosen = { [weekend ?? '']: 'guaranteed_allowance', [refund ?? '']: 'expenses' } as const
    await start(world, id, headings, { elements: elementsChosen })
    expect(await read(world, id)).toBe('complete')
    expect((await linesOf(id)).map((line) => line.livingWageVerdict)).toEqual(['pass', 'pass'])
    const next = await upload(world, long('11'))
    const again = await presentPayrollMapping(world.deps, world.owner, { id: next })
    expect(again.elements.map(({ chosen }) => chosen)).toEqual(['guaranteed_allowance', null])
    await cancelPayCheck(world.deps, world.owner, { id: next })
    expect(await dumpDatabase(world.app.urls.superuserUrl)).not.toMatch(/canaryname/i)
  })

  it('say on the mapping page which line holds the headings, and quote nothing of what stands above', async () => {
    const table =
      'worker_ref,period_start,period_end,hours_worked,basic_pay\nE1,2026-09-01,2026-09-30,100,1480\n'
    const notesOf = async (text: string) =>
      (
        await presentPayrollMapping(world.deps, world.owner, { id: await upload(world, text) })
      ).headingNotes.join(' ')
    expect(await notesOf(table)).toBe('Line 1 holds the headings.')
    const titled = await notesOf(`Wages of Marrowbone & Daughters\n\n${table}`)
    expect(titled).toMatch(/line 3/i)
    expect(titled).not.toContain('Marrowbone')
  })
})
