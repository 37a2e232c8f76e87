'use client'

import type { StatementFigure, StatementSectionView } from '@daylight/contracts'
import { isSafeLink, type SectionDocument } from '@daylight/domain/statements'
import { EditorContent, useEditor } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { type Ref, useImperativeHandle } from 'react'
import { EditorToolbar } from './editor-toolbar.tsx'
import { FigureNode } from './figure-node.ts'

export interface SectionEditorHandle {
  insertFigure(key: string): void
  show(content: SectionDocument): void
}

export interface SectionEditorProps {
  readonly section: StatementSectionView
  readonly figures: readonly StatementFigure[]
  readonly labelledBy: string
  readonly onChange: (content: unknown) => void
  readonly onFigures: () => void
  readonly handle: Ref<SectionEditorHandle>
}

/** The text of one area. Loaded apart from the page, which can be read and, as plain text, written without it. */
export default function SectionEditor(props: SectionEditorProps) {
  const { section, figures, labelledBy, onChange, onFigures, handle } = props
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
    onUpdate: ({ editor: now }) => onChange(now.getJSON()),
  })
  useImperativeHandle(handle, () => ({
    insertFigure: (key) => {
      editor?.chain().focus().insertFigure(key).run()
    },
    show: (content) => {
      editor?.commands.setContent(JSON.parse(JSON.stringify(content)), { emitUpdate: false })
    },
  }))
  if (!editor) return null
  return (
    <>
      <EditorToolbar editor={editor} onFigures={onFigures} />
      <EditorContent editor={editor} />
    </>
  )
}
