import { LinkText } from '@daylight/ui'

const SUMMARIES = [
  ['pdf', 'Summary as PDF'],
  ['docx', 'Summary as a Word document (DOCX)'],
] as const

const LISTS = [
  ['ods', 'Every worker, spreadsheet (ODS)'],
  ['xlsx', 'Every worker, Excel (XLSX)'],
  ['csv', 'Every worker, CSV'],
] as const

/** The comparison with the last check as files: counts for whoever reads the page, workers for who may read lines. */
export function ComparisonLinks(props: { readonly base: string; readonly mayReadLines: boolean }) {
  const formats = props.mayReadLines ? [...SUMMARIES, ...LISTS] : SUMMARIES
  return (
    <nav aria-label="The comparison as a file" className="print:hidden">
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {formats.map(([format, words]) => (
          <li key={format}>
            <LinkText href={`${props.base}/changes/file?as=${format}`}>{words}</LinkText>
          </li>
        ))}
      </ul>
    </nav>
  )
}
