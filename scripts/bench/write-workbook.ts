// The payroll of a CSV file as a workbook, in a process of its own: whoever reads it is not charged for this memory.
import { writeFile } from 'node:fs/promises'
import { readSpreadsheet, writePayrollFile } from '@daylight/adapters/files'

const [csv = '', workbook = ''] = process.argv.slice(2)
const reading = await readSpreadsheet({ source: { path: csv }, limits: { maxRows: 10_000_000 } })
const rows: (readonly string[])[] = []
for await (const batch of reading.batches) for (const { cells } of batch) rows.push(cells)
const [headers = [], ...workers] = rows
await writeFile(workbook, await writePayrollFile('xlsx', { headers, rows: workers }))
