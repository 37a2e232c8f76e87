'use client'

import type { StatementSectionView } from '@daylight/contracts'
import {
  blockKey,
  type MergeChoice,
  mergeSections,
  type SectionDocument,
  settleMerge,
  validateSectionDocument,
} from '@daylight/domain/statements'
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { createApiClient } from '../api/api-client.ts'
import { classifySaveError } from './classify-save-error.ts'
import type { SectionConflict } from './conflict-choices.tsx'
import { type AutosaveState, createAutosave } from './create-autosave.ts'
import { keepUnsaved } from './keep-unsaved.ts'
import type { SectionEditorHandle } from './section-editor.tsx'

/** How often it is asked who else is writing, and whether they have saved. */
const ASK_EVERY_MS = 10_000

export interface SectionSavingOptions {
  readonly client: ReturnType<typeof createApiClient>
  readonly id: string
  readonly section: StatementSectionView
  /** Where this person’s unsaved text of this section is kept in the browser. */
  readonly unsavedKey: string
  readonly editor: RefObject<SectionEditorHandle | null>
}

/** What has happened to the text without its author’s doing, to be said beside it. */
export type SectionNews =
  | { readonly kind: 'merged' | 'theirs'; readonly by: string | null }
  | { readonly kind: 'put_back'; readonly at: string }

const same = (a: SectionDocument, b: SectionDocument) =>
  a.content.map(blockKey).join('\n') === b.content.map(blockKey).join('\n')

/** A section that is written by one person here and perhaps by others elsewhere: saved, merged, and never lost. */
export function useSectionSaving({ client, id, section, unsavedKey, editor }: SectionSavingOptions) {
  const { area } = section
  const [state, setState] = useState<AutosaveState<SectionConflict>>({ kind: 'saved', at: section.updatedAt })
  const [news, setNews] = useState<SectionNews>()
  const [others, setOthers] = useState<readonly string[]>([])
  const unsaved = useMemo(() => keepUnsaved(unsavedKey), [unsavedKey])
  // Of the first rendering only: a page that is rendered again must not throw away what is being typed.
  const first = useRef(section)
  const unsavable = useRef(false)
  const autosave = useMemo(
    () =>
      createAutosave<SectionDocument, SectionConflict, MergeChoice>({
        version: first.current.version,
        savedAt: first.current.updatedAt,
        content: first.current.content,
        save: (content, version) => client.statements.saveSection.mutate({ id, area, version, content }),
        merge: ({ settled, ...texts }) =>
          client.statements.mergeSection.mutate({
            ...{ id, area, ...texts },
            settled: settled && { ...settled, choices: [...settled.choices] },
          }),
        classify: classifySaveError,
        onState: (next) => {
          setState(next)
          if (next.kind === 'saved') unsaved.clear()
        },
        onMerged: (merged, mine, by) => {
          const now = editor.current?.read()
          setNews({ kind: 'merged', by })
          if (!now || same(now, mine)) return editor.current?.show(merged)
          // Typed on while it was merged: that goes on top.
          const text = settleMerge(mergeSections(mine, now, merged), [])
          editor.current?.show(text)
          autosave.change(text)
        },
      }),
    [client, id, area, unsaved, editor],
  )

  const change = useCallback(
    (typed: unknown) => {
      const read = validateSectionDocument(typed)
      unsavable.current = !read.ok
      if (!read.ok) return setState({ kind: 'refused', message: read.error.message })
      unsaved.write({ ...autosave.begunFrom(), content: read.value, at: new Date().toISOString() })
      autosave.change(read.value)
    },
    [autosave, unsaved],
  )

  /** Once the editor stands: what was typed here before and never arrived goes back into it. */
  const putBack = useCallback(() => {
    const left = unsaved.read()
    if (left === null) return
    if (same(left.content, first.current.content)) return unsaved.clear()
    setNews({ kind: 'put_back', at: left.at })
    editor.current?.show(left.content)
    void autosave.putBack(left)
  }, [autosave, unsaved, editor])

  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => {
      if (unsavable.current || !autosave.isClean()) event.preventDefault()
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
    let stopped = false
    const ask = async () => {
      if (document.visibilityState === 'hidden') return
      const told = await client.statements.writing.mutate({ id, area })
      if (stopped) return
      setOthers(told.others)
      if (told.version <= autosave.begunFrom().version || !autosave.isClean()) return
      const theirs = await client.statements.section.query({ id, area })
      const saved = { version: theirs.version, savedAt: theirs.updatedAt }
      if (stopped || !autosave.takeTheirs(saved, theirs.content)) return
      editor.current?.show(theirs.content)
      setNews({ kind: 'theirs', by: theirs.updatedBy })
    }
    // Saving says what is wrong with the connection; asking stays silent.
    const quietly = () => void ask().catch(() => undefined)
    quietly()
    const timer = setInterval(quietly, ASK_EVERY_MS)
    return () => {
      stopped = true
      clearInterval(timer)
    }
  }, [autosave, client, id, area, editor])

  return { state, news, others, change, putBack, saveNow: autosave.flush, choose: autosave.choose }
}
