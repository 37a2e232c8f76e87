import { tellEvidenceRefusal } from '@daylight/application'
import { FileField, FormStack } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'

/** One file that shows something, to a route that reads it as it arrives; works without script. */
export function EvidenceFileForm(props: {
  readonly action: string
  readonly label: string
  readonly hint: string
  readonly submitLabel: string
  /** Why the last one was not taken, by the reason in the address. */
  readonly refused: string | undefined
}) {
  const { action, label, hint, submitLabel, refused } = props
  return (
    <form action={action} method="post" encType="multipart/form-data">
      <FormStack>
        <FileField
          name="file"
          label={label}
          hint={hint}
          accept=".pdf,.png,.jpg,.jpeg,.csv,.xlsx,.docx"
          required
          error={refused === undefined ? undefined : tellEvidenceRefusal(refused)}
        />
        <div>
          <SubmitButton tone="secondary">{submitLabel}</SubmitButton>
        </div>
      </FormStack>
    </form>
  )
}
