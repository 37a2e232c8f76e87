import { describe, expect, it } from 'vitest'
import { csvCell } from './write-lines-csv.ts'

describe('a cell of the download', () => {
  it.each(['=1+1', '+44 20', '-cmd', '@SUM(A1)', '\t=1', '\r=1', '＝1+1'])('disarms %j', (text) => {
    expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/)
  })

  it.each(['-5', '-5.25', '12.71', '0'])('leaves the number %j a number', (text) => {
    expect(csvCell(text)).toBe(text)
  })

  it('quotes what would break the row', () => {
    expect(csvCell('Town Hall, "east"')).toBe('"Town Hall, ""east"""')
    expect(csvCell('=A1,B1')).toBe(`"'=A1,B1"`)
  })
})
