import { closeFinding, mergeFinding, updateFinding } from '@daylight/application'
import { emails } from '../demo-people.ts'
import { memberOf, type Stage } from '../stage.ts'
import { makePng } from '../steps/make-evidence.ts'
import { advance, agree, note, planDeeply, raise, seeThrough } from '../steps/put-right.ts'
import type { Story } from '../tell-stories.ts'

const { amina, tom, sian, leila } = emails
const LAUNDRY = 'Golden Leaf 金葉 Laundry Services Ltd'
const WOOD = [150, 104, 62] as const

/** What people saw on visits: failings, things to watch, and things done well. */
export async function* tellVisits(stage: Stage): Story {
  yield '2025-01-22'
  const exit = await raise(stage, tom, {
    supplier: LAUNDRY,
    site: 'Laundry',
    area: 'conditions',
    rule: 'fire_exits',
    grade: 'tested',
    severity: 'business_critical',
    title: 'Fire exit at the back of the laundry is chained shut',
    detail:
      'On a visit in the morning the rear exit was closed with a chain and a padlock. The key was in the office, which is locked when the manager is out.',
    putRight: 'Remove the chain for good; fit an exit bar with an alarm.',
    workers: 22,
    since: '2025-01-22',
  })
  yield* seeThrough(stage, {
    findingId: exit,
    title: 'Remove the chain and fit an exit bar',
    by: sian,
    verifier: leila,
    days: ['2025-01-22', '2025-01-29', '2025-01-27', '2025-01-28'],
    evidence: { ...makePng('Rear exit with bar.png', WOOD), grade: 'tested' },
  })
  yield '2025-05-14'
  await raise(stage, sian, {
    supplier: 'Harvest Table Catering Ltd',
    site: 'Central kitchen',
    area: 'hours',
    grade: 'confirmed',
    severity: 'good_example',
    title: 'Travel between schools is on the rota and is paid',
    detail:
      'Cooks who serve two schools have the drive in between as working time on the rota. Three of them said so without being asked.',
  })
  yield '2025-09-17'
  const rota = await raise(stage, sian, {
    supplier: 'Brightside Cleaning Ltd',
    site: 'Eastgate Library',
    area: 'hours',
    grade: 'confirmed',
    severity: 'observation',
    title: 'The rota is published two days ahead',
    detail: 'People learn on Saturday where they work from Monday. They would like a week.',
  })
  yield '2026-01-19'
  await closeFinding(stage.deps, memberOf(stage, sian), {
    id: rota,
    version: 1,
    reason: 'Since January the rota hangs out ten days ahead.',
  })
  yield '2026-02-24'
  const contracts = await raise(stage, tom, {
    supplier: 'Swift Agency Staff Ltd',
    site: 'Placements in the borough',
    area: 'contracts',
    rule: 'written_terms',
    grade: 'sampled',
    severity: 'minor',
    title: 'No written terms in a language that people read',
    detail:
      'Of six people asked, four could not say what their hourly rate or notice was. The terms are in English only.',
    putRight: 'Hand the key terms out in the languages of the people placed.',
    workers: 6,
    since: '2026-02-24',
  })
  yield '2026-03-02'
  await updateFinding(stage.deps, memberOf(stage, tom), {
    id: contracts,
    version: 1,
    severity: 'major',
    title: 'No written terms in a language that people can read',
    reason: 'The law asks for written terms from the first day; nobody asked had them.',
  })
  const terms = await agree(stage, tom, {
    findingId: contracts,
    title: 'Translate the key terms and hand them out',
    owner: sian,
    dueOn: '2026-09-30',
  })
  await planDeeply(stage, tom, terms, {
    whys: [
      'The agency hands out one set of terms, in English',
      'People are placed within a day of our call, so nobody has time to translate',
      'We order people at the end of a week for the Monday after',
    ],
    causes: ['buyer_notice', 'contract_terms'],
    steps: [
      ['Agree which languages are needed', '2026-04-15'],
      ['Send the translated terms to the agency', '2026-07-31'],
    ],
    ownPart: {
      cause: 'buyer_notice',
      note: 'Of 40 orders since January, 31 gave the agency less than two working days.',
    },
  })
}

/** The council’s own house, and visits of this year. */
export async function* tellOwnHouse(stage: Stage): Story {
  yield '2025-10-02'
  const template = await raise(stage, amina, {
    supplier: null,
    area: 'records',
    severity: 'minor',
    title: 'Our own tender template does not ask what hourly rate a price can pay',
    detail:
      'Two cleaning contracts were let at prices below what the London Living Wage costs with holiday, pension and National Insurance.',
    putRight: 'Ask for the hourly rate and hours behind each price, and refuse a price that cannot pay it.',
  })
  const action = await agree(stage, amina, {
    findingId: template,
    title: 'Change the tender template and train the buyers',
    owner: tom,
    dueOn: '2026-11-25',
  })
  yield '2025-11-10'
  await advance(stage, tom, action, 'start')
  yield '2026-07-06'
  await note(
    stage,
    tom,
    action,
    'The new template is with the legal team. Eleven of fourteen buyers have been trained.',
  )
  yield '2026-09-22'
  await raise(stage, sian, {
    supplier: 'Greenway Grounds Maintenance Ltd',
    site: 'Park depot',
    area: 'conditions',
    rule: 'welfare_rooms',
    severity: 'observation',
    title: 'One changing room for everybody at the park depot',
    detail: 'A lock was put on the door in August. A second room is in the plans for 2027.',
  })
  await raise(stage, tom, {
    supplier: 'Thamesmouth Highways LLP',
    site: 'Yard',
    area: 'pay',
    severity: 'good_example',
    title: 'Agency workers get the same rate and the same boots from the first day',
    detail: 'The pay rates hang beside the clock, for employees and agency workers alike.',
  })
  yield '2026-10-14'
  // The rule and the place of the chained exit of 2025: Daylight links the two.
  await raise(stage, sian, {
    supplier: LAUNDRY,
    site: 'Laundry',
    area: 'conditions',
    rule: 'fire_exits',
    grade: 'sampled',
    severity: 'business_critical',
    title: 'Trolleys stand in front of the rear fire exit of the laundry again',
    detail: 'On two visits in a week linen trolleys stood so close that the door opened by a hand’s width.',
    putRight: 'Mark the floor, keep the trolleys elsewhere, and have the shift lead check it each evening.',
    workers: 22,
    since: '2026-10-07',
  })
  yield '2026-11-04'
  const guards = await raise(stage, sian, {
    supplier: 'Sentinel Guarding and Mobile Patrols (Southern Region) Holdings Limited',
    site: 'Town Hall, front desk',
    area: 'hours',
    rule: 'rest_breaks',
    grade: 'sampled',
    severity: 'major',
    title:
      'Night guards work twelve hours without a break that can be taken, because nobody relieves them at the desk between seven in the evening and seven in the morning',
    detail:
      'The log of October shows 22 night shifts of twelve hours with one guard. A break is written down for each, and on each the desk was staffed by the same person.',
    putRight: 'A second guard or a closed desk for thirty minutes in each night shift.',
    workers: 3,
    since: '2026-10-01',
  })
  yield '2026-11-06'
  const twice = await raise(stage, tom, {
    supplier: 'Sentinel Guarding and Mobile Patrols (Southern Region) Holdings Limited',
    site: 'Town Hall, front desk',
    area: 'hours',
    grade: 'claimed',
    severity: 'major',
    title: 'Guards say that they get no break at night',
    detail: 'The caretaker heard it from the guards at the front desk.',
    workers: 3,
  })
  await mergeFinding(stage.deps, memberOf(stage, tom), {
    id: twice,
    version: 1,
    survivorId: guards,
    reason: 'The same desk and the same nights; the log shows it better.',
  })
}
