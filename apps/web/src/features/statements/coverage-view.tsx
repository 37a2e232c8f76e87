import type { StatementCoverage } from '@daylight/contracts'
import { DataTable, Notice, Panel, Stack, StatusTag } from '@daylight/ui'
import { CRITERION_WORDS } from './criterion-words.ts'

/** What a statement speaks about: each subject with how many sentences, then the text with its sentences marked. */
export function CoverageView({ coverage }: { readonly coverage: StatementCoverage }) {
  const missing = coverage.criteria.filter(({ sentences }) => sentences === 0)
  return (
    <Stack gap="large">
      <Notice tone={missing.length > 0 ? 'warning' : 'info'} title={tellMissing(missing)}>
        A machine read this. It misses things and mistakes others, signatures and effects above all: read the
        sentences before you rely on it.
      </Notice>
      <DataTable
        caption="What the statement speaks about"
        rows={coverage.criteria}
        rowKey={({ criterion }) => criterion}
        columns={[
          { key: 'subject', header: 'Subject', cell: ({ criterion }) => CRITERION_WORDS[criterion].label },
          {
            key: 'looks',
            header: 'What is looked for',
            cell: ({ criterion }) => CRITERION_WORDS[criterion].looksFor,
          },
          {
            key: 'found',
            header: 'Sentences',
            cell: ({ sentences }) =>
              sentences === 0 ? <StatusTag tone="caution">None found</StatusTag> : String(sentences),
          },
        ]}
      />
      <Panel title="Sentence by sentence">
        {coverage.sentences.length === 0 ? (
          <p className="text-muted">Nothing is written yet.</p>
        ) : (
          <ol className="divide-y divide-line">
            {coverage.sentences.map(({ text, criteria }, index) => (
              <li
                key={index}
                className={`grid gap-1 py-3 [overflow-wrap:anywhere] ${criteria.length > 0 ? 'border-s-4 border-s-sun ps-3' : 'ps-4 text-muted'}`}
              >
                <p className="max-w-prose">{text}</p>
                {criteria.length > 0 ? (
                  <p className="text-sm font-bold">
                    {criteria.map((criterion) => CRITERION_WORDS[criterion].label).join(', ')}
                  </p>
                ) : null}
              </li>
            ))}
          </ol>
        )}
      </Panel>
      <p className="text-sm text-muted">
        Reading of {coverage.classifierVersion}. {coverage.attribution}
      </p>
    </Stack>
  )
}

function tellMissing(missing: StatementCoverage['criteria']): string {
  if (missing.length === 0) return 'Every subject is spoken about.'
  const names = missing.map(({ criterion }) => CRITERION_WORDS[criterion].label.toLowerCase())
  return `No sentence was found about ${names.join(', ')}.`
}
