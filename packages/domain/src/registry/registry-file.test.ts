import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import rulesFile from '../../../../prisma/reference/statement-rules/uk-2025-12.json' with { type: 'json' }
import { isoDate } from '../dates/index.ts'
import { readStatementRules } from '../statements/index.ts'
import { matchRegistryEntries, readRegistryFile } from './index.ts'

const HEADINGS = [
  ...['StatementYear', 'OrganisationName', 'Address', 'SectorType', 'CompanyNumber', 'LastUpdated'],
  ...['GroupSubmission', 'ParentName', 'StatementURL', 'StatementStartDate', 'StatementEndDate', 'Policies'],
]

/** A cell as the registry's own program writes it: quotes around a comma or a new line, those inside left alone. */
function registryCell(text: string): string {
  return /[,\n]/.test(text) ? `"${text}"` : text
}

function record(fields: Readonly<Record<string, string>>): string {
  return HEADINGS.map((name) => registryCell(fields[name] ?? '')).join(',')
}

function read(records: readonly string[], eol = '\r\n') {
  const file = readRegistryFile(`\uFEFF${[HEADINGS.join(','), ...records, ''].join(eol)}`)
  if (!file.ok) throw new Error(file.error.message)
  return file.value
}

const harbour = {
  StatementYear: '2026',
  OrganisationName: 'Harbour Care Ltd',
  Address: '1 Quay Street, London, E1 4AB',
  CompanyNumber: '01234567',
  StatementURL: 'https://harbour.example/statement',
  StatementStartDate: '01/04/2025',
  StatementEndDate: '31/03/2026',
  Policies: 'Freedom of movement\nFreedom of association',
}

describe('reading a yearly file', () => {
  it('reads cells with commas, new lines and a byte order mark', () => {
    const file = read([record(harbour), record({ ...harbour, OrganisationName: 'Quay Cleaning' })])
    expect(file.unreadable).toEqual([])
    expect(
      file.entries.map(({ line, organisationName, periodEnd }) => [line, organisationName, periodEnd]),
    ).toEqual([
      [2, 'Harbour Care Ltd', '2026-03-31'],
      [4, 'Quay Cleaning', '2026-03-31'],
    ])
  })

  it.each(['"Best" Cleaning Ltd', 'The "Best" Cleaning Ltd', 'Clean "R" Us', '5" Pipes Ltd'])(
    'reads the name %s, whose quotes nobody doubled',
    (OrganisationName) => {
      const file = read([record({ ...harbour, OrganisationName }), record(harbour)])
      expect(file.unreadable).toEqual([])
      expect(file.entries.map((entry) => entry.organisationName)).toEqual([
        OrganisationName,
        'Harbour Care Ltd',
      ])
    },
  )

  it('knows an organisation with a bare number for a name by its parent', () => {
    const [entry] = read([
      record({ ...harbour, OrganisationName: '18442', ParentName: 'Harbour Group plc' }),
    ]).entries
    expect(entry?.organisationName).toBe('Harbour Group plc')
  })

  it('takes a cell with a line that begins with a year', () => {
    const file = read([record({ ...harbour, Policies: 'We began in\n2024, and go on' }), record(harbour)])
    expect(file.entries).toHaveLength(2)
    expect(file.unreadable).toEqual([])
  })

  it.each(['Harbour, Care, Ltd', 'Smith, "The Cleaner", and Sons'])(
    'gives the line of %s, which it cannot read, and reads the rest',
    (name) => {
      const file = read([record(harbour).replace('Harbour Care Ltd', name), record(harbour)])
      expect(file.entries).toHaveLength(1)
      expect(file.unreadable).toEqual([2])
    },
  )

  it('finds columns by their headings, however many there are and wherever they stand', () => {
    const rows = [record(harbour), record({ ...harbour, CompanyNumber: '07654321' })]
    const more = `${HEADINGS.join(',')},PDFDate,PDFURL\n${rows.map((row) => `${row},2026-01-01,x`).join('\n')}\n`
    const moved = `PDFDate,${HEADINGS.join(',')}\n${rows.map((row) => `2026-01-01,${row}`).join('\n')}\n`
    for (const text of [more, moved]) {
      const file = readRegistryFile(text)
      expect(file.ok && file.value.entries.map((entry) => entry.companyNumber)).toEqual([
        '01234567',
        '07654321',
      ])
      expect(file.ok && file.value.unreadable).toEqual([])
    }
  })

  it('refuses another file', () => {
    const file = readRegistryFile('Name,Number\nHarbour,1\n')
    expect(!file.ok && file.error.message).toContain('StatementYear')
  })

  it('never loses a record beside one that it cannot read, and says which that is', () => {
    const name = fc
      .string({ unit: fc.constantFrom(...'ab ,"\n.&'), minLength: 1, maxLength: 12 })
      .map((text) => `A${text.trim()}`)
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (names) => {
        const rows = names.flatMap((OrganisationName) => [
          record({ ...harbour, OrganisationName }),
          record(harbour),
        ])
        const file = read(rows, '\n')
        const clean = file.entries.filter((entry) => entry.organisationName === 'Harbour Care Ltd')
        expect(clean).toHaveLength(names.length)
        expect(file.entries.length + file.unreadable.length).toBe(rows.length)
      }),
    )
  })

  it('reads every name without quotes as it is', () => {
    const name = fc
      .string({ unit: fc.constantFrom(..."ab ,\n.&'5"), minLength: 1, maxLength: 12 })
      .map((text) => `A${text.trim()}`)
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 6 }), (names) => {
        const file = read(
          names.map((OrganisationName) => record({ ...harbour, OrganisationName })),
          '\n',
        )
        expect(file.entries.map((entry) => entry.organisationName)).toEqual(names)
      }),
    )
  })
})

describe('finding suppliers', () => {
  const rules = readStatementRules(rulesFile)
  const match = (
    supplier: { readonly name: string; readonly companyNumber: string | null },
    records: readonly string[],
    today = '2026-11-25',
  ) => {
    const [found] = matchRegistryEntries([{ id: 's', ...supplier }], read(records).entries, {
      rules,
      today: isoDate(today),
    })
    return found
  }

  it('goes by the number, with zeros that a spreadsheet has eaten', () => {
    const found = match({ name: 'Another name', companyNumber: '01234567' }, [
      record({ ...harbour, CompanyNumber: '1234567' }),
    ])
    expect(found).toMatchObject({ state: 'found', by: 'company_number', nextDueOn: '2027-09-30' })
  })

  it('goes by the name without its legal ending', () => {
    const found = match({ name: 'HARBOUR CARE LIMITED', companyNumber: null }, [record(harbour)])
    expect(found).toMatchObject({ state: 'found', by: 'name' })
  })

  it('takes the same name with another number for another company', () => {
    const found = match({ name: 'Harbour Care Ltd', companyNumber: '07654321' }, [record(harbour)])
    expect(found).toMatchObject({ state: 'none', entry: null })
  })

  it('asks where the name fits two companies', () => {
    const found = match({ name: 'Harbour Care', companyNumber: null }, [
      record(harbour),
      record({ ...harbour, CompanyNumber: '07654321' }),
    ])
    expect(found?.state).toBe('ask')
    expect(found?.others).toHaveLength(1)
  })

  it('is late from the day after the one by which the next statement should be out', () => {
    const old = [record({ ...harbour, StatementEndDate: '31/03/2025' })]
    const supplier = { name: 'Harbour Care', companyNumber: '01234567' }
    expect(match(supplier, old, '2026-09-30')?.state).toBe('found')
    expect(match(supplier, old, '2026-10-01')?.state).toBe('late')
  })

  it('takes the newest of several years', () => {
    const found = match({ name: 'Harbour Care', companyNumber: '01234567' }, [
      record({ ...harbour, StatementYear: '2024', StatementEndDate: '31/03/2024' }),
      record(harbour),
      record({ ...harbour, StatementYear: '2025', StatementEndDate: '31/03/2025' }),
    ])
    expect(found?.entry?.registryYear).toBe(2026)
  })
})
