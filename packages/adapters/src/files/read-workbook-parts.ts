import type { Archive } from './archive.ts'
import { describeNumberFormat, type NumberFormat } from './describe-number-format.ts'
import { type FileLimits, sayBytes, sayCount } from './file-limits.ts'
import { FileRefusal } from './file-refusal.ts'
import { parseWholeXml } from './parse-xml.ts'

export type Sheet = { readonly name: string; readonly part: string }

export type Workbook = {
  /** The sheets a person sees, in their order. */
  readonly sheets: readonly Sheet[]
  readonly hiddenSheets: number
  readonly uses1904: boolean
  readonly sharedStringsPart: string | undefined
  readonly stylesPart: string | undefined
}

type Relation = { readonly id: string; readonly type: string; readonly target: string }

/** The name of a part from where another part points to it (`../a` and `./a` resolved); never outside. */
function resolvePart(owner: string, target: string): string {
  const steps = target.startsWith('/') ? [] : owner.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

async function readRelations(archive: Archive, ownerPart: string): Promise<Relation[]> {
  const part = resolvePart(ownerPart, `_rels/${ownerPart.split('/').at(-1) ?? ''}.rels`)
  if (!archive.has(part)) return []
  const relations: Relation[] = []
  await parseWholeXml(await archive.stream(part), part, {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return
      const target = attributes['Target'] ?? ''
      relations.push({
        id: attributes['Id'] ?? '',
        // The last word is the same in the transitional and in the strict form of the standard.
        type: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
        target: resolvePart(ownerPart, target),
      })
    },
  })
  return relations
}

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true'

const notAWorkbook = (): FileRefusal =>
  new FileRefusal(
    'wrong-type',
    'This is an archive but not an Excel workbook (.xlsx). Unpack it and send the spreadsheet that is in it.',
  )

/** The workbook's own table of contents. Throws FileRefusal when the archive is no readable workbook. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  if (!archive.has('[Content_Types].xml')) throw notAWorkbook()
  const root = (await readRelations(archive, '')).find((relation) => relation.type === 'officeDocument')
  const part = root?.target ?? 'xl/workbook.xml'
  if (part.endsWith('.bin')) {
    throw new FileRefusal(
      'wrong-type',
      'This is a binary workbook (.xlsb). Save it as .xlsx or CSV and send that.',
    )
  }
  if (!archive.has(part)) throw notAWorkbook()
  const relations = await readRelations(archive, part)
  const sheets: Sheet[] = []
  let hiddenSheets = 0
  let uses1904 = false
  await parseWholeXml(await archive.stream(part), part, {
    open: (name, attributes) => {
      if (name === 'workbookPr') uses1904 = isTrue(attributes['date1904'])
      if (name !== 'sheet') return
      if ((attributes['state'] ?? 'visible') !== 'visible') {
        hiddenSheets++
        return
      }
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1]
      const relation = relations.find((candidate) => candidate.id === id)
      if (relation?.type === 'worksheet')
        sheets.push({ name: attributes['name'] ?? '', part: relation.target })
    },
  })
  const find = (type: string) => relations.find((relation) => relation.type === type)?.target
  return {
    sheets,
    hiddenSheets,
    uses1904,
    sharedStringsPart: find('sharedStrings'),
    stylesPart: find('styles'),
  }
}

/** The number format of each cell style, by the style's index. */
export async function readStyles(
  archive: Archive,
  part: string | undefined,
): Promise<readonly NumberFormat[]> {
  if (part === undefined || !archive.has(part)) return []
  const codes = new Map<number, string>()
  const ids: number[] = []
  let inCellFormats = false
  await parseWholeXml(await archive.stream(part), part, {
    open: (name, attributes) => {
      if (name === 'cellXfs') inCellFormats = true
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      if (name === 'xf' && inCellFormats) ids.push(Number(attributes['numFmtId'] ?? 0))
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false
    },
  })
  return ids.map((id) => describeNumberFormat(id, codes.get(id)))
}

/** The texts that cells refer to by index; ruby and phonetic readings are left out. */
export async function readSharedStrings(
  archive: Archive,
  part: string | undefined,
  limits: FileLimits,
): Promise<readonly string[]> {
  if (part === undefined || !archive.has(part)) return []
  const strings: string[] = []
  let value = ''
  let chars = 0
  let inText = false
  let inReading = false
  await parseWholeXml(await archive.stream(part), part, {
    open: (name) => {
      if (name === 'si') value = ''
      if (name === 'rPh') inReading = true
      inText = name === 't' && !inReading
    },
    text: (text) => {
      if (inText) value += text
    },
    close: (name) => {
      if (name === 't') inText = false
      if (name === 'rPh') inReading = false
      if (name !== 'si') return
      chars += value.length
      if (value.length > limits.maxCellChars) {
        throw new FileRefusal(
          'cell-too-long',
          `A cell of the workbook holds more than ${sayCount(limits.maxCellChars)} characters. Shorten it.`,
        )
      }
      if (strings.length >= limits.maxSharedStrings || chars > limits.maxSharedStringChars) {
        throw new FileRefusal(
          'too-large',
          `The workbook holds more than ${sayCount(limits.maxSharedStrings)} different texts or ${sayBytes(limits.maxSharedStringChars)} of text. Send it in parts, or as CSV.`,
        )
      }
      strings.push(value)
    },
  })
  return strings
}
