'use client'

import { Progress } from '@daylight/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'

export interface PayProgress {
  readonly status: string
  readonly rowsRead: number
  readonly rowsTotal: number | null
}

const EVERY_MS = 1000

/** What has really been read, asked for every second; the page itself is fetched anew once the reading ends. */
export function WatchProgress(props: {
  readonly segment: string
  readonly id: string
  readonly initial: PayProgress
}) {
  const { segment, id } = props
  const [progress, setProgress] = useState(props.initial)
  const router = useRouter()
  useEffect(() => {
    // A finished check watches nothing, so its page does without the client.
    const loaded = import('../api/api-client.ts').then(({ createApiClient }) => createApiClient(segment))
    let stopped = false
    const ask = async () => {
      try {
        const client = await loaded
        const next = await client.pay.progress.query({ id })
        if (stopped) return
        setProgress(next)
        if (next.status !== 'queued' && next.status !== 'reading') router.refresh()
      } catch {
        // The connection is away for a moment: the next second asks again.
      }
    }
    const timer = setInterval(() => void ask(), EVERY_MS)
    return () => {
      stopped = true
      clearInterval(timer)
    }
  }, [segment, id, router])
  return <PayProgressBar progress={progress} />
}

export function PayProgressBar({ progress }: { readonly progress: PayProgress }) {
  const { status, rowsRead, rowsTotal } = progress
  const total = rowsTotal === null ? null : Math.max(rowsTotal, rowsRead)
  const read = rowsRead.toLocaleString('en-GB')
  const text =
    status === 'queued'
      ? 'Waiting for its turn'
      : total === null
        ? `${read} rows read`
        : `${read} of about ${total.toLocaleString('en-GB')} rows read`
  return (
    <Progress
      id="pay-progress"
      label={status === 'queued' ? 'In the queue' : 'Reading the payroll'}
      max={total ?? 1}
      value={status === 'queued' ? 0 : total === null ? undefined : rowsRead}
      text={text}
      live
    />
  )
}
