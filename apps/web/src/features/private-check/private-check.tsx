'use client'

import type { PayLineFilter } from '@daylight/contracts'
import { Button, FileField, LinkText, Notice, Panel, Progress, Stack } from '@daylight/ui'
import { lazy, Suspense, useEffect, useState } from 'react'
import { type ReferenceData, useCheckWorker } from './use-check-worker.ts'

const MappingStep = lazy(() =>
  import('./mapping-step.tsx').then((module) => ({ default: module.MappingStep })),
)
const ResultStep = lazy(() => import('./result-step.tsx').then((module) => ({ default: module.ResultStep })))

/** Choose a file, say which column is which, read the answer. All of it on this device. */
export function PrivateCheck({ presets, ...reference }: ReferenceData & { readonly presets: unknown }) {
  const worker = useCheckWorker(reference)
  const { step } = worker
  const [ready, setReady] = useState(false)
  useEffect(() => {
    // Everything that later steps need is fetched now, so that the network may be cut off before a file is chosen.
    if (!worker.prepared) return
    void Promise.all([import('./mapping-step.tsx'), import('./result-step.tsx')]).then(() => setReady(true))
  }, [worker.prepared])
  if (!worker.started) return <WithoutScript />
  return (
    <Stack>
      {step.kind === 'result' ? null : (
        <Panel title="1. Choose the payroll file">
          <Stack gap="small">
            <FileField
              name="payroll"
              label="Payroll file"
              hint="CSV, Excel (.xlsx) or OpenDocument (.ods). You can drop it here. It stays on this device."
              accept=".csv,.txt,.xlsx,.ods,.xml"
              onChange={(event) => {
                const [file] = event.currentTarget.files ?? []
                if (file) worker.open(file)
              }}
            />
            <p role="status" className="text-sm text-muted">
              {ready
                ? 'Ready. You may disconnect from the network now: nothing more is needed from it.'
                : 'Getting ready …'}
            </p>
          </Stack>
        </Panel>
      )}
      {step.kind === 'failed' ? (
        <Notice tone="error" title="It did not work." announce="alert">
          {step.message}
        </Notice>
      ) : null}
      {step.kind === 'refused' ? <Refusal message={step.message} problems={step.problems} /> : null}
      {step.kind === 'cancelled' ? (
        <Notice title="The check was stopped." announce="status">
          Nothing was kept of it. Choose a file to begin again.
        </Notice>
      ) : null}
      {step.kind === 'checking' ? (
        <Panel title="3. Checking">
          <Progress
            id="checking"
            label="Rows checked"
            max={1}
            live
            text={step.rows === 0 ? 'Opening the file' : `${step.rows.toLocaleString('en-GB')} rows checked`}
          />
          <div className="mt-4">
            <Button type="button" tone="secondary" onClick={worker.cancel}>
              Stop
            </Button>
          </div>
        </Panel>
      ) : null}
      <Suspense fallback={<p role="status">Loading …</p>}>
        {step.kind === 'mapping' ? (
          <MappingStep
            key={step.attempt}
            headings={step.headings}
            unknownElements={step.unknownElements}
            notes={step.notes}
            presets={presets}
            onCheck={(mapping) => worker.check(mapping, [])}
          />
        ) : null}
        {step.kind === 'result' ? (
          <ResultStep
            result={step.result}
            lines={step.lines}
            busy={worker.busy}
            onLines={(filter: PayLineFilter, page: number) => worker.askLines(filter, page)}
            onPlace={(places) => worker.recheck(places)}
            onSave={worker.save}
            onSign={worker.sign}
            onAgain={worker.reset}
          />
        ) : null}
      </Suspense>
    </Stack>
  )
}

/** What stands here until the script runs, and stays where there is none. */
function WithoutScript() {
  return (
    <Panel title="This check needs JavaScript">
      <p className="max-w-prose">
        It runs inside your browser, so it needs JavaScript to be switched on. Without it you can{' '}
        <LinkText href="/sign-up">create an account</LinkText> and upload the file there: worker references
        are replaced by codes before anything is stored. Or run it on your own machine, with{' '}
        <code>npm run -s daylight -- pay check FILE</code>.
      </p>
    </Panel>
  )
}

function Refusal(props: {
  readonly message: string
  readonly problems: readonly { readonly line: number | null; readonly message: string }[]
}) {
  const { message, problems } = props
  const several = problems.filter((problem) => problem.message !== message)
  return (
    <Notice tone="error" title="This file cannot be used as it is." announce="alert">
      <p>{message}</p>
      {several.length > 0 ? (
        <ul className="mt-2 grid list-disc gap-1 ps-5">
          {several.map((problem, index) => (
            <li key={index}>{problem.message}</li>
          ))}
        </ul>
      ) : null}
    </Notice>
  )
}
