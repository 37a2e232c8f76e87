import { LinkText, Notice, PageHeader, Panel, Stack } from '@daylight/ui'
import { LeavingForm } from '@/features/suppliers/leaving-form.tsx'
import { getOrganisation } from '@/server/api.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { recordLeavingAction } from '../../../leaving-actions.ts'
import { MoneyOpen } from '../leaving-parts.tsx'

export const metadata = { title: 'End the work with a supplier' }

interface PageProps {
  readonly params: Promise<{ org: string; id: string }>
}

export default async function RecordLeavingPage({ params }: PageProps) {
  const { api, actor, segment } = await getOrganisation(params)
  const { id } = await params
  const { supplier, guide, findings, money, newest, mayRecord } = await orNotFound(
    api.suppliers.leavings.guide({ supplierId: id }),
  )
  const page = `/${segment}/suppliers/${supplier.id}`
  const before = newest?.kind === 'leaves' ? newest : null
  return (
    <>
      <PageHeader
        title={
          before ? `Correct how the work with ${supplier.name} ends` : `End the work with ${supplier.name}`
        }
        breadcrumbs={[
          { label: 'Suppliers', href: `/${segment}/suppliers` },
          { label: supplier.name, href: page },
          { label: 'End the work' },
        ]}
      />
      <Stack gap="large">
        <Notice tone="warning" title="Is somebody in danger?">
          Then do not end the work first, and confront nobody: it can put them in more danger. Call 999 in
          danger now, or look at <LinkText href="/worried">Worried about someone?</LinkText>
        </Notice>
        <p className="max-w-prose">
          Nothing here stops you from ending the work. It asks what happens to the people who do it, keeps
          what you answer, and shows what to think of before the last day. It is no legal advice: the sources
          are named from memory and were not verified.
        </p>
        <Panel title="Money owed to workers, by the records">
          <MoneyOpen money={money} segment={segment} />
        </Panel>
        {mayRecord ? (
          <LeavingForm
            action={recordLeavingAction.bind(null, {
              org: segment,
              id: supplier.id,
              basedOn: newest?.id ?? null,
              questions: guide.questions.map((question) => question.id),
              findings: findings.map((finding) => finding.id),
            })}
            supplier={supplier.name}
            questions={guide.questions}
            findings={findings}
            before={before}
            signer={actor.name}
            cancelHref={before ? `${page}/leaving` : page}
          />
        ) : (
          <Notice title="This cannot be recorded now.">
            The supplier is archived, or it takes an owner or a manager to sign this.
          </Notice>
        )}
      </Stack>
    </>
  )
}
