import { formatDate, isoDate } from '@daylight/domain/dates'
import { LinkText, Stack } from '@daylight/ui'
import { periodWords } from '@/features/pay/pay-words.ts'
import { OwedLookUp } from '@/features/plan/owed-look-up.tsx'
import { tellLeft } from '@/features/plan/plan-words.ts'
import { RespondentLayout } from '@/features/plan/respondent-layout.tsx'
import { orNotFound } from '@/server/or-not-found.ts'
import { getRespondent } from '@/server/respondent.ts'
import { lookUpOwedAction } from './actions.ts'

export const metadata = { title: 'Money owed to your workers', referrer: 'same-origin' }

interface PageProps {
  readonly params: Promise<{ readonly link: string; readonly remedyId: string }>
}

/** What a supplier owes to its workers, by its own payroll numbers, and what it has to do. */
export default async function OwedPage({ params }: PageProps) {
  const { api, base, actor } = await getRespondent(params, 'plan')
  const { remedyId } = await params
  const owed = await orNotFound(api.plan.owedOn({ remedyId }))
  const home = `${base}/plan`
  return (
    <RespondentLayout home={home}>
      <p className="mb-4">
        <LinkText href={home}>All actions</LinkText>
      </p>
      <h1 className="text-title">Money owed to your workers</h1>
      <p className="mt-2 text-muted [overflow-wrap:anywhere]">
        {[periodWords(owed), owed.site].filter(Boolean).join(', ')}
      </p>
      <p className="mt-2 font-bold">{tellLeft(owed)}</p>
      <div className="mt-6">
        <Stack gap="large">
          {owed.status === 'settled' ? null : (
            <section aria-labelledby="do">
              <h2 id="do" className="text-heading">
                What to do
              </h2>
              <ol className="mt-2 list-decimal ps-6 [&_li]:mt-2">
                <li>Find out below who is owed what.</li>
                <li>
                  Pay it with the next wages. Pay people who have left too: they are owed the same. If rates
                  rise before you pay, what the law asks for rises too.
                </li>
                <li>
                  In your next payroll file, put what you pay for earlier months into a column{' '}
                  <strong>arrears_paid</strong>, and fees you give back into a column{' '}
                  <strong>fees_repaid</strong>.
                </li>
                <li>
                  Send that file to {owed.organisation}, as you sent the one before. Daylight finds the
                  payments in it, and the money left here goes down. A promise or a letter does not do that.
                </li>
              </ol>
            </section>
          )}
          <section aria-labelledby="who">
            <h2 id="who" className="text-heading">
              Who is owed what
            </h2>
            <p className="mt-2 mb-4">
              {owed.organisation} sees how many people are owed and how much in all, never who. Daylight does
              not keep your payroll numbers either, so it needs them to show you the lines.
            </p>
            <OwedLookUp
              action={lookUpOwedAction.bind(null, { link: actor.linkId, remedyId: owed.id })}
              fileHref={`${home}/owed/${owed.id}/file`}
            />
          </section>
          <p className="text-sm text-muted">
            Reckoned for {formatDate(isoDate(owed.on))}. By law: what was missing ÷ the rate then × the rate
            now, and never less than what was missing (National Minimum Wage Act 1998, section 17). What you
            pay by law counts towards the Living Wage too; wages to pay are the higher of the two, never both.
          </p>
        </Stack>
      </div>
    </RespondentLayout>
  )
}
