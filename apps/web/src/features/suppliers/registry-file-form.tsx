import { Button, ErrorSummary, FileField, FormStack } from '@daylight/ui'

interface RegistryFileFormProps {
  readonly action: string
  readonly error: string | undefined
}

/** A plain form: the file goes to a route of its own, because it is larger than a form of the page may be. */
export function RegistryFileForm({ action, error }: RegistryFileFormProps) {
  return (
    <form action={action} method="post" encType="multipart/form-data" noValidate>
      {error ? <ErrorSummary errors={[{ fieldId: 'file', message: error }]} /> : null}
      <FormStack>
        <FileField
          name="file"
          label="File"
          hint="StatementSummaries and a year (CSV), as the registry offers it for download, up to 40 MB. Nothing of it is kept but what concerns your suppliers."
          accept=".csv,text/csv"
          error={error}
        />
        <div>
          <Button type="submit">Look for our suppliers</Button>
        </div>
      </FormStack>
    </form>
  )
}
