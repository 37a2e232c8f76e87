'use client'

import type { StatementFigure, StatementSectionView } from '@daylight/contracts'
import type { MergeChoice } from '@daylight/domain/statements'
import { Button, Notice } from '@daylight/ui'
import dynamic from 'next/dynamic'
import { type ReactNode, useMemo, useRef } from 'react'
import { createApiClient } from '../api/api-client.ts'
import { AreaFigures } from './area-figures.tsx'
import { COMMENT_DETAILS_ID, COMMENT_QUOTE_ID } from './comment-form.tsx'
import { ConflictChoices, readChoices, type SectionConflict } from './conflict-choices.tsx'
import { SaveState, sayWhen } from './save-state.tsx'
import type { SectionEditorHandle } from './section-editor.tsx'
import { type SectionNews, useSectionSaving } from './use-section-saving.ts'

const SectionEditor = dynamic(() => import('./section-editor.tsx'), { ssr: false })

interface SectionWriterProps {
  readonly segment: string
  readonly statementId: string
  readonly userId: string
  readonly section: StatementSectionView
  /** What the law asks and the guidance suggests. */
  readonly guidance: ReactNode
  /** For a browser without scripts: the same text as a plain form. */
  readonly plainForm: ReactNode
  readonly plainHref: string
}

/** An area being written: the editor beside what is asked of it, saving by itself, and with others. */
export function SectionWriter(props: SectionWriterProps) {
  const { segment, statementId: id, section, userId } = props
  const editor = useRef<SectionEditorHandle>(null)
  const client = useMemo(() => createApiClient(segment), [segment])
  const unsavedKey = `${segment}:${id}:${section.area}:${userId}`
  const saving = useSectionSaving({ client, id, section, unsavedKey, editor })
  const { state } = saving
  const toFigures = () => document.getElementById('own-figures')?.focus()
  const comment = (quote: string) => {
    // What is commented on has to be saved: the server looks for these words.
    void saving.saveNow()
    const details = document.getElementById(COMMENT_DETAILS_ID)
    const field = document.getElementById(COMMENT_QUOTE_ID)
    if (!(details instanceof HTMLDetailsElement) || !(field instanceof HTMLTextAreaElement)) return
    details.open = true
    field.value = quote
    field.focus()
  }
  return (
    <div className="grid items-start gap-x-8 gap-y-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="grid min-w-0 gap-4">
        <noscript>{props.plainForm}</noscript>
        {state.kind === 'conflict' ? (
          <Conflict
            key={state.asked.version}
            conflict={state.asked}
            figures={section.figures}
            onChoose={(choices) => void saving.choose(choices)}
          />
        ) : null}
        <Others names={saving.others} news={state.kind === 'conflict' ? undefined : saving.news} />
        <div className="scripted-only overflow-hidden rounded-card border border-line bg-surface">
          <SectionEditor
            section={section}
            figures={section.figures}
            labelledBy="area-title"
            onChange={saving.change}
            onFigures={toFigures}
            onComment={comment}
            onReady={saving.putBack}
            handle={editor}
          />
        </div>
        <div className="scripted-only flex flex-wrap items-center justify-between gap-3">
          <SaveState state={state} />
          <Button type="button" tone="secondary" size="small" onClick={() => void saving.saveNow()}>
            Save now
          </Button>
        </div>
        <p className="scripted-only text-sm text-muted">
          Prefer to write plain text? <a href={props.plainHref}>Use the plain form</a>.
        </p>
      </div>
      <aside className="grid gap-5" aria-label="What is asked, and your figures">
        {props.guidance}
        <AreaFigures
          section={section}
          segment={segment}
          onInsert={(key) => editor.current?.insertFigure(key)}
        />
      </aside>
    </div>
  )
}

/** Who else is writing here, and what became of the text through them. */
function Others({
  names,
  news,
}: {
  readonly names: readonly string[]
  readonly news?: SectionNews | undefined
}) {
  const list = new Intl.ListFormat('en-GB').format(names)
  return (
    <div role="status" className="scripted-only grid gap-2 empty:hidden">
      {names.length > 0 ? (
        <p className="flex items-center gap-2 text-muted">
          <span aria-hidden="true" className="size-2.5 shrink-0 rounded-full bg-met" />
          {list} {names.length === 1 ? 'is' : 'are'} writing here too. What they save comes in by itself.
        </p>
      ) : null}
      {news ? <Notice>{sayNews(news)}</Notice> : null}
    </div>
  )
}

function sayNews(news: SectionNews): string {
  if (news.kind === 'put_back')
    return `What you typed ${sayWhen(news.at)} had not been saved. It is back in the text.`
  const who = news.by ?? 'Somebody else'
  return news.kind === 'merged'
    ? `${who} saved while you were writing. The text now holds what both of you wrote.`
    : `${who} changed this text. You see it as it stands now.`
}

function Conflict(props: {
  readonly conflict: SectionConflict
  readonly figures: readonly StatementFigure[]
  readonly onChoose: (choices: readonly MergeChoice[]) => void
}) {
  const { conflict, figures, onChoose } = props
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        onChoose(readChoices(new FormData(event.currentTarget), conflict.conflicts.length))
      }}
    >
      <Notice
        tone="warning"
        announce="alert"
        title={`${conflict.by ?? 'Somebody else'} changed the same ${conflict.conflicts.length === 1 ? 'passage' : 'passages'} while you were writing.`}
      >
        <p>
          Nothing is lost: what you wrote stands in the editor below and is kept in this browser. Everything
          else is already brought together. Choose what stays here.
        </p>
      </Notice>
      <ConflictChoices conflict={conflict} figures={figures} />
      <div>
        <Button type="submit">Save as chosen</Button>
      </div>
    </form>
  )
}
