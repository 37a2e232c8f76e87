'use client'

import type { StatementSectionView } from '@daylight/contracts'
import { Button, Notice } from '@daylight/ui'
import dynamic from 'next/dynamic'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { createApiClient } from '../api/api-client.ts'
import { AreaFigures } from './area-figures.tsx'
import { classifySaveError } from './classify-save-error.ts'
import { type AutosaveState, createAutosave } from './create-autosave.ts'
import { SaveState } from './save-state.tsx'
import type { SectionEditorHandle } from './section-editor.tsx'
import { SectionText } from './section-text.tsx'

const SectionEditor = dynamic(() => import('./section-editor.tsx'), { ssr: false })

/** Until the other person’s version could be fetched. */
const ASK_AGAIN_MS = 5_000

interface SectionWriterProps {
  readonly segment: string
  readonly statementId: string
  readonly section: StatementSectionView
  /** What the law asks and the guidance suggests. */
  readonly guidance: ReactNode
  /** For a browser without scripts: the same text as a plain form. */
  readonly plainForm: ReactNode
  readonly plainHref: string
}

/** An area being written: the editor beside what is asked of it, saving by itself. */
export function SectionWriter(props: SectionWriterProps) {
  const { segment, statementId: id, section } = props
  const { area } = section
  const editor = useRef<SectionEditorHandle>(null)
  const [state, setState] = useState<AutosaveState>({ kind: 'saved', at: section.updatedAt })
  const [theirs, setTheirs] = useState<StatementSectionView>()
  const client = useMemo(() => createApiClient(segment), [segment])
  const autosave = useMemo(
    () =>
      createAutosave<unknown>({
        version: section.version,
        savedAt: section.updatedAt,
        save: (content, version) => client.statements.saveSection.mutate({ id, area, version, content }),
        classify: classifySaveError,
        onState: setState,
      }),
    [client, id, area, section.version, section.updatedAt],
  )

  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => {
      if (!autosave.isClean()) event.preventDefault()
    }
    const hide = () => {
      if (document.visibilityState === 'hidden') void autosave.flush()
    }
    window.addEventListener('beforeunload', leave)
    document.addEventListener('visibilitychange', hide)
    return () => {
      window.removeEventListener('beforeunload', leave)
      document.removeEventListener('visibilitychange', hide)
      void autosave.flush()
      autosave.stop()
    }
  }, [autosave])

  useEffect(() => {
    if (state.kind !== 'conflict') return
    let timer: ReturnType<typeof setTimeout> | undefined
    let stopped = false
    const ask = () =>
      client.statements.section.query({ id, area }).then(
        (found) => {
          if (!stopped) setTheirs(found)
        },
        () => {
          if (!stopped) timer = setTimeout(ask, ASK_AGAIN_MS)
        },
      )
    void ask()
    return () => {
      stopped = true
      clearTimeout(timer)
    }
  }, [state.kind, client, id, area])

  const insert = (key: string) => editor.current?.insertFigure(key)
  const toFigures = () => document.getElementById('own-figures')?.focus()
  return (
    <div className="grid items-start gap-x-8 gap-y-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="grid min-w-0 gap-4">
        <noscript>{props.plainForm}</noscript>
        {theirs && state.kind === 'conflict' ? (
          <Conflict
            theirs={theirs}
            onMine={() => {
              const { version } = theirs
              setTheirs(undefined)
              void autosave.keepMine(version)
            }}
            onTheirs={() => {
              editor.current?.show(theirs.content)
              autosave.takeTheirs({ version: theirs.version, savedAt: theirs.updatedAt })
              setTheirs(undefined)
            }}
          />
        ) : null}
        <div className="scripted-only overflow-hidden rounded-card border border-line bg-surface">
          <SectionEditor
            section={section}
            figures={section.figures}
            labelledBy="area-title"
            onChange={autosave.change}
            onFigures={toFigures}
            handle={editor}
          />
        </div>
        <div className="scripted-only flex flex-wrap items-center justify-between gap-3">
          <SaveState state={state} />
          <Button type="button" tone="secondary" size="small" onClick={() => void autosave.flush()}>
            Save now
          </Button>
        </div>
        <p className="scripted-only text-sm text-muted">
          Prefer to write plain text? <a href={props.plainHref}>Use the plain form</a>.
        </p>
      </div>
      <aside className="grid gap-5" aria-label="What is asked, and your figures">
        {props.guidance}
        <AreaFigures section={section} segment={segment} onInsert={insert} />
      </aside>
    </div>
  )
}

function Conflict(props: {
  readonly theirs: StatementSectionView
  readonly onMine: () => void
  readonly onTheirs: () => void
}) {
  const { theirs } = props
  return (
    <Notice
      tone="warning"
      announce="alert"
      title={`${theirs.updatedBy ?? 'Somebody else'} saved another version while you were writing.`}
      actions={
        <>
          <Button type="button" onClick={props.onMine}>
            Save mine in its place
          </Button>
          <Button type="button" tone="secondary" onClick={props.onTheirs}>
            Take theirs, drop mine
          </Button>
        </>
      }
    >
      <p>Yours is still below and is not saved. Copy over what you want to keep; this is theirs:</p>
      <div className="mt-3 border-s-4 border-line ps-4">
        <SectionText content={theirs.content} figures={theirs.figures} />
      </div>
    </Notice>
  )
}
