import { describe, expect, it } from 'vitest'
import { findPayrollHeadings, fromPayrollHeadings, type SheetRow } from './index.ts'

const rowsOf = (...rows: readonly string[]): SheetRow[] =>
  rows.map((text, index) => ({ line: index + 1, cells: text.split('|') }))
const find = (...rows: readonly string[]) => {
  const found = findPayrollHeadings(rowsOf(...rows))
  return found && { line: found.row.line, cells: found.row.cells.join('|'), note: found.note }
}
const data = 'W1|01/10/2026|31/10/2026|160|2368'

describe('the headings of a payroll', () => {
  it('are the first row, without a word, where they should be', () => {
    expect(find('worker_ref|period_start|period_end|hours|basic', data)).toEqual({
      line: 1,
      cells: 'worker_ref|period_start|period_end|hours|basic',
      note: undefined,
    })
    // Names nobody knows are still names.
    expect(find('Wer|Wann|Wieviel', data)).toMatchObject({ line: 1, note: undefined })
  })

  it('are found below a title, the company and the period, and that is said', () => {
    const found = find(
      'Acme Cleaning Ltd||||',
      'Payroll report',
      'Pay period start|01/10/2026|Pay period end|31/10/2026',
      'Employee No|Period start|Period end|Hours|Basic pay',
      data,
    )
    expect(found).toEqual({
      line: 4,
      cells: 'Employee No|Period start|Period end|Hours|Basic pay',
      note: 'Line 4 was read as the headings. What stands above is not read (3 lines).',
    })
    expect(find('Report', 'Wer|Wann|Wieviel', data)).toMatchObject({ line: 2 })
  })

  it('may be written over two rows', () => {
    expect(find('Employee|Period|Period|Hours|Basic', 'No|start|end|worked|pay', data)).toEqual({
      line: 1,
      cells: 'Employee No|Period start|Period end|Hours worked|Basic pay',
      note: 'Lines 1 and 2 were read together as the headings.',
    })
  })

  it('may stand below groups over merged cells; only what stands twice is told apart by them', () => {
    expect(
      find('Report', '||Basic||Overtime||', 'Employee No|DOB|Hours|Pay|Hours|Pay|Net pay', `${data}|1|2`),
    ).toEqual({
      line: 3,
      cells: 'Employee No|DOB|Basic Hours|Basic Pay|Overtime Hours|Overtime Pay|Net pay',
      note: 'Lines 2 and 3 were read together as the headings. What stands above is not read.',
    })
    // Twice the same and nothing above: left as they are, and refused by what reads them.
    expect(find('Employee No|Hours|Hours|DOB', data)).toMatchObject({ line: 1, note: undefined })
  })

  it('are never a row of data', () => {
    expect(find('Bonus|Tips|160|Net pay', data)).toMatchObject({ line: 1 })
    expect(find('A title', data)).toMatchObject({ line: 1 })
    expect(findPayrollHeadings([])).toBeUndefined()
  })

  it('come first, however the rows arrive', async () => {
    const rows = rowsOf('Title', 'Employee No|Hours|Basic pay|DOB', ...Array.from({ length: 60 }, () => data))
    for (const size of [1, 7, 100]) {
      const batches = async function* () {
        for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size)
      }
      const headed = fromPayrollHeadings(batches())
      const read: SheetRow[] = []
      for await (const batch of headed.batches) read.push(...batch)
      expect(read).toEqual(rows.slice(1))
      expect(headed.notes()).toEqual(['Line 2 was read as the headings. What stands above is not read.'])
    }
  })
})
