import { addMonths } from '../dates/index.ts'
import { payFor, plants, type SamplePlant } from './sample-failures.ts'

const pounds = (pence: number): string => `${Math.floor(pence / 100)}.${String(pence % 100).padStart(2, '0')}`
const hours = (quarters: number): string => String(quarters / 4)

const ADULT = 30

/** Those that need columns which small payrolls do not have. Applied like the others. */
const moreFailures: readonly SamplePlant[] = [
  {
    kind: 'employer_deduction',
    minimumWage: 'pass',
    livingWage: 'fail',
    apply: ({ more }) => {
      more.deduction_employer = '25.00'
    },
  },
  {
    kind: 'transport_deducted',
    minimumWage: 'pass',
    livingWage: 'fail',
    apply: ({ more }) => {
      more.deduction_transport = '30.00'
    },
  },
  {
    kind: 'job_costs_not_refunded',
    minimumWage: 'pass',
    livingWage: 'fail',
    apply: ({ more }) => {
      more.job_costs_unreimbursed = '22.00'
    },
  },
  {
    // Nights at a high rate lift the average above the minimum; what is above the lowest rate does not count.
    kind: 'premium_hides_low_rate',
    minimumWage: 'fail',
    livingWage: 'fail',
    apply: (amounts, rates) => {
      amounts.basicPay = payFor(amounts.hoursWorked, rates.minimumWage - 40)
      amounts.overtimeHours = 120
      amounts.hoursWorked += 120
      amounts.overtimePay = payFor(120, rates.livingWage * 2)
    },
  },
  {
    // Over 19 and past the first year: the rate of their age is due.
    kind: 'apprentice_rate_too_long',
    minimumWage: 'fail',
    livingWage: 'out_of_scope',
    apply: (amounts, rates, _, periodStart) => {
      amounts.age = ADULT
      amounts.more.apprenticeship_start = addMonths(periodStart, -13)
      amounts.basicPay = payFor(amounts.hoursWorked, rates.apprenticeWage)
    },
  },
  {
    kind: 'rate_of_a_younger_age',
    minimumWage: 'fail',
    livingWage: 'fail',
    apply: (amounts, rates) => {
      amounts.age = 21
      amounts.basicPay = payFor(amounts.hoursWorked, rates.youngerWage)
    },
  },
  {
    // The year's hours are used up before this period ends: those beyond are worked for nothing.
    kind: 'salaried_excess_hours',
    minimumWage: 'fail',
    livingWage: 'fail',
    apply: (amounts, rates) => {
      const inPeriod = 162.5
      const bearable = (inPeriod * rates.livingWage) / rates.minimumWage - inPeriod
      amounts.hoursWorked = 0
      amounts.basicPay = payFor(inPeriod * 4, rates.livingWage)
      amounts.more = {
        work_type: 'salaried',
        basic_annual_hours: '1950',
        pay_frequency: 'monthly',
        salaried_hours_before: '1787.5',
        salaried_hours_in_period: String(inPeriod + Math.ceil(bearable) + 4),
      }
    },
  },
  {
    // Rated output: 120% of what an average worker takes for the pieces must be paid at the minimum.
    kind: 'output_below_fair_rate',
    minimumWage: 'fail',
    livingWage: 'fail',
    apply: (amounts, rates) => {
      amounts.hoursWorked = 480
      amounts.basicPay = payFor(480, rates.minimumWage - 30)
      amounts.more = {
        work_type: 'output',
        output_pieces: '1000',
        average_pieces_per_hour: '10',
        rated_output_notice: 'yes',
      }
    },
  },
  {
    kind: 'unmeasured_below_minimum',
    minimumWage: 'fail',
    livingWage: 'fail',
    apply: (amounts, rates) => {
      amounts.hoursWorked = 0
      amounts.basicPay = payFor(20 * 7 * 4, rates.minimumWage - 25)
      amounts.more = { work_type: 'unmeasured', daily_average_hours: '7', days_worked: '20' }
    },
  },
  {
    // Holiday paid well, work paid badly: together they look like enough.
    kind: 'holiday_pay_hides_low_rate',
    minimumWage: 'fail',
    livingWage: 'fail',
    apply: (amounts, rates) => {
      const holiday = 160
      const holidayPay = payFor(holiday, rates.livingWage * 3)
      amounts.basicPay = payFor(amounts.hoursWorked, rates.minimumWage - 50) + holidayPay
      amounts.hoursWorked += holiday
      amounts.more = { absence_hours: hours(holiday), absence_pay: pounds(holidayPay) }
    },
  },
  {
    kind: 'tips_hide_low_rate',
    minimumWage: 'fail',
    livingWage: 'fail',
    apply: (amounts, rates) => {
      amounts.basicPay = payFor(amounts.hoursWorked, rates.minimumWage - 100)
      amounts.tips = payFor(amounts.hoursWorked, 400)
    },
  },
  {
    // A bonus counts towards the legal minimum, and not towards the Living Wage.
    kind: 'bonus_hides_low_rate',
    minimumWage: 'pass',
    livingWage: 'fail',
    apply: (amounts, rates) => {
      amounts.basicPay = payFor(amounts.hoursWorked, rates.minimumWage - 50)
      amounts.performancePay = payFor(amounts.hoursWorked, 500)
    },
  },
]

/** Every kind of failure there is to plant. */
export const allPlants: readonly SamplePlant[] = [...plants, ...moreFailures]
