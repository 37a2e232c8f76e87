'use client'

import type { PayLineFilter, PayLineView } from '@daylight/contracts'
import type { Zone } from '@daylight/domain/pay'
import type { PayrollMapping, UnknownElement } from '@daylight/domain/payroll-file'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { CheckReply, CheckRequest, FileProblem, PrivateResult, SaveFormat } from './check-messages.ts'
import { todayHere } from './today-here.ts'

export interface ShownLines {
  readonly filter: PayLineFilter
  readonly page: number
  readonly pages: number
  readonly lines: readonly PayLineView[]
}

export type Places = readonly (readonly [name: string, zone: Zone])[]

export type CheckStep =
  | { readonly kind: 'start' }
  | {
      readonly kind: 'mapping'
      readonly headings: readonly string[]
      readonly unknownElements: readonly UnknownElement[]
      readonly notes: readonly string[]
      readonly attempt: number
    }
  | { readonly kind: 'checking'; readonly rows: number }
  | { readonly kind: 'result'; readonly result: PrivateResult; readonly lines: ShownLines | null }
  | { readonly kind: 'refused'; readonly message: string; readonly problems: readonly FileProblem[] }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string }

function download(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

function firstFilter({ counts }: PrivateResult): PayLineFilter {
  if (counts.below > 0) return 'below'
  return counts.below_minimum > 0 ? 'below_minimum' : 'all'
}

/** Reference data as it stands, read by the worker. */
export interface ReferenceData {
  readonly rates: unknown
  readonly workRules: unknown
}

/** The page's side of the worker: what has been reached, and what can be asked next. */
export function useCheckWorker({ rates, workRules }: ReferenceData) {
  const worker = useRef<Worker | null>(null)
  const mapping = useRef<PayrollMapping | null>(null)
  const asked = useRef<{ filter: PayLineFilter; page: number }>({ filter: 'all', page: 0 })
  const [step, setStep] = useState<CheckStep>({ kind: 'start' })
  const [started, setStarted] = useState(false)
  const [prepared, setPrepared] = useState(false)
  const [busy, setBusy] = useState(false)
  const ask = useCallback((request: CheckRequest) => worker.current?.postMessage(request), [])
  const askLines = useCallback(
    (filter: PayLineFilter, page: number) => {
      asked.current = { filter, page }
      ask({ kind: 'lines', filter, page })
    },
    [ask],
  )

  useEffect(() => {
    const begun = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' })
    worker.current = begun
    begun.onmessage = ({ data }: MessageEvent<CheckReply>) => {
      switch (data.kind) {
        case 'prepared':
          setPrepared(true)
          return
        case 'headings':
          setStep({ ...data, kind: 'mapping', attempt: Date.now() })
          return
        case 'progress':
          setStep({ kind: 'checking', rows: data.rows })
          return
        case 'result':
          setStep({ kind: 'result', result: data.result, lines: null })
          askLines(firstFilter(data.result), 0)
          return
        case 'lines': {
          const { lines, pages } = data
          const shown = { ...asked.current, pages, lines }
          setStep((now) => (now.kind === 'result' ? { ...now, lines: shown } : now))
          return
        }
        case 'file':
          setBusy(false)
          download(data.blob, data.name)
          return
        case 'refused':
        case 'cancelled':
          setStep(data)
          return
        case 'failed':
          setBusy(false)
          setStep(data)
      }
    }
    begun.onerror = () => {
      setBusy(false)
      setStep({ kind: 'failed', message: 'This browser cannot run the check. Try another, or a newer one.' })
    }
    begun.postMessage({ kind: 'prepare' } satisfies CheckRequest)
    setStarted(true)
    return () => begun.terminate()
  }, [askLines])

  const check = (chosen: PayrollMapping, places: Places) => {
    mapping.current = chosen
    setStep({ kind: 'checking', rows: 0 })
    ask({ kind: 'check', mapping: chosen, rates, workRules, today: todayHere(), places })
  }
  return {
    step,
    /** False until the script runs. */
    started,
    prepared,
    busy,
    check,
    askLines,
    open: (file: File) => ask({ kind: 'open', file }),
    cancel: () => ask({ kind: 'cancel' }),
    recheck: (places: Places) => {
      if (mapping.current) check(mapping.current, places)
    },
    save: (format: SaveFormat) => {
      setBusy(true)
      ask({ kind: 'save', format })
    },
    sign: (firm: string, name: string) => {
      setBusy(true)
      ask({ kind: 'sign', firm, name })
    },
    reset: () => setStep({ kind: 'start' }),
  }
}
