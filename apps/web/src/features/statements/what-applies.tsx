import type { StatementView } from '@daylight/contracts'
import { LEVEL_WORDS } from './statement-words.ts'

const LEVELS = ['must', 'may', 'encouraged'] as const

/** Must, may and encouraged kept apart, each with where it is written. */
export function WhatAppliesText({ applies }: { readonly applies: StatementView['applies'] }) {
  return (
    <div className="max-w-prose">
      <p className="text-lead">{applies.answer}</p>
      <p className="text-sm text-muted">{applies.source}</p>
      {LEVELS.map((level) => {
        const duties = applies.obligations.filter((obligation) => obligation.level === level)
        return duties.length === 0 ? null : (
          <div key={level} className="mt-4">
            <h3 className="font-bold">{LEVEL_WORDS[level]}</h3>
            <ul className="mt-1 list-disc ps-6">
              {duties.map(({ id, what, source }) => (
                <li key={id} className="mt-1.5">
                  {what} <span className="block text-sm text-muted">{source}</span>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </div>
  )
}
