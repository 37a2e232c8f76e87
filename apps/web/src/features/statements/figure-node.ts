import type { StatementFigure } from '@daylight/contracts'
import { mergeAttributes, Node } from '@tiptap/react'

interface FigureOptions {
  readonly figures: readonly StatementFigure[]
}

declare module '@tiptap/react' {
  interface Commands<ReturnType> {
    figure: {
      /** Puts a live figure where the cursor is. */
      insertFigure: (key: string) => ReturnType
    }
  }
}

/** A figure from the records inside the text: shown as it is counted now, kept as its key. */
export const FigureNode = Node.create<FigureOptions>({
  name: 'figure',
  group: 'inline',
  inline: true,
  atom: true,
  addOptions: () => ({ figures: [] }),
  addAttributes: () => ({
    key: {
      default: null,
      parseHTML: (element: HTMLElement) => element.getAttribute('data-figure'),
      renderHTML: ({ key }: { readonly key?: unknown }) => ({ 'data-figure': key }),
    },
  }),
  parseHTML() {
    const known = (key: string | null) => this.options.figures.some((figure) => figure.key === key)
    // Text pasted from elsewhere may name figures that do not exist here.
    return [
      {
        tag: 'span[data-figure]',
        getAttrs: (element) => (known(element.getAttribute('data-figure')) ? null : false),
      },
    ]
  },
  renderHTML({ node, HTMLAttributes }) {
    const key: unknown = node.attrs['key']
    const figure = this.options.figures.find((candidate) => candidate.key === key)
    return [
      'span',
      mergeAttributes(HTMLAttributes, { class: 'statement-figure', title: figure?.label ?? '' }),
      figure?.value ?? `(not counted: ${String(key)})`,
    ]
  },
  renderText({ node }) {
    const key: unknown = node.attrs['key']
    return this.options.figures.find((figure) => figure.key === key)?.value ?? ''
  },
  addCommands() {
    return {
      insertFigure:
        (key) =>
        ({ commands }) =>
          commands.insertContent({ type: this.name, attrs: { key } }),
    }
  },
})
