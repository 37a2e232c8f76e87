import { ButtonGroup, ButtonLink } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'

/** The end of a form on a page of its own: its one action, and the way back without it. */
export function SaveOrCancel(props: { readonly label: string; readonly cancelHref: string }) {
  return (
    <ButtonGroup>
      <SubmitButton>{props.label}</SubmitButton>
      <ButtonLink href={props.cancelHref} tone="quiet">
        Cancel
      </ButtonLink>
    </ButtonGroup>
  )
}
