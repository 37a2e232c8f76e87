import { getLeavingGuide, recordLeaving } from '@daylight/application'
import { emails } from '../demo-people.ts'
import { memberOf, type Stage, supplierOf } from '../stage.ts'
import type { Story } from '../tell-stories.ts'

const { amina, tom } = emails
const AGENCY = 'Swift Agency Staff Ltd'
const INTERPRETERS = 'شركة النور للترجمة – Al-Noor Interpreting'

type Answers = Parameters<typeof recordLeaving>[2]['answers']
const said = (choice: string, day = '', note = '') => ({ choice, day, note })

/** One firm that the council has left, and one whose work ends in spring. */
export async function* tellLeaving(stage: Stage): Story {
  yield '2026-07-06'
  await end(stage, tom, INTERPRETERS, {
    endsOn: '2026-09-30',
    reason: 'Interpreting is bought with the other boroughs from October.',
    answers: {
      leverage: said('not_about_this'),
      own_part: said('no'),
      workers: said('fewer_than_5', '', 'Most interpret for others too.'),
      tupe: said('advised', '', 'Legal team: no organised group works mainly for us.'),
      tell_workers: said('supplier', '2026-07-31'),
      tell_unions: said('there_are_none'),
      tell_next: said('there_is_none'),
      notice: said('contract', '2026-07-06'),
      money: said('nothing_owed'),
    },
  })
  yield '2026-11-17'
  await end(stage, amina, AGENCY, {
    endsOn: '2027-03-31',
    reason: 'The framework ends. Cleaners will be employed by the firms that clean.',
    answers: {
      leverage: said('tried', '', 'Two meetings and a plan since March. Terms are still in English only.'),
      own_part: said('yes', '', 'Most orders gave less than two working days.'),
      workers: said('from_20'),
      tupe: said('goes_on', '', 'With Brightside Cleaning and with ourselves.'),
      tell_workers: said('we', '2026-12-11', 'In the languages they read.'),
      tell_unions: said('will_be', '2026-12-04'),
      tell_next: said('will_be', '2027-01-15'),
      notice: said('longer', '2026-12-01'),
      money: said('before_end', '2027-02-26'),
    },
  })
}

async function end(
  stage: Stage,
  by: string,
  supplier: string,
  leaving: { readonly endsOn: string; readonly reason: string; readonly answers: Answers },
): Promise<void> {
  const member = memberOf(stage, by)
  const supplierId = supplierOf(stage, supplier)
  const { findings } = await getLeavingGuide(stage.deps, member, { supplierId })
  await recordLeaving(stage.deps, member, {
    ...leaving,
    supplierId,
    basedOn: null,
    worried: false,
    fates: Object.fromEntries(findings.map(({ id }) => [id, 'before_end' as const])),
    signature: member.name,
  })
}
