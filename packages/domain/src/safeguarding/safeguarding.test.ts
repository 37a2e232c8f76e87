import { describe, expect, it } from 'vitest'
import file from '../../../../prisma/reference/safeguarding/safeguarding-2026-11.json' with { type: 'json' }
import { looksLikePersonalDetail, publishableContacts, readSafeguardingContent } from './index.ts'

describe('safeguarding content', () => {
  const content = readSafeguardingContent(file)

  it('puts 999 first and the helpline second, with the right number', () => {
    expect(content.contacts.map((contact) => contact.phone).slice(0, 2)).toEqual(['999', '08000 121 700'])
  })

  it('publishes no number that is still to be checked', () => {
    const phones = publishableContacts(content).map((contact) => contact.phone)
    expect(phones).toContain('08000 121 700')
    expect(phones).not.toContain('0800 555 111')
  })

  it('never advises to confront, and never holds the direct question', () => {
    expect(content.doNow.join(' ')).not.toMatch(/confront|rescue/i)
    expect(content.visitorQuestions.items.join(' ')).not.toMatch(
      /modern slavery|victim|passport|visa|immigration/i,
    )
    expect(content.visitorQuestions.items).toHaveLength(7)
    expect(content.signs.items).toHaveLength(13)
  })

  it('is refused when 999 is not first', () => {
    expect(() => readSafeguardingContent({ ...file, contacts: file.contacts.slice(1) })).toThrow(RangeError)
  })
})

describe('looksLikePersonalDetail', () => {
  it.each([
    ['Her number is QQ 12 34 56 C.', []],
    ['Her number is AB 12 34 56 C.', ['national_insurance_number']],
    ['ab123456d', ['national_insurance_number']],
    ['passport no. 123456789 was kept', ['passport_number']],
    ['passport AB1234567', ['passport_number']],
    ['call 07700 900123', ['phone_number']],
    ['call +44 (0)20 7946 0018 now', ['phone_number']],
    ['Maria Silva, born 3 May 1990', ['name_with_birth_date']],
    ['Maria Silva 03/05/1990', ['name_with_birth_date']],
    ['Maria Silva DOB 3/5/90', ['name_with_birth_date']],
    ['Call the helpline on 08000 121 700.', []],
    ['Call 999.', []],
    ['No rest area; cameras in the changing room, seen on 3 May 2026.', []],
    ['Northbank House was visited on 3 May 2026.', []],
    ['£1,234,567,890.12 was spent', []],
    ['Invoice 2026-11-23 100200300400', []],
    ['Company number 01234567', []],
    ['', []],
  ])('%s', (text, kinds) => {
    expect(looksLikePersonalDetail(text).map((detail) => detail.kind)).toEqual(kinds)
  })

  it('says where without repeating it', () => {
    const text = 'call 07700 900123'
    const [detail] = looksLikePersonalDetail(text)
    expect(text.slice(detail?.start, detail?.end)).toBe('07700 900123')
    expect(detail?.message).not.toContain('900123')
  })
})
