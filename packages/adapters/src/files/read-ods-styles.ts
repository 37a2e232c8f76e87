type Attributes = Readonly<Record<string, string>>

type Style = { readonly parent: string | undefined; readonly format: string | undefined }

export type OdsStyles = {
  /** Takes in the start of an element of `styles.xml`, or of the styles at the head of `content.xml`. */
  readonly open: (name: string, attributes: Attributes) => void
  readonly close: (name: string) => void
  readonly isHidden: (sheetStyle: string | undefined) => boolean
  /** How many digits a cell style pads whole numbers to; undefined: it does not. */
  readonly paddedTo: (cellStyle: string | undefined) => number | undefined
}

const deepest = 20

/** Collects what the styles of an OpenDocument spreadsheet change of a cell's meaning: hidden sheets, padded numbers. */
export function createOdsStyles(): OdsStyles {
  const styles = new Map<string, Style>()
  const padding = new Map<string, number>()
  const hidden = new Set<string>()
  let sheetStyle: string | undefined
  let format: { readonly name: string; numbers: number; digits: number; plain: boolean } | undefined

  const open: OdsStyles['open'] = (name, attributes) => {
    if (name === 'style') {
      const family = attributes['style:family']
      const styleName = attributes['style:name'] ?? ''
      sheetStyle = family === 'table' ? styleName : undefined
      if (family !== 'table-cell') return
      styles.set(styleName, {
        parent: attributes['style:parent-style-name'],
        format: attributes['style:data-style-name'],
      })
    } else if (name === 'table-properties') {
      if (sheetStyle !== undefined && attributes['table:display'] === 'false') hidden.add(sheetStyle)
    } else if (name === 'number-style') {
      format = { name: attributes['style:name'] ?? '', numbers: 0, digits: 0, plain: true }
    } else if (format !== undefined && name === 'number') {
      format.numbers++
      format.digits = Number(attributes['number:min-integer-digits'] ?? 0)
      if (Number(attributes['number:decimal-places'] ?? 0) !== 0) format.plain = false
      if (attributes['number:grouping'] === 'true') format.plain = false
    } else if (format !== undefined) format.plain = false
  }
  const close: OdsStyles['close'] = (name) => {
    if (name === 'style') sheetStyle = undefined
    if (name !== 'number-style' || format === undefined) return
    const { digits, numbers, plain } = format
    if (plain && numbers === 1 && digits >= 2 && digits <= 15) padding.set(format.name, digits)
    format = undefined
  }
  const paddedTo: OdsStyles['paddedTo'] = (cellStyle) => {
    let name = cellStyle
    for (let depth = 0; name !== undefined && depth < deepest; depth++) {
      const style = styles.get(name)
      if (style?.format !== undefined) return padding.get(style.format)
      name = style?.parent
    }
    return undefined
  }
  return { open, close, isHidden: (style) => style !== undefined && hidden.has(style), paddedTo }
}
