import { Checkbox, RadioGroup } from '@daylight/ui'

/** What to do with rows that are in the way; each is asked only when there are some. */
export function ImportChoices(props: { readonly errorRows: number; readonly duplicateRows: number }) {
  const rows = (count: number) => `${count.toLocaleString('en-GB')} ${count === 1 ? 'row' : 'rows'}`
  return (
    <>
      {props.errorRows > 0 ? (
        <Checkbox
          name="leaveOutErrors"
          label={`Leave out the ${rows(props.errorRows)} that cannot be read`}
          hint="Otherwise correct the file and upload it again: nothing comes in while a row cannot be read."
        />
      ) : null}
      {props.duplicateRows > 0 ? (
        <RadioGroup
          name="duplicates"
          legend={`What to do with the ${rows(props.duplicateRows)} likely there already`}
          variant="plain"
          defaultValue="leave_out"
          options={[
            { value: 'leave_out', label: 'Leave them out' },
            { value: 'add', label: 'Add them anyway: they are other firms' },
          ]}
        />
      ) : null}
    </>
  )
}
