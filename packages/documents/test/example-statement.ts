import { isoDate } from '@daylight/domain/dates'
import { exact } from '@daylight/domain/exact'
import {
  type CountedFigure,
  type FigureKey,
  publishFigures,
  readStatementRules,
  type SectionDocument,
  type StatementContent,
} from '@daylight/domain/statements'
import rulesFile from '../../../prisma/reference/statement-rules/uk-2025-12.json' with { type: 'json' }

export const rules = readStatementRules(rulesFile)
export const today = isoDate('2026-11-23')

function count(key: FigureKey, quantity: string, people: number | null = null): CountedFigure {
  return { key, quantity: exact(quantity), people, sourceCount: 9, asOf: isoDate('2026-07-01') }
}

const counted = [
  count('suppliers.total', '41'),
  count('suppliers.payChecked', '9'),
  count('workers.checked', '412', 412),
  count('suppliers.payingLivingWage', '7'),
  count('suppliers.belowLivingWage', '2'),
  count('workers.belowLivingWage', '23', 23),
  count('workers.belowMinimumWage', '3', 3),
  count('arrears.owed', '4212', 23),
  count('arrears.paid', '4212', 23),
  count('findings.raised', '6'),
  count('findings.closed', '5'),
  count('findings.open', '1'),
]

function paragraph(
  ...parts: readonly (string | { readonly key: FigureKey })[]
): SectionDocument['content'][number] {
  return {
    type: 'paragraph',
    content: parts.map((part) =>
      typeof part === 'string' ? { type: 'text', text: part } : { type: 'figure', attrs: { key: part.key } },
    ),
  }
}

function section(...content: SectionDocument['content']): SectionDocument {
  return { type: 'doc', content }
}

export const content: StatementContent = {
  organisationName: 'Northbank Community Trust',
  facts: {
    legalForm: 'charity_company',
    carriesOnBusinessInUk: true,
    turnoverBand: 'under_36m',
    turnoverPounds: null,
    yearEnd: isoDate('2026-03-31'),
    groupMembers: ['Northbank Trading Ltd'],
    website: 'https://example.org',
  },
  periodStart: isoDate('2025-04-01'),
  periodEnd: isoDate('2026-03-31'),
  noStepsTaken: false,
  sections: {
    structure: section(
      paragraph(
        'We run two community centres and a laundry in Lambeth. 63 people work for us. We buy from ',
        { key: 'suppliers.total' },
        ', most of them within ten miles.',
      ),
      { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'What others do for us' }] },
      {
        type: 'bulletList',
        content: [
          'Cleaning of both centres, by day and by night',
          'Security at events',
          'Catering for the lunch club',
        ].map((text) => ({
          type: 'listItem',
          content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
        })),
      },
    ),
    policies: section({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Every new contract asks for at least the ' },
        { type: 'text', text: 'London Living Wage', marks: [{ type: 'bold' }] },
        { type: 'text', text: '. Our ' },
        {
          type: 'text',
          text: 'buying policy',
          marks: [{ type: 'link', attrs: { href: 'https://example.org/buying' } }],
        },
        { type: 'text', text: ' was last reviewed by the trustees in May 2026.' },
      ],
    }),
    risk: section(
      paragraph(
        'Cleaning and event staff, hired through agencies, at short notice. We do not yet know who works for our laundry’s subcontractor.',
      ),
    ),
    due_diligence: section(
      paragraph(
        'We checked payroll records of ',
        { key: 'suppliers.payChecked' },
        ', covering ',
        { key: 'workers.checked' },
        '. At ',
        { key: 'suppliers.belowLivingWage' },
        ' the checks found ',
        { key: 'workers.belowLivingWage' },
        ' paid below the Living Wage.',
      ),
      paragraph(
        'Of ',
        { key: 'findings.raised' },
        ' we closed ',
        { key: 'findings.closed' },
        '. Still open: ',
        { key: 'findings.open' },
        '.',
      ),
    ),
    training: section(
      paragraph(
        'Both centre managers and the person who buys for us took a half-day course in February 2026.',
      ),
    ),
    effectiveness: section({
      type: 'orderedList',
      content: [
        'Map the laundry’s subcontractor by September 2026',
        'Check the pay of every cleaning supplier each year',
      ].map((text) => ({
        type: 'listItem',
        content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
      })),
    }),
  },
  figures: publishFigures(counted),
  covered: [],
  promises: [],
  approval: { body: 'the trustees', approvedOn: isoDate('2026-07-09') },
  signature: {
    signerName: 'Ada Example',
    jobTitle: 'Chair',
    role: 'trustee',
    signedOn: isoDate('2026-07-10'),
  },
  publication: null,
}
