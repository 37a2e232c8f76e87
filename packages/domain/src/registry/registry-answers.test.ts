import { describe, expect, it } from 'vitest'
import registryFile from '../../../../prisma/reference/registry/2026-11-23.json' with { type: 'json' }
import rulesFile from '../../../../prisma/reference/statement-rules/uk-2025-12.json' with { type: 'json' }
import { isoDate } from '../dates/index.ts'
import { readStatementRules } from '../statements/index.ts'
import {
  checkRegistryAnswers,
  type RegistryAnswers,
  type RegistryCheckOptions,
  readRegistryRules,
  tellSections,
  writeRegistryRows,
} from './index.ts'

const rules = readRegistryRules(registryFile)
const options: RegistryCheckOptions = {
  rules,
  periodMonths: readStatementRules(rulesFile).registryPeriodMonths,
  registryYear: 2026,
  today: isoDate('2026-11-25'),
}

const required: RegistryAnswers = {
  group: ['single'],
  url: ['https://example.org/modern-slavery'],
  periodStart: ['2025-04-01'],
  periodEnd: ['2026-03-31'],
  approverFirstName: ['Ada'],
  approverLastName: ['Mensah'],
  approverJobTitle: ['Chair of trustees'],
  approvedOn: ['2026-06-02'],
  includesStructure: ['yes'],
  includesPolicies: ['yes'],
  includesRisks: ['yes'],
  includesDueDiligence: ['yes'],
  includesTraining: ['no'],
  noTrainingReason: ['Training begins in the autumn.'],
  includesGoals: ['yes'],
  sectors: ['3', '4'],
  turnover: ['1'],
  years: ['2'],
}

const optional: RegistryAnswers = {
  policies: ['1', '9'],
  training: ['9'],
  partners: ['10'],
  audits: ['2', '6'],
  grievance: ['2'],
  noRisks: ['none'],
  indicators: ['13'],
  progress: ['We count who is paid the Living Wage, year by year.'],
}

/** Codes of the registry's own messages for one change of the answers. */
function codes(change: RegistryAnswers, registryYear = 2026): readonly (string | null)[] {
  return checkRegistryAnswers({ ...required, ...change }, { ...options, registryYear }).map(
    ({ code }) => code,
  )
}

function cell(answers: RegistryAnswers, column: string): string | undefined {
  const [row = []] = writeRegistryRows(answers, {
    rules,
    registryYear: 2026,
    organisation: { name: 'Harbour Care', companyNumber: '01234567', address: null, sectorType: 'Private' },
  })
  return row[rules.columns.indexOf(column)]
}

describe('what the registry refuses', () => {
  it('takes a whole set of answers', () => {
    expect(codes({})).toEqual([])
    expect(codes(optional)).toEqual([])
  })

  it.each([
    ['2024-04-01', '2025-03-31', 2025, []],
    ['2019-04-06', '2020-04-05', 2020, []],
    ['2024-04-01', '2025-02-28', 2025, ['3217']],
    ['2024-04-02', '2025-03-31', 2025, ['3217']],
    ['2024-01-01', '2025-06-30', 2025, []],
    ['2024-01-01', '2025-07-31', 2025, ['3217']],
  ])('counts months from %s to %s as the form does', (start, end, year, expected) => {
    const change = { periodStart: [start], periodEnd: [end], approvedOn: [end] }
    expect(codes(change, year)).toEqual(expected)
  })

  it.each<[string, RegistryAnswers, string]>([
    ['an address and an e-mail', { email: ['office@example.org'] }, '3105'],
    ['an address without http', { url: ['example.org/statement'] }, '3100'],
    ['an address of 1,025 characters', { url: [`https://e.org/${'a'.repeat(1011)}`] }, '3101'],
    ['an e-mail that is none', { url: [], email: ['office at example'] }, '3103'],
    ['a day that does not exist', { periodStart: ['2025-02-30'] }, '3211'],
    ['a first day three years back', { periodStart: ['2023-12-01'] }, '3205'],
    ['approval before the end of the period', { approvedOn: ['2026-03-30'] }, '3309'],
    ['approval in the future', { approvedOn: ['2026-11-26'] }, '3304'],
    ['a job title of 51 characters', { approverJobTitle: ['x'.repeat(51)] }, '3314'],
    ['“none of these” beside a policy', { policies: ['1', '12'] }, '3602'],
    ['“did not engage” beside a partner', { partners: ['2', '10'] }, '3803'],
    ['audits and none', { audits: ['1', '7'] }, '4101'],
    ['grievance ways and none', { grievance: ['1', '3'] }, '4201'],
    ['no risks and a risk', { noRisks: ['none'], risk1: ['Recruitment fees'] }, '3913'],
    ['a risk of 201 characters', { risk2: ['x'.repeat(201)] }, '3911'],
    ['signs and none', { indicators: ['9', '13'] }, '4401'],
    ['remediation and none', { indicators: ['9'], remediations: ['1', '8'] }, '4501'],
    [
      'one organisation twice',
      { group: ['group'], organisations: ['Quay Cleaning Ltd', 'quay cleaning ltd '] },
      '3901',
    ],
  ])('refuses %s', (_what, change, code) => {
    expect(codes(change)).toContain(code)
  })

  it('says that a statement approved in the year after cannot be entered for its year', () => {
    const late = { periodStart: ['2024-04-01'], periodEnd: ['2025-03-31'], approvedOn: ['2026-01-20'] }
    expect(codes(late, 2025)).toEqual(['3305'])
    expect(codes(late, 2026)).toEqual([])
  })

  it('takes exactly the limit', () => {
    expect(codes({ approverJobTitle: ['x'.repeat(50)], risk1: ['y'.repeat(200)] })).toEqual([])
  })
})

describe('how far the eleven sections are', () => {
  it('lets the statement in with the first five complete', () => {
    const progress = tellSections(required, options)
    expect(progress.sections.map(({ state }) => state)).toEqual([
      ...Array.from({ length: 5 }, () => 'complete'),
      ...Array.from({ length: 6 }, () => 'not_started'),
    ])
    expect(progress.mayBeSubmitted).toBe(true)
    expect(tellSections({ ...required, ...optional }, options).complete).toBe(11)
  })

  it.each(Object.keys(required).filter((id) => id !== 'noTrainingReason'))(
    'does not let it in without %s',
    (id) => {
      expect(tellSections({ ...required, [id]: [] }, options).mayBeSubmitted).toBe(false)
    },
  )

  it('takes an e-mail for an address', () => {
    const answers = { ...required, url: [], email: ['office@example.org'] }
    expect(tellSections(answers, options).mayBeSubmitted).toBe(true)
  })

  it('wants every detail of a risk that is described', () => {
    const risk = { risk1: ['Recruitment fees'], risk1Source: ['2'], risk1Targets: ['2'] }
    const open = (answers: RegistryAnswers) =>
      tellSections({ ...required, ...answers }, options).sections[8]?.open
    expect(open(risk)).toEqual(['risk1Tiers', 'risk1Countries'])
    expect(open({ ...risk, risk1Tiers: ['1'], risk1Countries: ['United Kingdom'] })).toEqual([])
  })

  it('asks for remediation only where the statement speaks of signs', () => {
    const open = (answers: RegistryAnswers) =>
      tellSections({ ...required, ...answers }, options).sections[9]?.open
    expect(open({ indicators: ['13'] })).toEqual([])
    expect(open({ indicators: ['8'] })).toEqual(['remediations'])
  })
})

describe('the row', () => {
  it('has the 71 columns of the published file', () => {
    expect(rules.columns).toHaveLength(71)
  })

  it('writes lists a line each, and none as Yes in its own column', () => {
    const answers = { ...required, ...optional }
    expect(cell(answers, 'Policies')).toBe(
      "Freedom of workers to terminate employment\nProhibits confiscation of workers' original identification documents",
    )
    expect(cell(answers, 'NoPolicies')).toBe('')
    expect(cell(answers, 'Training')).toBe('')
    expect(cell(answers, 'NoTraining')).toBe('Yes')
    expect(cell(answers, 'NoRisks')).toBe('Yes')
    // What the registry's own program gets wrong: this hangs on the audits, not on the grievance ways.
    expect(cell({ ...answers, audits: ['7'], grievance: [] }, 'NoSocialAudits')).toBe('Yes')
    expect(cell({ ...answers, audits: [], grievance: ['3'] }, 'NoSocialAudits')).toBe('')
  })

  it('writes days, people and yes or no as the registry does', () => {
    expect(cell(required, 'StatementStartDate')).toBe('01/04/2025')
    expect(cell(required, 'ApprovingPerson')).toBe('Ada Mensah (Chair of trustees)')
    expect(cell(required, 'StatementIncludesTraining')).toBe('No')
    expect(cell(required, 'NoTrainingReason')).toBe('Training begins in the autumn.')
    expect(cell(required, 'GroupSubmission')).toBe('No')
    expect(
      cell({ ...required, risk1: ['Fees'], risk1Source: ['3'], risk1SourceOther: ['Agents'] }, 'Risk1Area'),
    ).toBe('Agents')
  })

  it('leaves out an answer to a question that is no longer asked', () => {
    expect(cell({ ...required, includesTraining: ['yes'] }, 'NoTrainingReason')).toBe('')
  })

  it('has a row for each organisation of a group', () => {
    const rows = writeRegistryRows(
      { ...required, group: ['group'], organisations: ['Quay Cleaning Ltd (07654321)', 'Harbour Homes'] },
      {
        rules,
        registryYear: 2026,
        organisation: {
          name: 'Harbour Care',
          companyNumber: '01234567',
          address: '1 Quay St',
          sectorType: 'Private',
        },
      },
    )
    const named = ['OrganisationName', 'CompanyNumber', 'ParentName', 'Address'].map((name) =>
      rules.columns.indexOf(name),
    )
    expect(rows.map((row) => named.map((place) => row[place]))).toEqual([
      ['Harbour Care', '01234567', 'Harbour Care', '1 Quay St'],
      ['Quay Cleaning Ltd', '07654321', 'Harbour Care', ''],
      ['Harbour Homes', '', 'Harbour Care', ''],
    ])
  })
})
