import { findPayrollColumn } from './find-payroll-column.ts'
import { normaliseHeader } from './normalise-header.ts'
import { type PayrollColumnName, payrollColumns } from './payroll-columns.ts'

/** What a person may say that an element of a long payroll is: a column of the template, or no pay at all. */
export const PAY_ELEMENT_KINDS = [
  'basic_pay',
  'overtime_pay',
  'absence_pay',
  'performance_pay',
  'guaranteed_allowance',
  'other_allowance',
  'tips',
  'expenses',
  'salary_sacrifice',
  'deduction_job',
  'deduction_employer',
  'deduction_loan',
  'deduction_recruitment',
  'deduction_transport',
  'accommodation_charge',
  'rolled_up_holiday_pay',
  'arrears_paid',
  'fees_repaid',
  'not_pay',
] as const satisfies readonly (PayrollColumnName | 'not_pay')[]
export type PayElementKind = (typeof PAY_ELEMENT_KINDS)[number]

/** What the elements that only this payroll has are, by their names as `normaliseHeader` writes them. */
export type ChosenElements = Readonly<Record<string, PayElementKind>>

/** What becomes of one element of pay: the columns its money and its hours are added to. */
export interface PayElement {
  readonly money: readonly PayrollColumnName[]
  readonly hours: readonly PayrollColumnName[]
}

const NOTHING: PayElement = { money: [], hours: [] }
// By the template, hours_worked holds overtime and paid absence too, and basic_pay holds the pay for absence.
const BASIC: PayElement = { money: ['basic_pay'], hours: ['hours_worked'] }
const OVERTIME: PayElement = { money: ['overtime_pay'], hours: ['overtime_hours', 'hours_worked'] }
const ABSENCE: PayElement = {
  money: ['absence_pay', 'basic_pay'],
  hours: ['absence_hours', 'hours_worked'],
}

const named: readonly (readonly [PayElement, string])[] = [
  [
    BASIC,
    'Basic | Basic pay | Basic wage | Basic salary | Base pay | Wages | Normal | Normal hours | Normal pay | Standard | Standard hours | Standard pay | Hourly pay | Ordinary hours | Ordinary pay',
  ],
  [
    OVERTIME,
    'Overtime | Overtime pay | Overtime hours | OT | OT pay | Time and a half | Time and a third | Time and a quarter | Double time | Triple time | Overtime 1.5 | Overtime 2',
  ],
  [
    ABSENCE,
    'Holiday | Holiday pay | Holiday hours | Annual leave | Leave pay | Paid absence | Bank holiday pay',
  ],
  // Taken or paid by law or by the scheme, and no part of either check.
  [
    NOTHING,
    'PAYE | PAYE tax | Tax | Income tax | NI | NIC | National Insurance | Employee NI | Employee NIC | Employees NI | Employer NI | Employer NIC | Pension | Employee pension | Employees pension | Student loan | Postgraduate loan | Attachment of earnings',
  ],
]

const elements: ReadonlyMap<string, PayElement> = new Map([
  ...payrollColumns
    .filter(({ kind }) => kind === 'money')
    .flatMap(({ name }) =>
      [name, ...findPayrollColumn(name).alsoCalled].map((called): [string, PayElement] => [
        normaliseHeader(called),
        { money: [name], hours: [] },
      ]),
    ),
  ...named.flatMap(([element, names]) =>
    names.split(' | ').map((called): [string, PayElement] => [normaliseHeader(called), element]),
  ),
])

/** What an element of a long payroll is: by its name, else as a person chose; undefined: nobody here knows it. */
export function findPayElement(name: string, chosen: ChosenElements = {}): PayElement | undefined {
  const key = normaliseHeader(name)
  const known = elements.get(key)
  if (known !== undefined) return known
  const kind = Object.hasOwn(chosen, key) ? chosen[key] : undefined
  return kind === undefined ? undefined : elementOf(kind)
}

/** The columns that a kind's money and hours are added to. */
export function elementOf(kind: PayElementKind): PayElement {
  switch (kind) {
    case 'not_pay':
      return NOTHING
    case 'basic_pay':
      return BASIC
    case 'overtime_pay':
      return OVERTIME
    case 'absence_pay':
      return ABSENCE
    default:
      return { money: [kind], hours: [] }
  }
}
