/**
 * Vectors of the same kinds in other shapes and with other figures, each worked out by hand from the rates that
 * pay-rates.json holds: the mapping has to know them, whoever writes the file.
 */
const source = 'worked out by hand'

const vector = (
  category: string,
  id: string,
  input: Readonly<Record<string, unknown>>,
  expected: Readonly<Record<string, unknown>>,
) => ({ id, category, input, expected, source })

export const moreVectors: readonly unknown[] = [
  vector(
    'salaried-hours',
    'monthly pay by date',
    { basicHours: 1950, payFrequency: 'monthly', monthlySalary: 2065.38, date: '2026-06-01', age: 30 },
    { hoursPerPeriod: 162.5, minimumPay: 2065.375, compliant: true, hourly: 12.71 },
  ),
  vector(
    'salaried-hours',
    'four-weekly',
    { basicHours: 1820, payFrequency: 'four-weekly', pay: 1700, minimum: 12.21 },
    { hoursPerPeriod: 140, minimumPay: 1709.4, compliant: false, shortfall: 9.4 },
  ),
  vector(
    'salaried-hours',
    'annual salary',
    { basicHours: 2080, annualSalary: 26436.8, minimum: 12.71 },
    { hoursPerPeriod: 173.33, compliant: true },
  ),
  vector(
    'salaried-hours',
    'weekly',
    { basicHours: 2080, payFrequency: 'weekly', pay: 500, minimum: 12.71 },
    { hoursPerPeriod: 40, compliant: false, shortfall: 8.4 },
  ),
  vector(
    'salaried-hours',
    'part first month with pay',
    { basicHours: 2040, daysInFirstPeriod: 15, monthlySalary: 1000, minimum: 12.71 },
    { hoursFirstPeriod: 83.84, hourly: 11.93, compliant: false },
  ),
  vector(
    'salaried-hours',
    'excess stated',
    { basicHours: 2040, payFrequency: 'monthly', excessHours: 10, monthlySalary: 2200, minimum: 12.71 },
    { hours: 180, hourly: 12.22, compliant: false, shortfall: 87.8 },
  ),
  vector(
    'salaried-hours',
    'excess worked out',
    {
      basicHours: 2040,
      payFrequency: 'monthly',
      hoursBefore: 2000,
      hoursThisPeriod: 60,
      monthlySalary: 2400,
      minimum: 12.71,
    },
    { hours: 190, excessHours: 20, compliant: false, hourly: 12.63 },
  ),
  vector(
    'salaried-hours',
    'months of a year',
    {
      basicHours: 600,
      payFrequency: 'monthly',
      monthlySalary: 700,
      minimum: 12.71,
      months: [{ hours: 300 }, { hours: 300 }, { hours: 10 }],
    },
    { hoursByMonth: [50, 50, 60], excessHours: 10, compliant: [true, true, false] },
  ),
  vector(
    'output',
    'fair piece rate by date and age',
    { averagePerHour: 24, date: '2026-06-01', age: 19 },
    { adjustedPerHour: 20, fairPieceRate: 0.5425 },
  ),
  vector(
    'output',
    'rated output with pay',
    { averagePerHour: 12, pieces: 300, pay: 381, minimum: 12.71 },
    { hours: 30, hourly: 12.7, compliant: false, shortfall: 0.3 },
  ),
  vector(
    'output',
    'piece rate',
    { averagePerHour: 10, pieces: 100, pieceRate: 1.5, minimum: 12.5 },
    { hours: 12, pay: 150, compliant: true, fairPieceRate: 1.5 },
  ),
  vector(
    'output',
    'not rated: all hours',
    { hours: 40, pay: 500, minimum: 12.71 },
    { hours: 40, hourly: 12.5, compliant: false, shortfall: 8.4 },
  ),
  vector('output', 'not paid by the hour', { hours: 20, pay: 254.2, minimum: 12.71 }, { compliant: true }),
  vector(
    'premium',
    'premium pieces with hours',
    { normalPiece: 2, premiumPiece: 3, premiumPieces: 50, normalPieces: 50, hours: 15, minimum: 12.71 },
    { totalPay: 250, premium: 50, nmwPay: 200, hourly: 13.33, compliant: true },
  ),
  vector(
    'premium',
    'three rates',
    {
      lines: [
        { hours: 10, rate: 10 },
        { hours: 5, rate: 12 },
        { hours: 5, rate: 15 },
      ],
      lowestContractRate: 10,
    },
    { totalPay: 235, premium: 35, nmwPay: 200, hourly: 10 },
  ),
  vector(
    'unmeasured',
    'agreement by date',
    { pay: 300, dailyAverageHours: 6, daysWorked: 4, date: '2026-06-01', age: 22 },
    { hours: 24, hourly: 12.5, compliant: false, shortfall: 5.04 },
  ),
  vector(
    'unmeasured',
    'every hour',
    { pay: 300, hours: 23, minimum: 12.71 },
    { hours: 23, hourly: 13.04, compliant: true },
  ),
  vector(
    'deduction',
    'several',
    {
      date: '2026-06-01',
      age: 30,
      hourly: 13,
      hours: 40,
      deductions: [
        { kind: 'uniform', amount: 10 },
        { kind: 'loan', amount: 50 },
        { kind: 'transport', amount: 5 },
      ],
    },
    { nmwPay: 505, hourly: 12.63, compliant: false, shortfall: 3.4 },
  ),
  vector(
    'deduction',
    'sacrifice, tips and a free room',
    {
      date: '2026-06-01',
      age: 30,
      pay: 500,
      hours: 40,
      salarySacrifice: 30,
      tips: 100,
      accommodationDays: 4,
    },
    { nmwPay: 514.4, compliant: true },
  ),
  vector(
    'deduction',
    'unpaid travel',
    { minimum: 12.71, hourly: 13, hours: 35, unpaidHours: 1 },
    { hours: 36, hourly: 12.64, compliant: false },
  ),
  vector(
    'arrears',
    'by dates',
    { date: '2024-06-01', asOf: '2026-06-01', age: 30, pay: 400, hours: 40 },
    { underpayment: 57.6, arrears: 63.99, rateThen: 11.44 },
  ),
  vector(
    'arrears',
    'band then, not now',
    { date: '2025-06-01', dateNow: '2026-06-01', ageAtPeriod: 17, ageNow: 18, pay: 70, hours: 10 },
    { underpayment: 5.5, arrears: 5.83, currentRateBand: 'under18' },
  ),
  vector(
    'arrears',
    'several periods',
    {
      age: 30,
      asOf: '2026-06-01',
      periods: [
        { date: '2024-06-01', pay: 400, hours: 40 },
        { date: '2026-05-01', pay: 500, hours: 40 },
      ],
    },
    { underpayment: 66, arrears: 72.39 },
  ),
  vector(
    'ssp',
    'old rules, three waiting days',
    { date: '2025-06-02', awe: 400, qualifyingDaysPerWeek: 5, sickDays: 8 },
    { weekly: 118.75, daily: 23.75, waitingDays: 3, payableDays: 5, total: 118.75 },
  ),
  vector(
    'ssp',
    'old rules, under the limit',
    { date: '2025-06-02', awe: 124.99 },
    { weekly: 0, eligible: false },
  ),
  vector(
    'ssp',
    'new rules, no waiting',
    { date: '2026-04-06', awe: 100, qualifyingDaysPerWeek: 4, sickDays: 2 },
    { weekly: 80, daily: 20, waitingDays: 0, total: 40 },
  ),
  vector('ssp', 'the day before', { date: '2026-04-05', awe: 200 }, { weekly: 118.75, waitingDays: 3 }),
  vector(
    'holiday',
    'rolled up and paid',
    { payForWork: 1543.21, holidayPayPaid: 186.26 },
    { holidayPay: 186.27, compliant: false },
  ),
  vector('holiday', 'part of a week', { daysPerWeek: 2.5, hoursPerWeek: 20 }, { days: 14, hours: 112 }),
  vector(
    'living-wage',
    'last day of the old rate, UK',
    { date: '2026-04-30', region: 'UK', age: 30, hourly: 12.6, hours: 10 },
    { requiredRate: 12.6, announcedRate: 13.45, compliant: true, announcedDueBy: '2026-05-01' },
  ),
  vector(
    'living-wage',
    'first day of the new rate',
    { date: '2026-05-01', region: 'London', age: 30, hourly: 14.79, hours: 100 },
    { requiredRate: 14.8, compliant: false, shortfall: 1 },
  ),
  vector(
    'living-wage',
    'day of announcement',
    { date: '2025-10-22', region: 'London' },
    { requiredRate: 13.85, announcedRate: 14.8 },
  ),
  vector(
    'living-wage',
    'day before announcement',
    { date: '2025-10-21', region: 'London' },
    { requiredRate: 13.85, announcedRate: 13.85 },
  ),
  vector(
    'living-wage',
    'salary',
    { date: '2026-06-01', region: 'London', age: 30, basicHours: 2040, monthlySalary: 2515 },
    { compliant: false, shortfall: 1 },
  ),
  vector('living-wage', 'contracted, by the week', { hoursPerWeek: 2, weeks: 8 }, { inScope: true }),
  vector('living-wage', 'contracted, too few weeks', { hoursPerWeek: 10, weeks: 7 }, { inScope: false }),
  vector('living-wage', 'contracted, by the day', { hoursPerDay: 1.5, weeks: 20 }, { inScope: false }),
  vector(
    'working-time',
    'home in between',
    { segments: ['visit', 'travel_home', 'at_home', 'travel_from_home', 'visit'] },
    { counts: [true, false, false, false, true] },
  ),
  vector(
    'working-time',
    'with hours',
    {
      segments: [
        { kind: 'visit', hours: 2 },
        { kind: 'travel_between', minutes: 30 },
        { kind: 'visit', hours: 1 },
      ],
    },
    { countedHours: 3.5 },
  ),
  vector(
    'accommodation',
    'two weeks',
    { date: '2026-06-01', age: 30, hourly: 12.71, hours: 80, chargePerDay: 12, days: 14 },
    { excess: 12.6, nmwPay: 1004.2, compliant: false },
  ),
  vector(
    'compliance',
    'by minimum',
    { hours: 10, pay: 127.09, minimum: 12.71 },
    { compliant: false, shortfall: 0.01 },
  ),
  vector(
    'bonus',
    'quarterly bonus',
    { monthlyPay: 900, hours: 75, bonus: 300, bonusMonths: 3, paidIn: 'December' },
    { novemberPay: 1000, decemberPay: 1100, december: 14.67 },
  ),
]
