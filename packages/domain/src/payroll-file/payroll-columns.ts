export type PayrollColumnKind =
  | 'text'
  | 'date'
  | 'whole_number'
  | 'money'
  | 'hours'
  | 'yes_no'
  | 'choice'
  | 'workplace'
  | 'compared'

/** What becomes of a column once it has been read. */
export type PayrollColumnFate = 'stored' | 'pseudonym' | 'age_band' | 'never_stored'

export interface PayrollColumn {
  readonly name: string
  /** `yes`, or when it is needed in plain words; undefined: optional. */
  readonly needed?: string
  readonly kind: PayrollColumnKind
  readonly meaning: string
  readonly fate: PayrollColumnFate
  readonly choices?: readonly string[]
  /** Names that payroll programs give it. */
  readonly alsoCalled: readonly string[]
}

type Extra = Partial<Pick<PayrollColumn, 'needed' | 'fate' | 'choices'>>

const column = <const Name extends string>(
  name: Name,
  kind: PayrollColumnKind,
  meaning: string,
  alsoCalled = '',
  extra: Extra = {},
): PayrollColumn & { readonly name: Name } => ({
  name,
  kind,
  meaning,
  alsoCalled: alsoCalled === '' ? [] : alsoCalled.split(' | '),
  fate: 'stored',
  ...extra,
})

/** The payroll template: every column that is read, in the order of the template. */
export const payrollColumns = [
  column(
    'worker_ref',
    'text',
    'Payroll number or any other reference that stays the same for a worker.',
    'Employee No | Employee Number | Employee ID | Employee Ref | Employee Reference | Payroll No | Payroll Number | Payroll ID | Payroll Ref | Works No | Works Number | Staff No | Staff Number | Staff ID | Worker No | Worker Number | Worker ID | Personnel No | Emp No | Emp ID | Clock No',
    { needed: 'yes', fate: 'pseudonym' },
  ),
  column(
    'period_start',
    'date',
    'First day of the pay reference period.',
    'Start of period | Pay period start | Period from | Period start date | From date | Date from',
    { needed: 'yes, or set for the whole file' },
  ),
  column(
    'period_end',
    'date',
    'Last day of the pay reference period, at most one month after the first.',
    'End of period | Pay period end | Period to | Period end date | Period ending | To date | Date to',
    { needed: 'yes, or set for the whole file' },
  ),
  column(
    'date_of_birth',
    'date',
    'Date of birth; only the age band is kept.',
    'DOB | Birth date | Date birth | Birthday',
    { needed: 'this or age_at_period_start', fate: 'age_band' },
  ),
  column('age_at_period_start', 'whole_number', 'Age in whole years on the first day of the period.', 'Age', {
    needed: 'this or date_of_birth',
    fate: 'age_band',
  }),
  column(
    'apprenticeship_start',
    'date',
    'Day the apprenticeship began; empty for everyone else.',
    'Apprentice start | Apprenticeship start date | Apprentice from',
  ),
  column(
    'workplace',
    'workplace',
    '“london”, “uk” (anywhere else in the United Kingdom), or the name of a site.',
    'Site | Site name | Location | Work location | Place of work',
    { needed: 'yes, or set for the whole file' },
  ),
  column(
    'engagement',
    'choice',
    'How the worker is engaged.',
    'Engagement type | Employment type | Worker type',
    { choices: ['direct', 'contracted', 'agency', 'intern', 'volunteer'] },
  ),
  column('work_type', 'choice', 'What the pay is for; time work where empty.', 'Type of work | Pay type', {
    choices: ['time', 'salaried', 'output', 'unmeasured'],
  }),
  column(
    'basic_annual_hours',
    'hours',
    'Hours a year that a salary pays for.',
    'Annual hours | Contracted annual hours',
    { needed: 'for salaried work' },
  ),
  column(
    'pay_frequency',
    'choice',
    'How often a salary is paid.',
    'Frequency | Pay period | Payment frequency',
    { needed: 'for salaried work', choices: ['weekly', 'fortnightly', 'four_weekly', 'monthly'] },
  ),
  column(
    'hours_worked',
    'hours',
    'Hours of work in the period that were paid as worked.',
    'Hours | Total hours | Hours paid | Paid hours | Worked hours | Hrs | Hrs worked',
    { needed: 'yes, unless salaried' },
  ),
  column(
    'unpaid_hours',
    'hours',
    'Time that counts but was not paid: travel between places, training, waiting, hand-over.',
    'Hours not paid | Unpaid time',
  ),
  column(
    'absence_hours',
    'hours',
    'Paid absence contained in hours_worked.',
    'Paid absence hours | Holiday hours | Leave hours',
  ),
  column(
    'absence_pay',
    'money',
    'Pay for that absence, contained in basic_pay.',
    'Paid absence | Holiday pay | Leave pay',
  ),
  column(
    'basic_pay',
    'money',
    'Pay for the hours at the basic rate.',
    'Basic | Basic wage | Basic salary | Base pay | Normal pay | Standard pay',
    { needed: 'yes' },
  ),
  column(
    'overtime_hours',
    'hours',
    'Hours, included in hours_worked, paid at another rate.',
    'OT hours | Overtime hrs | OT hrs',
  ),
  column('overtime_pay', 'money', 'What was paid for those hours.', 'Overtime | OT pay | OT'),
  column(
    'lowest_hourly_rate',
    'money',
    'Lowest hourly rate of the contract for the same work.',
    'Lowest rate | Lowest contract rate',
  ),
  column(
    'performance_pay',
    'money',
    'Commission, incentive pay, most bonuses.',
    'Bonus | Commission | Incentive | Incentive pay | Performance bonus',
  ),
  column(
    'bonus_months',
    'whole_number',
    'Months over which an annual bonus in performance_pay was earned.',
    'Bonus period months',
  ),
  column(
    'guaranteed_allowance',
    'money',
    'Allowance that is guaranteed and not deferred, such as London weighting.',
    'London weighting | Guaranteed allowances | London allowance',
  ),
  column(
    'other_allowance',
    'money',
    'On call, unsocial hours, regional and other allowances.',
    'Other allowances | Allowance | Allowances | On call | Shift allowance | Unsocial hours',
  ),
  column('tips', 'money', 'Tips, tronc, service charge.', 'Tronc | Service charge | Gratuities'),
  column('expenses', 'money', 'Refunds of expenses.', 'Expense | Reimbursed expenses | Expenses paid'),
  column(
    'salary_sacrifice',
    'money',
    'What the worker gave up; basic_pay is stated before it.',
    'Sal sac | Salary exchange',
  ),
  column(
    'deduction_job',
    'money',
    'Taken for uniform, tools, checks, protective clothing, required travel, fees.',
    'Uniform | Uniform deduction | DBS | DBS deduction | Tools',
  ),
  column(
    'deduction_employer',
    'money',
    'Any other deduction for the employer’s own use or benefit.',
    'Employer deduction | Other deduction | Other deductions',
  ),
  column(
    'deduction_loan',
    'money',
    'A loan or an advance repaid.',
    'Loan | Loan repayment | Advance | Advance repayment',
  ),
  column(
    'deduction_recruitment',
    'money',
    'Any recruitment, visa or work-finding fee.',
    'Recruitment fee | Visa fee | Work finding fee',
  ),
  column(
    'deduction_transport',
    'money',
    'Taken for transport to or for work.',
    'Transport | Transport deduction | Minibus',
  ),
  column(
    'job_costs_unreimbursed',
    'money',
    'Paid by the worker for the job and not refunded.',
    'Unreimbursed costs | Unreimbursed expenses',
  ),
  column(
    'accommodation_provided',
    'yes_no',
    'Whether the employer provided somewhere to live.',
    'Accommodation | Housing provided',
  ),
  column(
    'accommodation_days',
    'whole_number',
    'Days in the period on which it was provided.',
    'Days of accommodation | Accommodation nights',
  ),
  column(
    'accommodation_charge',
    'money',
    'Everything charged for it in the period, with what had to be paid for heat and light.',
    'Accommodation deduction | Rent | Rent deduction',
  ),
  column(
    'gross_pay',
    'money',
    'Gross pay, for checking.',
    'Gross | Total gross | Gross total | Total gross pay',
  ),
  column('net_pay', 'money', 'Net pay, for checking.', 'Net | Take home | Take home pay | Net paid'),
  column(
    'paid_to_third_party',
    'yes_no',
    'Whether the pay went to someone other than the worker.',
    'Third party payee',
  ),
  column(
    'bank_account',
    'compared',
    'Compared between workers only.',
    'Account number | Bank account number | Account no | Bank acc no | IBAN',
    { fate: 'never_stored' },
  ),
  column(
    'phone',
    'compared',
    'Compared between workers only.',
    'Mobile | Telephone | Phone number | Mobile number | Tel',
    { fate: 'never_stored' },
  ),
  column('address', 'compared', 'Compared between workers only.', 'Home address | Full address', {
    fate: 'never_stored',
  }),
  column(
    'ni_number',
    'compared',
    'Compared between workers only.',
    'NINO | National Insurance | National Insurance Number | National Insurance No',
    { fate: 'never_stored' },
  ),
  column('days_worked', 'whole_number', 'Days worked in the period.', 'Days | Number of days'),
  column(
    'longest_run_of_days',
    'whole_number',
    'Most days worked one after another.',
    'Longest run | Consecutive days',
  ),
  column('night_hours', 'hours', 'Hours worked at night.', 'Nights hours | Hours at night'),
] as const satisfies readonly PayrollColumn[]

export type PayrollColumnName = (typeof payrollColumns)[number]['name']
