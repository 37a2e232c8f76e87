import { describe, expect, it } from 'vitest'
import london from '../../../../prisma/reference/sectors/london-authorities.json' with { type: 'json' }
import registry from '../../../../prisma/reference/sectors/registry-sectors.json' with { type: 'json' }
import sic from '../../../../prisma/reference/sectors/sic-2007-sections.json' with { type: 'json' }
import bands from '../../../../prisma/reference/sectors/spend-bands.json' with { type: 'json' }
import { exact } from '../exact/index.ts'
import {
  changeSupplierStatus,
  findSpendBand,
  findSupplierDuplicates,
  guessSupplierMapping,
  normaliseSupplierName,
  parseCompanyNumber,
  readLondonAuthorities,
  readSectorList,
  readSpendBands,
  readSupplierRows,
  zoneOfBorough,
} from './index.ts'

describe('parseCompanyNumber', () => {
  it.each([
    ['01234567', '01234567'],
    ['1234567', '01234567'],
    ['445790', '00445790'],
    ['sc 123456', 'SC123456'],
    ['SC12345', 'SC012345'],
    ['OC-301234', 'OC301234'],
    ['R0000123', 'R0000123'],
    ['IP12345R', 'IP12345R'],
    ['１２３４５６７８', '12345678'],
  ])('reads %s as %s', (text, number) => {
    expect(parseCompanyNumber(text)).toEqual({ ok: true, value: number })
  })

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['123', 'too_short'],
    ['123456789', 'too_long'],
    ['XX123456', 'unknown_prefix'],
    ['SC1234', 'too_short'],
    ['SC1234567', 'too_long'],
    ['SC12E456', 'not_a_number'],
    ['GB 123,456', 'not_a_number'],
  ])('refuses %j as %s', (text, kind) => {
    const result = parseCompanyNumber(text)
    expect(result.ok ? null : result.error.kind).toBe(kind)
    expect(result.ok ? '' : result.error.message.length).toBeGreaterThan(20)
  })
})

describe('reference lists', () => {
  it('hold the 23 registry sectors, 21 SIC sections and 33 London authorities', () => {
    expect(readSectorList(registry).sectors).toHaveLength(23)
    expect(
      readSectorList(sic)
        .sectors.map((sector) => sector.code)
        .join(''),
    ).toBe('ABCDEFGHIJKLMNOPQRSTU')
    const names = new Set(readLondonAuthorities(london).authorities.map((authority) => authority.name))
    expect(names.size).toBe(33)
    expect(names.has('City of London')).toBe(true)
  })

  it('puts each spend into exactly one band, lower end included', () => {
    const list = readSpendBands(bands)
    const idOf = (pounds: string) => findSpendBand(list, exact(pounds))?.id ?? null
    expect(idOf('0')).toBe('under_10k')
    expect(idOf('9999.99')).toBe('under_10k')
    expect(idOf('10000')).toBe('10k_to_50k')
    expect(idOf('1000000')).toBe('1m_and_over')
    expect(idOf('-1')).toBeNull()
  })
})

describe('zoneOfBorough', () => {
  const list = readLondonAuthorities(london)
  it.each([
    ['Hackney', 'london'],
    ['London Borough of Hackney', 'london'],
    ['hammersmith & fulham', 'london'],
    ['Royal Borough of Kingston upon Thames', 'london'],
    ['City of London Corporation', 'london'],
    ['City of Westminster', 'london'],
    ['E09000012', 'london'],
    ['Leeds', 'uk'],
    ['Kingston upon Hull', 'uk'],
    ['Slough', 'uk'],
    ['Hackny', null],
    ['London', null],
    ['', null],
  ])('%s is in zone %s', (name, zone) => {
    expect(zoneOfBorough(name, list)).toBe(zone)
  })
})

describe('findSupplierDuplicates', () => {
  it('ignores legal endings, case, punctuation and diacritics', () => {
    for (const name of [
      'ACME CLEANING LTD',
      'Äcme Cleaning Limited',
      'The Acme Cleaning Co. Ltd.',
      'acme-cleaning p.l.c.',
    ]) {
      expect(normaliseSupplierName(name)).toBe('acme cleaning')
    }
    expect(normaliseSupplierName('Limited')).toBe('limited')
    expect(normaliseSupplierName('清洁公司')).toBe('清洁公司')
  })

  it('finds the same number and the same name, but not two companies that share a name', () => {
    const found = findSupplierDuplicates([
      { id: 'a', name: 'Bright Ltd', companyNumber: '1234567' },
      { id: 'b', name: 'Bright Cleaning', companyNumber: '01234567' },
      { id: 'c', name: 'BRIGHT LIMITED', companyNumber: null },
      { id: 'd', name: 'Spark', companyNumber: '02222222' },
      { id: 'e', name: 'Spark Ltd', companyNumber: '03333333' },
    ])
    expect(found).toEqual([
      { by: 'company_number', shared: '01234567', ids: ['a', 'b'] },
      { by: 'name', shared: 'bright', ids: ['a', 'c'] },
    ])
  })
})

describe('supplier import', () => {
  const headers = [
    'Supplier Code',
    'Vendor Name',
    'Companies House No.',
    'FY Spend (£)',
    'Industry',
    'Contact e-mail',
    'Colour',
  ]

  it('guesses columns, each field once', () => {
    expect(guessSupplierMapping(headers)).toEqual([
      'reference',
      'name',
      'companyNumber',
      'annualSpend',
      'sector',
      'contactEmail',
      null,
    ])
    expect(guessSupplierMapping(['Company', 'Supplier name'])).toEqual([null, 'name'])
    expect(guessSupplierMapping([])).toEqual([])
  })

  const options = {
    mapping: guessSupplierMapping(headers),
    sectorLists: [readSectorList(registry), readSectorList(sic)],
    spendBands: readSpendBands(bands),
  }

  it('reads good rows and names every problem by row and column', () => {
    const result = readSupplierRows(
      [
        ['S1', 'Bright Ltd', '1234567', '£12,500.00', 'cleaning and security services', 'a@b.example', 'red'],
        ['', '', '', '', '', '', ''],
        ['S2', ' ', '', '', '', '', ''],
        ['S3', 'Spark', 'nope', '12k', 'Juggling', 'not an address', ''],
        ['S4', 'Short row'],
      ],
      options,
    )
    expect(
      result.suppliers.map(({ row, name, companyNumber, spendBand, sector }) => ({
        row,
        name,
        companyNumber,
        spendBand,
        sector,
      })),
    ).toEqual([
      {
        row: 2,
        name: 'Bright Ltd',
        companyNumber: '01234567',
        spendBand: '10k_to_50k',
        sector: { list: 'registry-sectors', code: '4' },
      },
      { row: 5, name: 'Spark', companyNumber: null, spendBand: null, sector: null },
      { row: 6, name: 'Short row', companyNumber: null, spendBand: null, sector: null },
    ])
    expect(result.problems.map(({ row, column, level }) => [row, column, level])).toEqual([
      [4, 1, 'error'],
      [5, 2, 'warning'],
      [5, 4, 'warning'],
      [5, 3, 'warning'],
      [5, 5, 'warning'],
    ])
  })

  it('takes nothing in without a name column', () => {
    const result = readSupplierRows([['x']], { ...options, mapping: [null] })
    expect(result.suppliers).toEqual([])
    expect(result.problems).toMatchObject([{ level: 'error', field: 'name' }])
  })
})

describe('supplier status', () => {
  it.each([
    ['active', 'archive', 'archived'],
    ['archived', 'restore', 'active'],
    ['active', 'restore', null],
    ['archived', 'archive', null],
  ] as const)('%s + %s gives %s', (status, event, next) => {
    const result = changeSupplierStatus(status, event)
    expect(result.ok ? result.value : null).toBe(next)
  })
})
