'use client'

import { isSafeLink } from '@daylight/domain/statements'
import { Button, buttonClass, TextField } from '@daylight/ui'
import { type Editor, useEditorState } from '@tiptap/react'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'

interface EditorToolbarProps {
  readonly editor: Editor
  /** Moves on to the list of figures. */
  readonly onFigures: () => void
  /** Takes the selected words on to a comment. */
  readonly onComment: (quote: string) => void
}

interface Tool {
  readonly id: string
  readonly label: string
  readonly sign: ReactNode
  /** Absent for what is done and not switched on. */
  readonly on?: boolean
  readonly run: () => void
}

/** The tools of the editor: one stop for the Tab key, arrow keys within. */
export function EditorToolbar({ editor, onFigures, onComment }: EditorToolbarProps) {
  const bar = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(0)
  const [linking, setLinking] = useState(false)
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      heading: now.isActive('heading'),
      bullets: now.isActive('bulletList'),
      numbers: now.isActive('orderedList'),
      link: now.isActive('link'),
    }),
  })
  const chain = () => editor.chain().focus()
  const tools: readonly Tool[] = [
    { id: 'bold', label: 'Bold', sign: <b>B</b>, on: on.bold, run: () => chain().toggleBold().run() },
    { id: 'italic', label: 'Italic', sign: <i>I</i>, on: on.italic, run: () => chain().toggleItalic().run() },
    {
      id: 'heading',
      label: 'Heading',
      sign: 'Heading',
      on: on.heading,
      run: () => chain().toggleHeading({ level: 3 }).run(),
    },
    {
      id: 'bullets',
      label: 'Bullet list',
      sign: 'Bullet list',
      on: on.bullets,
      run: () => chain().toggleBulletList().run(),
    },
    {
      id: 'numbers',
      label: 'Numbered list',
      sign: 'Numbered list',
      on: on.numbers,
      run: () => chain().toggleOrderedList().run(),
    },
    { id: 'link', label: 'Link', sign: 'Link', on: on.link, run: () => setLinking((open) => !open) },
    { id: 'figure', label: 'Insert a figure', sign: 'Insert a figure', run: onFigures },
    {
      id: 'comment',
      label: 'Comment on the selected words',
      sign: 'Comment',
      run: () => onComment(selectedWords(editor)),
    },
    { id: 'undo', label: 'Undo', sign: 'Undo', run: () => chain().undo().run() },
  ]
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -current, End: tools.length - 1 - current }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = (current + step + tools.length) % tools.length
    setCurrent(next)
    bar.current?.querySelectorAll('button')[next]?.focus()
  }
  return (
    <div className="border-b border-line">
      <div
        ref={bar}
        role="toolbar"
        aria-label="Formatting"
        aria-controls="section-editor"
        onKeyDown={move}
        className="flex flex-wrap gap-1 p-1.5"
      >
        {tools.map((tool, index) => (
          <button
            key={tool.id}
            type="button"
            aria-label={tool.label}
            {...(tool.on === undefined ? {} : { 'aria-pressed': tool.on })}
            tabIndex={index === current ? 0 : -1}
            onFocus={() => setCurrent(index)}
            onClick={tool.run}
            className={`${buttonClass('secondary', 'small')} aria-pressed:bg-action aria-pressed:text-on-action`}
          >
            {tool.sign}
          </button>
        ))}
      </div>
      {linking ? <LinkForm editor={editor} onDone={() => setLinking(false)} /> : null}
    </div>
  )
}

/** The selected words as the text keeps them: figures by their keys. */
function selectedWords({ state: { doc, selection } }: Editor): string {
  return doc.textBetween(selection.from, selection.to, ' ', (node) =>
    node.type.name === 'figure' ? `{{${String(node.attrs['key'])}}}` : '',
  )
}

function LinkForm({ editor, onDone }: { readonly editor: Editor; readonly onDone: () => void }) {
  const attributes: unknown = editor.getAttributes('link')['href']
  const [href, setHref] = useState(typeof attributes === 'string' ? attributes : 'https://')
  const [error, setError] = useState<string>()
  const close = () => {
    onDone()
    editor.commands.focus()
  }
  const apply = () => {
    const address = href.trim()
    if (!isSafeLink(address)) {
      setError('A link has to begin with https:// or mailto:.')
      return
    }
    if (editor.state.selection.empty && !editor.isActive('link')) {
      setError('Select the words first that should lead there.')
      return
    }
    editor.chain().focus().extendMarkRange('link').setLink({ href: address }).run()
    onDone()
  }
  return (
    <div className="flex flex-wrap items-end gap-2 border-t border-line bg-raised px-3 py-2.5">
      <TextField
        name="link-address"
        label="Address of the link"
        width="w20"
        error={error}
        value={href}
        onChange={(event) => setHref(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') apply()
          if (event.key === 'Escape') close()
        }}
        autoFocus
      />
      <Button type="button" onClick={apply}>
        Set the link
      </Button>
      <Button
        type="button"
        tone="secondary"
        onClick={() => {
          editor.chain().focus().extendMarkRange('link').unsetLink().run()
          onDone()
        }}
      >
        Take it out
      </Button>
    </div>
  )
}
