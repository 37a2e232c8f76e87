import { describe, expect, it } from 'vitest'
import rulesFile from '../../../../prisma/reference/statement-rules/uk-2026-11.json' with { type: 'json' }
import terminologyFile from '../../../../prisma/reference/terminology/2026-11.json' with { type: 'json' }
import { isoDate } from '../dates/index.ts'
import { exact } from '../exact/index.ts'
import {
  type CountedFigure,
  checkStatementRequirements,
  coverOrganisations,
  freezeStatement,
  LEGAL_FORMS,
  type LegalForm,
  type OrganisationFacts,
  publishFigures,
  readStatementRules,
  readTerminology,
  reviewWording,
  type SectionDocument,
  STATEMENT_AREAS,
  type StatementContent,
  whatApplies,
} from './index.ts'

const rules = readStatementRules(rulesFile)
const today = isoDate('2026-11-25')

const facts: OrganisationFacts = {
  legalForm: 'company',
  carriesOnBusinessInUk: true,
  turnoverBand: '36m_to_60m',
  turnoverPounds: null,
  yearEnd: isoDate('2026-03-31'),
  groupMembers: [],
  website: 'https://example.org',
}

/** Section 54(12): bodies corporate and partnerships, wherever formed. Approver and signer by section 54(6). */
const FORMS: Readonly<
  Record<LegalForm, { readonly reached: boolean; readonly approver: RegExp | null; readonly signer: RegExp }>
> = {
  company: { reached: true, approver: /board of directors/, signer: /director/ },
  llp: { reached: true, approver: /members/, signer: /designated member/ },
  limited_partnership: { reached: true, approver: null, signer: /general partner/ },
  other_partnership: { reached: true, approver: null, signer: /partner/ },
  charity_company: { reached: true, approver: /trustees|directors/, signer: /director|trustee/ },
  charity_other: { reached: false, approver: /trustees/, signer: /trustee/ },
  public_body: { reached: false, approver: /board|cabinet|council/, signer: /senior|officer|chief/ },
  sole_trader: { reached: false, approver: null, signer: /owner|yourself|you/ },
}

const SIZES = [
  { size: 'below', facts: { turnoverBand: 'under_36m', turnoverPounds: null }, reaches: false },
  { size: 'a penny below', facts: { turnoverPounds: exact('35999999.99') }, reaches: false },
  { size: 'exactly £36 million', facts: { turnoverPounds: exact('36000000') }, reaches: true },
  { size: 'above', facts: { turnoverBand: 'over_500m', turnoverPounds: null }, reaches: true },
  { size: 'unknown', facts: { turnoverBand: null, turnoverPounds: null }, reaches: null },
] as const

const GROUPS = [
  { group: 'alone', groupMembers: [] },
  { group: 'a group', groupMembers: ['Northbank Trading Ltd', 'Northbank Homes Ltd'] },
] as const

const table = LEGAL_FORMS.flatMap((legalForm) =>
  SIZES.flatMap(({ size, facts: bySize, reaches }) =>
    GROUPS.map(({ group, groupMembers }) => {
      const { reached } = FORMS[legalForm]
      const bound = !reached || reaches === false ? 'may' : reaches === null ? 'cannot_say' : 'must'
      return { legalForm, size, group, given: { ...facts, legalForm, ...bySize, groupMembers }, bound }
    }),
  ),
)

describe('what applies, by legal form, size and group', () => {
  it.each(table)('$legalForm, $size, $group: $bound', ({ given, legalForm, bound }) => {
    const answer = whatApplies(given, rules)
    expect(answer.bound).toBe(bound)
    expect(answer.source).not.toBe('')
    const level = bound === 'must' ? 'must' : 'may'
    const { approver, signer } = FORMS[legalForm]
    const found = new Map(answer.obligations.map((one) => [one.id, one]))
    expect(found.get('publish')?.level).toBe(level)
    expect(found.get('sign')?.level).toBe(level)
    expect(found.get('sign')?.what).toMatch(signer)
    expect(found.get('website')?.level).toBe(level)
    if (approver === null) expect(found.has('approve')).toBe(false)
    else expect(found.get('approve')?.what).toMatch(approver)
    // Law and guidance apart: six months and the registry are never a duty today.
    expect(found.get('six_months')?.level).toBe('encouraged')
    expect(found.get('registry')?.level).toBe('encouraged')
    for (const { source } of answer.obligations) expect(source).not.toBe('')
  })
})

function section(text: string, cites = false): SectionDocument {
  return {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text },
          ...(cites ? [{ type: 'figure' as const, attrs: { key: 'suppliers.total' as const } }] : []),
        ],
      },
    ],
  }
}

const counted: CountedFigure = {
  key: 'suppliers.total',
  quantity: exact('41'),
  people: null,
  sourceCount: 41,
  asOf: isoDate('2026-07-01'),
}

const whole: StatementContent = {
  organisationName: 'Northbank Community Trust Ltd',
  facts: { ...facts, groupMembers: ['Northbank Trading Ltd'] },
  periodStart: isoDate('2025-04-01'),
  periodEnd: isoDate('2026-03-31'),
  noStepsTaken: false,
  sections: {
    structure: section('We buy from ', true),
    policies: section('Our policy on fees was written in May 2025.'),
    risk: section('We do not yet know who works for our laundry.'),
    due_diligence: section('We checked the payroll of nine suppliers in July 2025.'),
    training: section('Eleven buyers were trained in March 2026.'),
    effectiveness: section('Fewer cleaners were below the Living Wage than a year before.'),
  },
  figures: publishFigures([counted]),
  covered: [
    {
      name: 'Northbank Trading Ltd',
      steps: 'It checked its own payroll in May 2025.',
      approver: 'its board',
      approvedOn: isoDate('2026-07-08'),
      signer: 'Mo Example, director',
      signedOn: isoDate('2026-07-08'),
    },
  ],
  promises: [{ sentence: 'We will train our buyers.', outcome: 'done', account: 'In March 2026.' }],
  approval: { body: 'the board of directors', approvedBy: 'Ngozi Chair', approvedOn: isoDate('2026-07-09') },
  signature: {
    signerName: 'Ngozi Chair',
    jobTitle: 'Chair',
    role: 'director',
    signedOn: isoDate('2026-07-10'),
  },
  publication: {
    publishedOn: isoDate('2026-07-11'),
    url: 'https://example.org/modern-slavery',
    linkedFromHomepage: true,
  },
}

const failing = (content: StatementContent) =>
  checkStatementRequirements(content, rules, today)
    .filter(({ met }) => !met)
    .map(({ id }) => id)

const without = (area: (typeof STATEMENT_AREAS)[number]): Partial<StatementContent> => {
  const { [area]: _, ...others } = whole.sections
  return { sections: others }
}

/** One required element taken away or spoilt at a time, and the rules that have to notice. */
const mutants: readonly (readonly [string, Partial<StatementContent>, readonly string[]])[] = [
  ['every word', { sections: {} }, ['steps', 'areas_covered', 'figures_current', 'says_unknowns']],
  ['the approval', { approval: null }, ['approved', 'approval_date']],
  ['the signature', { signature: null }, ['signed', 'signer_named']],
  [
    'a signer who may sign',
    { signature: { signerName: 'Sam', jobTitle: 'Buyer', role: 'partner', signedOn: isoDate('2026-07-10') } },
    ['signed'],
  ],
  [
    'the signer’s job title',
    { signature: { signerName: 'Sam', jobTitle: ' ', role: 'director', signedOn: isoDate('2026-07-10') } },
    ['signer_named'],
  ],
  [
    'an approval after the year',
    { approval: { body: 'the board', approvedOn: isoDate('2026-03-30') } },
    ['approval_date'],
  ],
  ['the publication', { publication: null }, ['on_website', 'homepage_link', 'within_six_months']],
  [
    'the address',
    { publication: { publishedOn: isoDate('2026-07-11'), url: null, linkedFromHomepage: true } },
    ['on_website'],
  ],
  [
    'the link on the homepage',
    {
      publication: {
        publishedOn: isoDate('2026-07-11'),
        url: 'https://e.example',
        linkedFromHomepage: false,
      },
    },
    ['homepage_link'],
  ],
  [
    'six months',
    {
      publication: { publishedOn: isoDate('2026-10-01'), url: 'https://e.example', linkedFromHomepage: true },
    },
    ['within_six_months'],
  ],
  ['a whole number of months', { periodEnd: isoDate('2026-03-30') }, ['period_valid']],
  [
    'what a company of the group did',
    { covered: coverOrganisations(['Northbank Trading Ltd'], []) },
    ['group_named'],
  ],
  ['the figure’s value', { figures: [] }, ['figures_current']],
  [
    'an answer to a promise',
    { promises: [{ sentence: 'We will train our buyers.', outcome: null, account: '' }] },
    ['promises_answered'],
  ],
  ...STATEMENT_AREAS.map(
    (area) =>
      [
        `the area ${area}`,
        without(area),
        [
          'areas_covered',
          ...(area === 'structure' ? ['figures_current'] : []),
          ...(area === 'risk' ? ['says_unknowns'] : []),
        ],
      ] as const,
  ),
]

describe('a statement with everything', () => {
  it('meets every rule', () => {
    expect(failing(whole)).toEqual([])
  })

  it.each(mutants)('without %s is caught', (_, spoilt, caught) => {
    expect([...failing({ ...whole, ...spoilt })].sort()).toEqual([...caught].sort())
  })

  it('is not frozen without approval, signature or a figure’s value', () => {
    expect(freezeStatement(whole).ok).toBe(true)
    for (const spoilt of [{ approval: null }, { signature: null }, { figures: [] }])
      expect(freezeStatement({ ...whole, ...spoilt }).ok).toBe(false)
  })
})

describe('claims put into a clean text', () => {
  const terminology = readTerminology(terminologyFile)
  it.each([
    ['There is no slavery in our supply chains.', 'absolute_claim'],
    ['Our products are slavery-free.', 'absolute_claim'],
    ['We will look into this.', 'promise'],
    ['We found no cases of modern slavery.', 'nothing_found'],
  ])('%s', (claim, kind) => {
    const clean = 'We checked the payroll of nine suppliers in July 2025.'
    expect(reviewWording(clean, terminology)).toEqual([])
    expect(reviewWording(`${clean} ${claim}`, terminology).map((hit) => hit.kind)).toContain(kind)
  })

  it('says nothing of the people a cleaning firm cleans for', () => {
    expect(reviewWording('Each client of ours pays the Living Wage rate.', terminology)).toEqual([])
  })
})
