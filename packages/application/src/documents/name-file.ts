import type { DocumentFormat, StatementFormat } from '@daylight/contracts'

/** How each format's files are named and what they are said to be. */
export const FILE_TYPES: Readonly<
  Record<StatementFormat | DocumentFormat, { readonly extension: string; readonly mediaType: string }>
> = {
  pdf: { extension: 'pdf', mediaType: 'application/pdf' },
  docx: {
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  ods: { extension: 'ods', mediaType: 'application/vnd.oasis.opendocument.spreadsheet' },
  text: { extension: 'txt', mediaType: 'text/plain; charset=utf-8' },
  json: { extension: 'json', mediaType: 'application/json' },
}

/** Letters, digits and hyphens only, so that it is the same in every browser and on every disk. */
export function nameFile(text: string, extension: string): string {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return `${words.slice(0, 120)}.${extension}`
}
