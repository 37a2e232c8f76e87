/** What was taken from pay, or paid by the worker. */
export type DeductionKind =
  | 'employer_benefit'
  | 'job_expenditure'
  | 'worker_payment_third_party'
  | 'worker_payment_employer'
  | 'voluntary_purchase'
  | 'salary_sacrifice'
  | 'accommodation_above_offset'
  | 'accommodation_within_offset'
  | 'recruitment_fee'
  | 'transport'
  | 'tax_and_national_insurance'
  | 'student_loan'
  | 'advance_recovery'
  | 'loan_repayment'
  | 'overpayment_recovery'
  | 'share_purchase'
  | 'misconduct_liability'
  | 'union_subscription'
  | 'pension_contribution'
  | 'attachment_order'

export interface DeductionQuery {
  readonly kind: DeductionKind
  /** For a voluntary purchase from the employer: taken from pay, or paid freely by the worker. */
  readonly method?: 'deduction' | 'payment' | undefined
  /** For a worker's own payment: whether it was made for the job. */
  readonly inConnectionWithJob?: boolean | undefined
  readonly reimbursed?: boolean | undefined
}

export interface DeductionClass {
  readonly reducesMinimumWagePay: boolean
  /** Whether a refund of it would itself count as pay; only a refund of a worker's payment can be asked. */
  readonly reimbursementCountsAsPay: boolean
  readonly source: string
}

const REDUCES =
  'National Minimum Wage Regulations 2015, regulations 12 and 13; https://www.nibusinessinfo.co.uk/content/deductions-and-payments-reduce-minimum-wage-pay'
const HARMLESS =
  'National Minimum Wage Regulations 2015, regulation 12(2); https://www.nibusinessinfo.co.uk/content/deductions-and-payments-do-not-reduce-minimum-wage-pay'
const WORKER_PAYMENT =
  'National Minimum Wage Regulations 2015, regulation 13; https://www.gov.uk/hmrc-internal-manuals/national-minimum-wage-manual/nmwm11170'

const ALWAYS: Readonly<
  Record<
    Exclude<DeductionKind, 'worker_payment_third_party' | 'worker_payment_employer' | 'voluntary_purchase'>,
    boolean
  >
> = {
  employer_benefit: true,
  job_expenditure: true,
  salary_sacrifice: true,
  accommodation_above_offset: true,
  accommodation_within_offset: false,
  recruitment_fee: true,
  transport: true,
  tax_and_national_insurance: false,
  student_loan: false,
  advance_recovery: false,
  loan_repayment: false,
  overpayment_recovery: false,
  share_purchase: false,
  misconduct_liability: false,
  union_subscription: false,
  pension_contribution: false,
  attachment_order: false,
}

/** Whether a deduction or payment reduces minimum wage pay, with the law for it. */
export function classifyDeduction(query: DeductionQuery): DeductionClass {
  const { kind } = query
  if (kind === 'voluntary_purchase') {
    const reduces = query.method !== 'payment'
    return {
      reducesMinimumWagePay: reduces,
      reimbursementCountsAsPay: false,
      source: reduces ? REDUCES : HARMLESS,
    }
  }
  if (kind === 'worker_payment_third_party' || kind === 'worker_payment_employer') {
    const reduces = query.inConnectionWithJob === true && query.reimbursed !== true
    return { reducesMinimumWagePay: reduces, reimbursementCountsAsPay: false, source: WORKER_PAYMENT }
  }
  const reduces = ALWAYS[kind]
  return {
    reducesMinimumWagePay: reduces,
    reimbursementCountsAsPay: false,
    source: reduces ? REDUCES : HARMLESS,
  }
}
