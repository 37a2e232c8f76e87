'use client'

import { Button } from '@daylight/ui'
import { useState } from 'react'

interface CopyTextProps {
  readonly id: string
  readonly label: string
  readonly text: string
}

/** An answer to take over by hand or with a button; without script the text can be marked and copied. */
export function CopyText({ id, label, text }: CopyTextProps) {
  const [copied, setCopied] = useState<boolean | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
    } catch {
      setCopied(false)
    }
  }
  return (
    <div className="border-b border-line pb-3">
      <dt id={id} className="text-muted">
        {label}
      </dt>
      <dd className="flex flex-wrap items-start justify-between gap-3">
        <span className="min-w-0 flex-1 whitespace-pre-line break-words">
          {text === '' ? 'Not answered' : text}
        </span>
        {text === '' ? null : (
          <span className="flex items-center gap-2">
            <span role="status" className="text-sm text-muted">
              {copied === null ? '' : copied ? 'Copied' : 'Mark the text to copy it'}
            </span>
            <Button type="button" tone="secondary" onClick={copy} aria-label={`Copy: ${label}`}>
              Copy
            </Button>
          </span>
        )}
      </dd>
    </div>
  )
}
