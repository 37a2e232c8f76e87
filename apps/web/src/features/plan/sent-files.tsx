import { EvidenceFileForm } from '@/features/findings/evidence-file-form.tsx'
import { formatInstant } from '@/server/format-instant.ts'

/** What a supplier sent at its link, and the form for more where more may be sent. */
export function SentFiles(props: {
  readonly files: readonly { readonly id: string; readonly fileName: string; readonly uploadedAt: string }[]
  /** Where files go; null where none are taken any more. */
  readonly action: string | null
  readonly refused: string | undefined
}) {
  const { files, action, refused } = props
  return (
    <section aria-labelledby="files">
      <h2 id="files" className="text-heading">
        Files you sent
      </h2>
      {files.length === 0 ? (
        <p className="mt-2 mb-4 text-muted">None yet.</p>
      ) : (
        <ul className="mt-2 mb-4 list-disc ps-5">
          {files.map((file) => (
            <li key={file.id} className="[overflow-wrap:anywhere]">
              {file.fileName}, {formatInstant(file.uploadedAt)}
            </li>
          ))}
        </ul>
      )}
      {action === null ? null : (
        <EvidenceFileForm
          action={action}
          label="Send a file that shows it"
          hint="A photo, PDF, Excel, Word or CSV file, up to 20 MB. Black out names of people first."
          submitLabel="Send the file"
          refused={refused}
        />
      )}
    </section>
  )
}
