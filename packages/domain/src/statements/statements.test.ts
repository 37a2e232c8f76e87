import { describe, expect, it } from 'vitest'
import rulesFile from '../../../../prisma/reference/statement-rules/uk-2025-12.json' with { type: 'json' }
import { isoDate } from '../dates/index.ts'
import { exact } from '../exact/index.ts'
import {
  answerRequestBy,
  applyStatementEvent,
  type CountedFigure,
  checkStatementRequirements,
  citedFigures,
  FIGURE_KEYS,
  type FigureKey,
  freezeStatement,
  inShortSentences,
  LEGAL_FORMS,
  type OrganisationFacts,
  PROMPT_MARK,
  publishFigures,
  readStatementRules,
  registryMonths,
  STATEMENT_AREAS,
  STATEMENT_EVENTS,
  STATEMENT_STATES,
  type StatementContent,
  type StatementEvent,
  type StatementState,
  sectionToPlainText,
  starterSection,
  statementDates,
  validatePeriod,
  validateSectionDocument,
  whatApplies,
} from './index.ts'

const rules = readStatementRules(rulesFile)
const today = isoDate('2026-11-23')

const facts: OrganisationFacts = {
  legalForm: 'company',
  carriesOnBusinessInUk: true,
  turnoverBand: '36m_to_60m',
  turnoverPounds: null,
  yearEnd: isoDate('2026-03-31'),
  groupMembers: [],
  website: 'https://example.org',
}

function count(key: FigureKey, quantity: string, people: number | null = null): CountedFigure {
  return { key, quantity: exact(quantity), people, sourceCount: 7, asOf: today }
}

const counted = [
  count('suppliers.total', '41'),
  count('suppliers.payChecked', '9'),
  count('workers.checked', '412', 412),
  count('suppliers.payingLivingWage', '7'),
  count('workers.belowLivingWage', '23', 23),
  count('arrears.owed', '4212', 23),
  count('arrears.paid', '4212', 23),
]

const content: StatementContent = {
  organisationName: 'Northbank Community Trust',
  facts,
  periodStart: isoDate('2025-04-01'),
  periodEnd: isoDate('2026-03-31'),
  noStepsTaken: false,
  sections: {
    structure: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'We buy from ' },
            { type: 'figure', attrs: { key: 'suppliers.total' } },
            { type: 'text', text: '.' },
          ],
        },
      ],
    },
  },
  figures: publishFigures(counted),
  covered: [],
  promises: [],
  approval: { body: 'the board', approvedOn: isoDate('2026-07-09') },
  signature: {
    signerName: 'Ada Example',
    jobTitle: 'Chair',
    role: 'director',
    signedOn: isoDate('2026-07-10'),
  },
  publication: null,
}

describe('whatApplies', () => {
  const bound = (over: Partial<OrganisationFacts>) => whatApplies({ ...facts, ...over }, rules).bound

  it.each([
    ['35999999.99', 'may'],
    ['36000000', 'must'],
    ['36000000.01', 'must'],
  ])('turnover of exactly £%s: %s', (pounds, expected) => {
    expect(bound({ turnoverPounds: exact(pounds), turnoverBand: 'under_36m' })).toBe(expected)
  })

  it.each(LEGAL_FORMS.map((form) => [form] as const))('%s over the threshold', (legalForm) => {
    const reached = [
      'company',
      'llp',
      'limited_partnership',
      'other_partnership',
      'charity_company',
    ].includes(legalForm)
    expect(bound({ legalForm })).toBe(reached ? 'must' : 'may')
  })

  it('never says must where the law does not bind, nor guesses a turnover', () => {
    for (const legalForm of LEGAL_FORMS) {
      for (const turnoverBand of ['under_36m', 'over_500m', null] as const) {
        for (const carriesOnBusinessInUk of [true, false]) {
          const answer = whatApplies({ ...facts, legalForm, turnoverBand, carriesOnBusinessInUk }, rules)
          const levels = answer.obligations.map((item) => item.level)
          expect(levels.includes('must')).toBe(answer.bound === 'must')
          expect(answer.obligations.find((item) => item.id === 'registry')?.level).toBe('encouraged')
        }
      }
    }
    expect(bound({ turnoverBand: null })).toBe('cannot_say')
    expect(bound({ carriesOnBusinessInUk: false })).toBe('may')
  })

  it('asks for a website or for copies, never both, and names approver and signer by legal form', () => {
    const ids = (over: Partial<OrganisationFacts>) =>
      whatApplies({ ...facts, ...over }, rules).obligations.map((item) => item.id)
    expect(ids({})).toContain('website')
    expect(ids({})).not.toContain('copy_on_request')
    expect(ids({ website: null })).toContain('copy_on_request')
    expect(ids({ legalForm: 'other_partnership' })).not.toContain('approve')
    const llp = whatApplies({ ...facts, legalForm: 'llp' }, rules).obligations
    expect(llp.find((item) => item.id === 'sign')?.what).toContain('designated member')
  })
})

describe('periods and dates', () => {
  it.each([
    ['2024-04-01', '2025-03-31', 12],
    ['2019-04-06', '2020-04-05', 12],
    ['2024-04-01', '2025-02-28', 11],
    ['2024-04-02', '2025-03-31', 11],
    ['2024-01-01', '2025-06-30', 18],
    ['2024-01-01', '2025-07-31', 19],
  ])('%s to %s is %i months', (start, end, months) => {
    expect(registryMonths(isoDate(start), isoDate(end))).toBe(months)
    const valid = validatePeriod(isoDate(start), isoDate(end), today, rules)
    expect(valid.ok).toBe(months >= 12 && months <= 18)
  })

  it('refuses a year that is not over and one that runs backwards', () => {
    const kind = (start: string, end: string) => {
      const result = validatePeriod(isoDate(start), isoDate(end), today, rules)
      return result.ok ? null : result.error.kind
    }
    expect(kind('2025-12-01', '2026-11-30')).toBe('not_over_yet')
    expect(kind('2026-03-31', '2026-03-31')).toBe('ends_before_it_starts')
  })

  it.each([
    ['2026-03-31', '2026-09-30', 2026],
    ['2025-12-31', '2026-06-30', 2026],
    ['2026-06-30', '2026-12-31', 2026],
    ['2026-07-31', '2027-01-31', 2027],
    ['2026-04-05', '2026-10-05', 2026],
  ])('a year to %s: publish by %s, registry year %i', (end, publishBy, registryYear) => {
    expect(statementDates(isoDate(end), rules)).toMatchObject({ publishBy, registryYear })
  })

  it('counts the day of receipt', () => {
    expect(answerRequestBy(isoDate('2026-11-01'), rules)).toBe('2026-11-30')
  })
})

describe('section documents', () => {
  const doc = (...blocks: readonly unknown[]) => ({ type: 'doc', content: blocks })
  const text = (value: string, ...marks: readonly unknown[]) => ({ type: 'text', text: value, marks })

  it('keeps what is allowed and drops other attributes', () => {
    const result = validateSectionDocument(
      doc(
        { type: 'heading', attrs: { level: 3, style: 'x' }, content: [text('Cleaning')] },
        {
          type: 'paragraph',
          attrs: { onclick: 'x' },
          content: [
            text('see ', { type: 'bold' }),
            text('here', { type: 'link', attrs: { href: 'https://example.org', target: '_blank' } }),
          ],
        },
        {
          type: 'bulletList',
          content: [
            {
              type: 'listItem',
              content: [
                { type: 'paragraph', content: [{ type: 'figure', attrs: { key: 'suppliers.total' } }] },
              ],
            },
          ],
        },
        { type: 'paragraph' },
      ),
    )
    expect(result.ok).toBe(true)
    if (!result.ok) return
    expect(JSON.stringify(result.value)).not.toMatch(/style|onclick|target/)
    expect(sectionToPlainText(result.value, () => '41 suppliers')).toBe('Cleaning\nsee here\n41 suppliers')
    expect(citedFigures(result.value)).toEqual(['suppliers.total'])
  })

  it.each([
    ['not an object', null, 'not_a_document'],
    ['another root', { type: 'paragraph' }, 'not_a_document'],
    ['a large heading', doc({ type: 'heading', attrs: { level: 1 }, content: [text('x')] }), 'not_allowed'],
    ['an image', doc({ type: 'image', attrs: { src: 'x' } }), 'not_allowed'],
    ['underline', doc({ type: 'paragraph', content: [text('x', { type: 'underline' })] }), 'not_allowed'],
    [
      'a script link',
      doc({
        type: 'paragraph',
        content: [text('x', { type: 'link', attrs: { href: 'javascript:alert(1)' } })],
      }),
      'bad_link',
    ],
    [
      'a figure nobody knows',
      doc({ type: 'paragraph', content: [{ type: 'figure', attrs: { key: 'made.up' } }] }),
      'unknown_figure',
    ],
    ['too much text', doc({ type: 'paragraph', content: [text('x'.repeat(30_001))] }), 'too_long'],
  ])('refuses %s', (_name, value, kind) => {
    const result = validateSectionDocument(value)
    expect(result.ok ? null : result.error.kind).toBe(kind)
  })

  it('refuses lists four deep', () => {
    const nest = (depth: number): unknown =>
      depth === 0
        ? { type: 'paragraph', content: [text('x')] }
        : { type: 'bulletList', content: [{ type: 'listItem', content: [nest(depth - 1)] }] }
    expect(validateSectionDocument(doc(nest(3))).ok).toBe(true)
    expect(validateSectionDocument(doc(nest(4))).ok).toBe(false)
  })
})

describe('publishFigures', () => {
  const shown = (figures: readonly CountedFigure[]) => publishFigures(figures).map((figure) => figure.value)

  it('puts a figure in words', () => {
    expect(shown(counted)).toEqual([
      '41 suppliers',
      '9 suppliers',
      '412 people',
      '7 suppliers',
      '23 people',
      '£4,212',
      '£4,212',
    ])
    expect(shown([count('suppliers.total', '1'), count('workers.checked', '1234567', 1234567)])).toEqual([
      '1 supplier',
      '1,234,567 people',
    ])
  })

  it('never says a number about one to four people, not even how many records stand behind it', () => {
    for (const people of [1, 2, 3, 4]) {
      const [below, owed] = publishFigures([
        count('workers.belowLivingWage', String(people), people),
        count('arrears.owed', '999.99', people),
      ])
      expect(below).toMatchObject({ value: 'fewer than 5 people', suppressed: true, sourceCount: 0 })
      expect(owed).toMatchObject({ suppressed: true, sourceCount: 0 })
      expect(owed?.value).not.toContain('999')
    }
    expect(shown([count('workers.belowLivingWage', '0', 0), count('workers.checked', '5', 5)])).toEqual([
      '0 people',
      '5 people',
    ])
  })

  it('holds back what would give a small number away when taken from another', () => {
    const all = (figures: readonly CountedFigure[]) =>
      publishFigures(figures).map((figure) => figure.suppressed)
    expect(all([count('workers.checked', '40', 40), count('workers.belowLivingWage', '38', 38)])).toEqual([
      false,
      true,
    ])
    expect(all([count('workers.checked', '40', 40), count('workers.belowLivingWage', '40', 40)])).toEqual([
      false,
      false,
    ])
    expect(
      all([
        count('workers.checked', '40', 40),
        count('workers.belowLivingWage', '20', 20),
        count('workers.belowMinimumWage', '18', 18),
      ]),
    ).toEqual([false, false, true])
    expect(all([count('arrears.owed', '900', 23), count('arrears.paid', '800', 21)])).toEqual([false, true])
  })
})

describe('starter text', () => {
  const values = new Map(content.figures.map((figure) => [figure.key, figure]))
  const none = new Map()
  const textOf = (area: (typeof STATEMENT_AREAS)[number], map: typeof values) =>
    sectionToPlainText(starterSection(area, map, rules), (key) => map.get(key)?.value ?? 'MISSING')

  it('cites only figures that were counted and passes its own validation', () => {
    for (const map of [values, none]) {
      for (const area of STATEMENT_AREAS) {
        const section = starterSection(area, map, rules)
        expect(validateSectionDocument(section).ok).toBe(true)
        expect(textOf(area, map)).not.toContain('MISSING')
        expect(textOf(area, map)).toContain(PROMPT_MARK)
      }
    }
  })

  it('says what was not done, and never claims an all-clear', () => {
    expect(textOf('due_diligence', none)).toContain('We did not check any supplier’s payroll records')
    const everything = FIGURE_KEYS.map((key) => count(key, '0', 0))
    const zeros = new Map(publishFigures(everything).map((figure) => [figure.key, figure]))
    const all = STATEMENT_AREAS.map((area) => textOf(area, zeros)).join(' ')
    expect(all).not.toMatch(/slavery[- ]free|no (?:modern )?slavery|free of|guarantee/i)
    expect(textOf('due_diligence', zeros)).toContain('We did not check any')
  })

  it('sums up in short', () => {
    expect(inShortSentences(values)).toEqual([
      'We buy from 41 suppliers.',
      'We checked payroll records of 9 suppliers, covering 412 people.',
      'Everyone we checked was paid at least the Living Wage at 7 suppliers.',
      'The checks found 23 people paid below the Living Wage in at least one pay period.',
      'Workers were owed £4,212; so far they have been paid back £4,212.',
    ])
  })
})

describe('checkStatementRequirements', () => {
  const check = (over: Partial<StatementContent> = {}, on = today) =>
    new Map(checkStatementRequirements({ ...content, ...over }, rules, on).map((item) => [item.id, item]))

  it('calls nothing a must for those whom the law does not bind', () => {
    for (const legalForm of LEGAL_FORMS) {
      for (const turnoverBand of ['under_36m', '36m_to_60m', null] as const) {
        const applied = { ...facts, legalForm, turnoverBand }
        const musts = [...check({ facts: applied }).values()].filter((item) => item.level === 'must')
        expect(musts.length > 0).toBe(whatApplies(applied, rules).bound === 'must')
      }
    }
  })

  it.each([
    ['steps', {}, 'met'],
    ['steps', { sections: {} }, 'not_met'],
    ['steps', { sections: {}, noStepsTaken: true }, 'met'],
    ['approved', { approval: null }, 'not_met'],
    ['approved', { approval: null, facts: { ...facts, legalForm: 'other_partnership' } }, 'not_applicable'],
    ['signed', { signature: null }, 'not_met'],
    ['signed', { facts: { ...facts, legalForm: 'llp' } }, 'not_met'],
    ['on_website', {}, 'not_yet'],
    ['on_website', { facts: { ...facts, website: null } }, 'met'],
    [
      'homepage_link',
      { publication: { publishedOn: today, url: 'https://e.example', linkedFromHomepage: null } },
      'cannot_say',
    ],
    [
      'homepage_link',
      { publication: { publishedOn: today, url: 'https://e.example', linkedFromHomepage: false } },
      'not_met',
    ],
    ['period_valid', { periodEnd: isoDate('2026-03-30') }, 'not_met'],
    ['within_six_months', {}, 'not_met'],
    [
      'within_six_months',
      { publication: { publishedOn: isoDate('2026-09-30'), url: null, linkedFromHomepage: null } },
      'met',
    ],
    [
      'within_six_months',
      { publication: { publishedOn: isoDate('2026-10-01'), url: null, linkedFromHomepage: null } },
      'not_met',
    ],
    ['approval_date', { approval: { body: 'the board', approvedOn: isoDate('2026-03-30') } }, 'not_met'],
    ['areas_covered', {}, 'not_met'],
    ['no_prompts', { sections: { risk: starterSection('risk', new Map(), rules) } }, 'not_met'],
    ['figures_current', {}, 'met'],
    ['figures_current', { figures: [] }, 'not_met'],
    ['says_unknowns', {}, 'not_met'],
  ] as const)('%s with %j is %s', (id, over, result) => {
    expect(check(over).get(id)?.result).toBe(result)
  })

  it('does not take prompts for text', () => {
    const sections = Object.fromEntries(
      STATEMENT_AREAS.map((area) => [area, starterSection('policies', new Map(), rules)]),
    )
    expect(check({ sections }).get('steps')?.result).toBe('not_met')
    expect(check({ sections }).get('areas_covered')?.result).toBe('not_met')
  })
})

describe('applyStatementEvent', () => {
  const events: Readonly<Record<(typeof STATEMENT_EVENTS)[number], StatementEvent>> = {
    edit: { type: 'edit', reason: 'a figure changed' },
    approve: { type: 'approve', approval: { body: 'the board', approvedOn: isoDate('2026-07-09') } },
    withdraw_approval: { type: 'withdraw_approval', reason: 'asked for' },
    sign: {
      type: 'sign',
      signature: { signerName: 'Ada', jobTitle: 'Chair', role: 'director', signedOn: isoDate('2026-07-10') },
    },
    succeed: { type: 'succeed', reason: 'a supplier was missing' },
  }
  const apply = (
    state: StatementState,
    event: StatementEvent,
    over: Partial<StatementContent> = {},
    text: { readonly saysSteps?: boolean; readonly hasPrompts?: boolean; readonly mustSettle?: number } = {},
  ) =>
    applyStatementEvent(state, event, {
      content: { ...content, ...over },
      rules,
      today,
      saysSteps: true,
      mustSettle: 0,
      hasPrompts: false,
      ...text,
    })

  const moves: Readonly<Record<string, StatementState>> = {
    'draft edit': 'draft',
    'draft approve': 'approved',
    'approved edit': 'draft',
    'approved withdraw_approval': 'draft',
    'approved sign': 'signed',
    'signed succeed': 'signed',
  }
  it.each(STATEMENT_STATES.flatMap((state) => STATEMENT_EVENTS.map((event) => [state, event] as const)))(
    '%s + %s',
    (state, event) => {
      const result = apply(state, events[event])
      expect(result.ok ? result.value.state : null).toBe(moves[`${state} ${event}`] ?? null)
      if (result.ok) expect(result.value.startsSuccessor).toBe(event === 'succeed')
      else if (state === 'signed') expect(result.error.kind).toBe('signed_is_final')
    },
  )

  it('drops the approval when an approved statement is edited, and wants to know why', () => {
    const result = apply('approved', events.edit)
    expect(result.ok && result.value.approval).toBeNull()
    expect(result.ok && result.value.events.map((event) => event.type)).toEqual([
      'statement_returned_to_draft',
      'statement_edited',
    ])
    const without = apply('approved', { type: 'edit', reason: ' ' })
    expect(without.ok ? null : without.error.kind).toBe('reason_missing')
    expect(apply('draft', { type: 'edit', reason: null }).ok).toBe(true)
  })

  it.each([
    ['nothing written', 'draft', events.approve, {}, { saysSteps: false }, 'nothing_written'],
    ['a comment to settle first', 'draft', events.approve, {}, { mustSettle: 1 }, 'comments_unsettled'],
    ['prompts left', 'draft', events.approve, {}, { hasPrompts: true }, 'prompts_left'],
    [
      'approved early',
      'draft',
      { type: 'approve', approval: { body: 'b', approvedOn: isoDate('2026-03-30') } },
      {},
      {},
      'wrong_day',
    ],
    [
      'approved tomorrow',
      'draft',
      { type: 'approve', approval: { body: 'b', approvedOn: isoDate('2026-11-24') } },
      {},
      {},
      'wrong_day',
    ],
    [
      'nobody approved',
      'draft',
      { type: 'approve', approval: { body: ' ', approvedOn: today } },
      {},
      {},
      'name_missing',
    ],
    ['wrong role', 'approved', events.sign, { facts: { ...facts, legalForm: 'llp' } }, {}, 'wrong_signer'],
    [
      'signed first',
      'approved',
      {
        type: 'sign',
        signature: { signerName: 'A', jobTitle: 'C', role: 'director', signedOn: isoDate('2026-07-08') },
      },
      {},
      {},
      'wrong_day',
    ],
    [
      'no name',
      'approved',
      { type: 'sign', signature: { signerName: '', jobTitle: 'C', role: 'director', signedOn: today } },
      {},
      {},
      'name_missing',
    ],
  ] as const)('refuses: %s', (_name, state, event, over, text, kind) => {
    const result = apply(state, event, over, text)
    expect(result.ok ? null : result.error.kind).toBe(kind)
  })
})

describe('freezeStatement', () => {
  it('gives the same bytes for the same content, and other bytes for a changed character', () => {
    const first = freezeStatement(content)
    const again = freezeStatement({ ...content, figures: [...content.figures] })
    expect(first.ok && again.ok && first.value.canonical === again.value.canonical).toBe(true)
    const renamed = freezeStatement({ ...content, organisationName: 'Northbank Community Trust.' })
    expect(first.ok && renamed.ok && first.value.canonical !== renamed.value.canonical).toBe(true)
    expect(first.ok && first.value.canonical).toContain(
      '"key":"suppliers.total","type":"figure","value":"41 suppliers"',
    )
  })

  it.each([
    [{ approval: null }, 'not_approved'],
    [{ signature: null }, 'not_signed'],
    [{ figures: [] }, 'figure_missing'],
  ] as const)('refuses %j', (over, kind) => {
    const result = freezeStatement({ ...content, ...over })
    expect(result.ok ? null : result.error.kind).toBe(kind)
  })
})

describe('rules file', () => {
  it('is refused when a part is missing', () => {
    expect(() => readStatementRules({ ...rulesFile, areas: rulesFile.areas.slice(1) })).toThrow(RangeError)
    expect(() => readStatementRules({ ...rulesFile, legalForms: rulesFile.legalForms.slice(1) })).toThrow(
      RangeError,
    )
  })
})
