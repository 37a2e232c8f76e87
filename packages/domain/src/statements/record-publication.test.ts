import { describe, expect, it } from 'vitest'
import { isoDate } from '../dates/index.ts'
import { recordPublication } from './record-publication.ts'
import type { StatementContent } from './statement.ts'

const today = isoDate('2026-09-01')
const content: StatementContent = {
  organisationName: 'Northbank',
  facts: {
    legalForm: 'company',
    carriesOnBusinessInUk: true,
    turnoverBand: null,
    turnoverPounds: null,
    yearEnd: isoDate('2026-03-31'),
    groupMembers: [],
    website: 'https://example.org',
  },
  periodStart: isoDate('2025-04-01'),
  periodEnd: isoDate('2026-03-31'),
  noStepsTaken: true,
  sections: {},
  figures: [],
  covered: [],
  promises: [],
  approval: { body: 'the board', approvedOn: isoDate('2026-07-09') },
  signature: { signerName: 'Ada', jobTitle: 'Chair', role: 'director', signedOn: isoDate('2026-07-10') },
  publication: null,
}
const found = {
  publishedOn: isoDate('2026-07-10'),
  url: 'https://example.org/modern-slavery',
  linkedFromHomepage: true,
}
const kindOf = (statement: StatementContent, publication: Parameters<typeof recordPublication>[1]) => {
  const recorded = recordPublication(statement, publication, today)
  return recorded.ok ? 'recorded' : recorded.error.kind
}

describe('recordPublication', () => {
  it('takes what stands on the website from the day of the signature to today', () => {
    expect(kindOf(content, found)).toBe('recorded')
    expect(kindOf(content, { ...found, publishedOn: today, linkedFromHomepage: null })).toBe('recorded')
    expect(kindOf(content, { ...found, publishedOn: isoDate('2026-07-09') })).toBe('wrong_day')
    expect(kindOf(content, { ...found, publishedOn: isoDate('2026-09-02') })).toBe('wrong_day')
  })

  it('takes nothing of what is not signed', () => {
    expect(kindOf({ ...content, signature: null }, found)).toBe('not_signed')
  })

  it('wants an address exactly when there is a website', () => {
    const offline = { ...content, facts: { ...content.facts, website: null } }
    expect(kindOf(content, { ...found, url: null })).toBe('address_missing')
    expect(kindOf(offline, found)).toBe('address_not_wanted')
    expect(kindOf(offline, { ...found, url: null, linkedFromHomepage: null })).toBe('recorded')
  })
})
