import { EVIDENCE_TYPES, type EvidenceType } from '@daylight/contracts'

/** The media type each kind of evidence is stored and handed out as. */
export const evidenceMediaTypes: Readonly<Record<EvidenceType, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

export function typeOfMedia(mediaType: string): EvidenceType | null {
  return EVIDENCE_TYPES.find((type) => evidenceMediaTypes[type] === mediaType) ?? null
}

const endings: Readonly<Record<EvidenceType, readonly string[]>> = {
  pdf: ['pdf'],
  png: ['png'],
  jpeg: ['jpg', 'jpeg'],
  csv: ['csv', 'txt', 'tsv'],
  xlsx: ['xlsx'],
  docx: ['docx'],
}

const LONGEST_NAME = 120
const UNSAFE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}"*/:<>?\\|;%]/gu

/**
 * A name that is safe in a header and on any disk, with the ending of what the file really is: the sender's own ending
 * is replaced when it says something else.
 */
export function sanitiseFileName(name: string, type: EvidenceType): string {
  // Browsers write these three as %22, %0D and %0A in the name of a file.
  const typed = name.replace(/%(?:22|0D|0A)/gi, ' ')
  const last = typed.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const clean = last.replace(UNSAFE, ' ').replace(/\s+/g, ' ').trim()
  const dot = clean.lastIndexOf('.')
  const ending = dot < 0 ? '' : clean.slice(dot + 1).toLowerCase()
  const known = endings[type].includes(ending)
  const stem = dot > 0 ? clean.slice(0, dot) : clean
  const short = [...stem.replace(/^[.\s]+|[.\s]+$/g, '')].slice(0, LONGEST_NAME).join('').trim()
  return `${short === '' ? 'evidence' : short}.${known ? ending : type === 'jpeg' ? 'jpg' : type}`
}
