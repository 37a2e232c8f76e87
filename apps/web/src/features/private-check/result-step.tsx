'use client'

import type { PayLineFilter } from '@daylight/contracts'
import { formatDate, parseIsoDate } from '@daylight/domain/dates'
import {
  Button,
  FormStack,
  Lead,
  Panel,
  RadioGroup,
  Split,
  Stack,
  Stat,
  StatList,
  TextField,
} from '@daylight/ui'
import { useEffect, useRef } from 'react'
import { LinesTable } from '../pay/lines-table.tsx'
import { BeyondTheRates } from '../pay/other-checks.tsx'
import { PayChart } from '../pay/pay-chart.tsx'
import { countWords, filterWords, payWords, periodWords, pounds, standardName } from '../pay/pay-words.ts'
import type { PrivateResult, SaveFormat } from './check-messages.ts'
import type { Places, ShownLines } from './use-check-worker.ts'

interface ResultStepProps {
  readonly result: PrivateResult
  readonly lines: ShownLines | null
  readonly busy: boolean
  readonly onLines: (filter: PayLineFilter, page: number) => void
  readonly onPlace: (places: Places) => void
  readonly onSave: (format: SaveFormat) => void
  readonly onSign: (firm: string, name: string) => void
  readonly onAgain: () => void
}

const FILTERS = ['below', 'below_minimum', 'cannot_say', 'met', 'out_of_scope', 'all'] as const

/** The answer first, as in an organisation; then lines, files to keep and the summary to give away. */
export function ResultStep(props: ResultStepProps) {
  const { result, lines } = props
  const { summary } = result
  const words = payWords(summary)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [result])
  const today = parseIsoDate(result.today)
  const subtitle = [result.fileName, periodWords(result), today ? `checked on ${formatDate(today)}` : null]
  return (
    <Stack>
      <div>
        <h2 ref={heading} tabIndex={-1} className="text-title">
          {words.headline}
        </h2>
        <p className="mt-1 text-muted [overflow-wrap:anywhere]">{subtitle.filter(Boolean).join(' · ')}</p>
      </div>
      <Panel>
        <Split>
          <Stack>
            {words.lead.map((sentence) => (
              <Lead key={sentence}>{sentence}</Lead>
            ))}
            <StatList>
              <Stat label="Short of the Living Wage" value={pounds(summary.livingWage.shortfall ?? '0')} />
              <Stat label="Owed in law, at today’s rate" value={pounds(summary.minimumWage.arrears ?? '0')} />
              <Stat label="Could not be said" value={`${countWords(summary.livingWage.cannotSay)} people`} />
              <Stat label="Where it was checked" value="On this device" />
            </StatList>
          </Stack>
          <PayChart summary={summary} />
        </Split>
      </Panel>
      <BeyondTheRates beyond={summary.beyond} />
      {result.unplaced.length > 0 ? <PlaceForm names={result.unplaced} onPlace={props.onPlace} /> : null}
      <Save busy={props.busy} onSave={props.onSave} onAgain={props.onAgain} />
      <Lines result={result} lines={lines} onLines={props.onLines} />
      <SignForm busy={props.busy} onSign={props.onSign} canSign={result.fileDigest !== ''} />
      <HowItWasMade result={result} />
    </Stack>
  )
}

function Save(props: Pick<ResultStepProps, 'busy' | 'onSave' | 'onAgain'>) {
  const { busy, onSave, onAgain } = props
  const save = (format: SaveFormat, label: string) => (
    <Button type="button" tone="secondary" pending={busy} onClick={() => (busy ? undefined : onSave(format))}>
      {label}
    </Button>
  )
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      {save('pdf', 'Save the report (PDF)')}
      {save('ods', 'Save a spreadsheet (ODS)')}
      {save('csv', 'Save all lines (CSV)')}
      <Button type="button" tone="quiet" onClick={onAgain}>
        Check another file
      </Button>
    </div>
  )
}

function Lines({ result, lines, onLines }: Pick<ResultStepProps, 'result' | 'lines' | 'onLines'>) {
  const current = lines?.filter
  return (
    <Stack gap="small">
      <fieldset className="flex flex-wrap gap-2 print:hidden">
        <legend className="sr-only">Which lines</legend>
        {FILTERS.filter((filter) => filter === 'all' || filter === current || result.counts[filter] > 0).map(
          (filter) => (
            <button
              key={filter}
              type="button"
              aria-pressed={filter === current}
              onClick={() => onLines(filter, 0)}
              className="inline-flex min-h-8 cursor-pointer items-center gap-1.5 rounded-full border border-control/60 bg-surface px-3.5 text-[0.9375rem] font-bold text-ink hover:border-control hover:bg-raised aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-paper pointer-coarse:min-h-11"
            >
              {filterWords[filter]}
              <span className="tabular-nums">{result.counts[filter].toLocaleString('en-GB')}</span>
            </button>
          ),
        )}
      </fieldset>
      {lines ? (
        <>
          <LinesTable
            lines={lines.lines}
            filter={lines.filter}
            standard={standardName(result.summary)}
            showPeriod={result.summary.lines !== result.summary.people}
          />
          {lines.pages > 1 ? (
            <div className="flex flex-wrap items-center gap-3">
              <Button
                type="button"
                tone="secondary"
                size="small"
                disabled={lines.page === 0}
                onClick={() => onLines(lines.filter, lines.page - 1)}
              >
                Previous
              </Button>
              <span role="status" className="tabular-nums text-muted">
                Page {lines.page + 1} of {lines.pages.toLocaleString('en-GB')}
              </span>
              <Button
                type="button"
                tone="secondary"
                size="small"
                disabled={lines.page + 1 >= lines.pages}
                onClick={() => onLines(lines.filter, lines.page + 1)}
              >
                Next
              </Button>
            </div>
          ) : null}
        </>
      ) : (
        <p role="status">Loading the lines …</p>
      )}
    </Stack>
  )
}

const MOST_PLACES = 40

/** Places that the file calls by a name: the zone decides the rate, so it is asked and the file checked again. */
function PlaceForm(props: {
  readonly names: readonly string[]
  readonly onPlace: ResultStepProps['onPlace']
}) {
  const names = props.names.slice(0, MOST_PLACES)
  return (
    <Panel title="Where are these workplaces?">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const form = new FormData(event.currentTarget)
          props.onPlace(
            names.flatMap((name, index) => {
              const zone = form.get(`place-${index}`)
              return zone === 'london' || zone === 'uk' ? [[name, zone] as const] : []
            }),
          )
        }}
      >
        <FormStack>
          {names.map((name, index) => (
            <RadioGroup
              key={name}
              name={`place-${index}`}
              legend={name}
              variant="plain"
              options={[
                { value: 'london', label: 'In Greater London' },
                { value: 'uk', label: 'Elsewhere in the United Kingdom' },
              ]}
            />
          ))}
          <div>
            <Button type="submit" tone="secondary">
              Check again with these places
            </Button>
          </div>
        </FormStack>
      </form>
    </Panel>
  )
}

function SignForm(props: {
  readonly busy: boolean
  readonly canSign: boolean
  readonly onSign: ResultStepProps['onSign']
}) {
  return (
    <Panel title="Give only the result to an organisation that buys from you">
      <Stack gap="small">
        <p className="max-w-prose">
          A signed summary holds totals and counts, no worker’s row and no number of people below five. The
          signature is made on this device. It shows that nothing was changed since and whose name was given.
          It does not prove that the figures are true, so the buyer will see them as “claimed” and may ask for
          a sample.
        </p>
        {props.canSign ? (
          <form
            onSubmit={(event) => {
              event.preventDefault()
              const form = new FormData(event.currentTarget)
              props.onSign(String(form.get('firm')).trim(), String(form.get('signedBy')).trim())
            }}
          >
            <FormStack>
              <TextField
                name="firm"
                label="Name of your firm"
                required
                maxLength={200}
                autoComplete="organization"
              />
              <TextField
                name="signedBy"
                label="Who signs, and as what"
                hint="For example “Sam Okoro, payroll manager”."
                required
                maxLength={200}
                autoComplete="off"
              />
              <div>
                <Button type="submit" pending={props.busy}>
                  Sign and save the summary
                </Button>
              </div>
            </FormStack>
          </form>
        ) : (
          <p>This browser cannot sign here: that needs an address that begins with https.</p>
        )}
      </Stack>
    </Panel>
  )
}

function HowItWasMade({ result }: { readonly result: PrivateResult }) {
  return (
    <div className="max-w-prose text-sm text-muted">
      <p>
        {result.summary.lines.toLocaleString('en-GB')} lines, checked on this device by engine{' '}
        {result.engineVersion} with the rates of version {result.ratesVersion}. Worker references are shown as
        they stand in the file. The file’s SHA-256 is{' '}
        <span className="break-all">{result.fileDigest || 'not worked out by this browser'}</span>.
      </p>
      {result.summary.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  )
}
