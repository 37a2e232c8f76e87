import { addAnswerFile, keepAnswers } from '@daylight/application'
import { emails } from '../demo-people.ts'
import { memberOf, type Stage } from '../stage.ts'
import { answer, askSupplier, sendAnswers } from '../steps/ask-supplier.ts'
import { makeCsv } from '../steps/make-evidence.ts'

const CLEANING_FIRM = {
  workers: '71',
  lowest_pay: '14.80',
  london_wage: 'own',
  wage_plan: '2027-01-31',
  rise_on_time: 'by_may',
  pay_mistakes: 'paid',
  all_hours: 'yes',
  longest_week: '46',
  over_48: 'no',
  day_off: 'yes',
  shift_notice: 'one_week',
  written_terms: 'all',
  terms_language: 'yes',
  payslips: 'yes',
  own_account: 'own',
  fees: 'no',
  taken: 'nothing',
  own_papers: 'yes',
  free_to_leave: 'yes',
  union: 'told',
  kit: 'yes',
  safety_training: 'both',
  rest_room: 'cannot_say',
  homes: 'no',
  others: 'nobody',
  speak_up: 'They can ring the manager or the owner at any time. We answer within two days.',
  outside_voice: 'yes',
  no_harm: 'yes',
  young: 'no',
  age_check: 'yes',
} as const

/** A bakery asks the firm that cleans for it; the firm keeps its answers, and the council asks the same a week later. */
export async function tellAnswerOnce(bakery: Stage, firm: Stage): Promise<void> {
  bakery.clock.moveTo('2026-11-02')
  const dolores = await askSupplier(bakery, {
    by: emails.ffion,
    supplier: 'Brightside Cleaning Ltd',
    setId: 'fair_work',
    email: emails.dolores,
    dueOn: '2026-11-30',
  })
  bakery.clock.moveTo('2026-11-12')
  await answer(bakery, dolores, CLEANING_FIRM)
  const rates = makeCsv('Pay rates November 2026.csv', [
    ['Group', 'Pounds an hour'],
    ['Cleaners', '14.80'],
    ['Supervisors', '16.10'],
  ])
  await addAnswerFile(
    bakery.deps,
    dolores,
    { questionId: 'lowest_pay', fileName: rates.fileName },
    (async function* () {
      yield rates.content
    })(),
  )
  await sendAnswers(bakery, dolores, { name: 'Dolores Quintero', role: 'Owner' })
  firm.clock.moveTo('2026-11-12')
  await keepAnswers(firm.deps, dolores, memberOf(firm, emails.dolores))
}
