'use client'

import type { StatementFigure, StatementSectionView } from '@daylight/contracts'
import {
  alignSequences,
  isSafeLink,
  type SectionDocument,
  type Unpaired,
  validateSectionDocument,
  walkAlignment,
} from '@daylight/domain/statements'
import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { type Ref, useImperativeHandle } from 'react'
import { EditorToolbar } from './editor-toolbar.tsx'
import { FigureNode } from './figure-node.ts'

export interface SectionEditorHandle {
  insertFigure(key: string): void
  /** Puts another text in its place; the cursor stays where its words are. */
  show(content: SectionDocument): void
  /** Null while there is none, or while it holds what cannot be saved. */
  read(): SectionDocument | null
}

export interface SectionEditorProps {
  readonly section: StatementSectionView
  readonly figures: readonly StatementFigure[]
  readonly labelledBy: string
  readonly onChange: (content: unknown) => void
  readonly onFigures: () => void
  readonly onComment: (quote: string) => void
  readonly onReady: () => void
  readonly handle: Ref<SectionEditorHandle>
}

/** The text of one area. Loaded apart from the page, which can be read and, as plain text, written without it. */
export default function SectionEditor(props: SectionEditorProps) {
  const { section, figures, labelledBy, onChange, onFigures, onComment, onReady, handle } = props
  const editor = useEditor({
    immediatelyRender: false,
    extensions: [
      StarterKit.configure({
        heading: { levels: [3] },
        blockquote: false,
        code: false,
        codeBlock: false,
        hardBreak: false,
        horizontalRule: false,
        strike: false,
        underline: false,
        trailingNode: false,
        link: { openOnClick: false, autolink: false, linkOnPaste: true, isAllowedUri: isSafeLink },
      }),
      FigureNode.configure({ figures }),
    ],
    content: JSON.parse(JSON.stringify(section.content)),
    editorProps: {
      attributes: {
        id: 'section-editor',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': labelledBy,
        lang: 'en-GB',
        spellcheck: 'true',
        class: 'statement-writing statement-editor',
      },
    },
    onCreate: onReady,
    onUpdate: ({ editor: now }) => onChange(now.getJSON()),
  })
  useImperativeHandle(handle, () => ({
    insertFigure: (key) => {
      editor?.chain().focus().insertFigure(key).run()
    },
    show: (content) => {
      if (editor) replaceBlocks(editor, content)
    },
    read: () => {
      const read = validateSectionDocument(editor?.getJSON())
      return read.ok ? read.value : null
    },
  }))
  if (!editor) return null
  return (
    <>
      <EditorToolbar editor={editor} onFigures={onFigures} onComment={onComment} />
      <EditorContent editor={editor} />
    </>
  )
}

/** Changes only the blocks that differ, so that the cursor and what is undone stay with the words that stay. */
function replaceBlocks(editor: Editor, content: SectionDocument): void {
  if (content.content.length === 0) {
    editor.commands.clearContent(false)
    return
  }
  const next = editor.schema.nodeFromJSON(JSON.parse(JSON.stringify(content)))
  const { doc, tr } = editor.state
  const key = (block: unknown) => JSON.stringify(block)
  const [old, now] = [doc.content.content, next.content.content]
  const pairs = alignSequences(old.map(key), now.map(key))
  const runs: Unpaired[] = []
  walkAlignment(pairs, [old.length, now.length], { pair: () => undefined, between: (run) => runs.push(run) })
  const startOf = (block: number) => old.slice(0, block).reduce((size, node) => size + node.nodeSize, 0)
  // From the end, so that places before a change stay where they are.
  for (const { before, after } of runs.reverse()) {
    tr.replaceWith(startOf(before[0]), startOf(before[1]), now.slice(...after))
  }
  tr.setMeta('addToHistory', false).setMeta('preventUpdate', true)
  editor.view.dispatch(tr)
}
