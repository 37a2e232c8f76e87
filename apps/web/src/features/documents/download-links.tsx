import { DOCUMENT_FORMATS, type DocumentFormat } from '@daylight/contracts'
import { LinkText } from '@daylight/ui'

const formats: Readonly<Record<DocumentFormat, string>> = {
  pdf: 'PDF, to read and print',
  docx: 'Word document (DOCX)',
  ods: 'Spreadsheet (ODS)',
}

/** One document in each format; `href` is where `?as=` is answered. */
export function DownloadLinks(props: { readonly href: string; readonly label: string }) {
  return (
    <nav aria-label={props.label} className="print:hidden">
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {DOCUMENT_FORMATS.map((format) => (
          <li key={format}>
            <LinkText href={`${props.href}${props.href.includes('?') ? '&' : '?'}as=${format}`}>
              {formats[format]}
            </LinkText>
          </li>
        ))}
      </ul>
    </nav>
  )
}
