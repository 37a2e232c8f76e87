import { formatDate, isoDate } from '@daylight/domain/dates'
import { ButtonLink, Notice, PageHeader, Panel, Stack, SummaryList, TaskList } from '@daylight/ui'
import { CopyText } from '@/features/statements/copy-text.tsx'
import { listRegistryTasks } from '@/features/statements/list-registry-tasks.ts'
import { readStatement, type StatementPageProps } from '../../read-statement.ts'

export const metadata = { title: 'The government’s registry' }

export default async function RegistryPage({ params }: StatementPageProps) {
  const { api, statement, base, crumbs } = await readStatement(params)
  const pack = await api.statements.registry({ id: statement.id })
  const day = (date: string) => formatDate(isoDate(date))
  return (
    <>
      <PageHeader
        title="The government’s registry"
        subtitle="Every question of its form, answered from your records where they tell. Adding a statement is encouraged, not required."
        breadcrumbs={crumbs('Registry')}
        actions={
          <ButtonLink tone="secondary" href={`${base}/registry.csv`}>
            Download as a row (CSV)
          </ButtonLink>
        }
      />
      <Stack gap="large">
        {pack.mayBeSubmitted ? (
          <Notice tone="success" title="Ready to enter.">
            The required sections are complete and nothing is wrong in any. Daylight sends nothing: enter it
            in the registry’s own form, where somebody with authority makes the declaration.
          </Notice>
        ) : null}
        <SummaryList
          rows={[
            { key: 'Registry year', value: String(pack.registryYear) },
            { key: 'Sections complete', value: `${pack.complete} of ${pack.sections.length}` },
            { key: 'Last day of the registry year', value: day(pack.deadline) },
            { key: 'The registry reminds you on', value: pack.reminders.map(day).join(', ') },
          ]}
        />
        <section aria-labelledby="sections">
          <h2 id="sections" className="mb-2 text-xl">
            Sections
          </h2>
          <TaskList tasks={listRegistryTasks(pack, base)} />
        </section>
        <Panel title="Answers to copy">
          <Stack>
            {pack.sections.map((section) => (
              <section key={section.number} aria-labelledby={`answers-${section.number}`}>
                <h3 id={`answers-${section.number}`} className="mb-2">
                  {section.number}. {section.title}
                </h3>
                <dl className="grid gap-3">
                  {section.questions
                    .filter(({ asked }) => asked)
                    .map(({ id, label, text }) => (
                      <CopyText key={id} id={`copy-${id}`} label={label} text={text} />
                    ))}
                </dl>
              </section>
            ))}
          </Stack>
        </Panel>
        <Panel title="What we could not check">
          <Stack>
            <ul className="list-disc ps-6">
              {pack.unconfirmed.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            <p className="text-muted">Source: {pack.source}.</p>
          </Stack>
        </Panel>
      </Stack>
    </>
  )
}
