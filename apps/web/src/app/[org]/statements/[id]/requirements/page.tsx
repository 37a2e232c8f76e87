import type { StatementRequirement } from '@daylight/contracts'
import { LinkText, PageHeader, Panel, Stack, StatusTag } from '@daylight/ui'
import { requirementLink } from '@/features/statements/statement-words.ts'
import { readStatement, type StatementPageProps } from '../../read-statement.ts'

export const metadata = { title: 'Requirements' }

const RESULTS = {
  met: { label: 'Met', tone: 'good' },
  not_met: { label: 'Missing', tone: 'bad' },
  not_yet: { label: 'Later', tone: 'neutral' },
  cannot_say: { label: 'Cannot say', tone: 'caution' },
  not_applicable: { label: 'Does not apply', tone: 'plain' },
} as const

export default async function RequirementsPage({ params }: StatementPageProps) {
  const { statement, base, crumbs } = await readStatement(params)
  const { bound } = statement.applies
  const groups = [
    {
      id: 'law',
      title: bound === 'must' ? 'The law requires' : 'What the law requires of those it binds',
      note:
        bound === 'must'
          ? 'Modern Slavery Act 2015, section 54. It binds you for this year.'
          : bound === 'may'
            ? 'The law does not bind you for this year. A statement of your own accord is the better for it.'
            : 'Whether the law binds you cannot be said until the turnover is known.',
    },
    { id: 'guidance', title: 'Guidance suggests', note: 'The Home Office’s guidance. It is not law.' },
    { id: 'good_practice', title: 'Good practice', note: 'Neither law nor guidance asks for it.' },
  ] as const
  return (
    <>
      <PageHeader
        title="What the law requires, what guidance suggests"
        subtitle={statement.applies.answer}
        breadcrumbs={crumbs('Requirements')}
      />
      <Stack gap="large">
        {groups.map((group) => (
          <Panel key={group.id} title={group.title} variant="flush">
            <p className="px-4 pb-3 text-muted">{group.note}</p>
            <ul className="border-t border-line">
              {statement.requirements
                .filter((requirement) => requirement.group === group.id)
                .map((requirement) => (
                  <Requirement key={requirement.id} requirement={requirement} base={base} />
                ))}
            </ul>
          </Panel>
        ))}
      </Stack>
    </>
  )
}

function Requirement(props: { readonly requirement: StatementRequirement; readonly base: string }) {
  const { what, why, source, result, where } = props.requirement
  const link = result === 'met' || result === 'not_applicable' ? null : requirementLink(props.base, where)
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 border-b border-line px-4 py-3.5 last:border-b-0">
      <div className="min-w-0 max-w-prose flex-[1_1_22rem]">
        <p className="font-bold">{what}</p>
        <p>
          {why} {link ? <LinkText href={link.href}>{link.label}</LinkText> : null}
        </p>
        <p className="text-sm text-muted">{source}</p>
      </div>
      <StatusTag tone={RESULTS[result].tone}>{RESULTS[result].label}</StatusTag>
    </li>
  )
}
