import type { RecordChoices } from '@daylight/contracts'
import {
  GOVERNANCE_LEVELS,
  MEASURE_UNITS,
  MEETING_RHYTHMS,
  POLICY_SCOPES,
  POLICY_TOPICS,
  TARGET_DIRECTIONS,
} from '@daylight/domain/records'
import { CheckboxGroup, NumberField, RadioGroup, Select, TextArea, TextField } from '@daylight/ui'
import type { FieldReader } from './record-form.tsx'
import { optionsOf } from './record-words.ts'

interface FieldsProps {
  readonly read: FieldReader
  readonly choices: RecordChoices
}

/** Radio buttons want no answer as undefined, not as an empty text. */
function radio(read: FieldReader, name: string) {
  const { defaultValue, ...field } = read.text(name)
  return { ...field, defaultValue: defaultValue === '' ? undefined : defaultValue }
}

export function PolicyFields({ read, choices }: FieldsProps) {
  return (
    <>
      <Select
        {...read.text('topic')}
        label="What it is about"
        placeholder="Choose"
        options={optionsOf(POLICY_TOPICS)}
      />
      <RadioGroup
        {...radio(read, 'appliesTo')}
        legend="To whom it applies"
        variant="plain"
        options={optionsOf(POLICY_SCOPES)}
      />
      <CheckboxGroup
        {...read.many('covers')}
        legend="What it holds"
        hint="In the words of the government’s registry, which asks for exactly these."
        variant="plain"
        options={choices.policyCodes}
      />
      <TextField
        {...read.text('approvedBy')}
        label="Approved by"
        optional
        hint="The body or the role, such as “Cabinet”"
        maxLength={200}
      />
      <TextField
        {...read.text('address')}
        label="Public address"
        optional
        hint="Where anybody can read it, from https://"
        inputMode="url"
        autoComplete="off"
      />
    </>
  )
}

export function TrainingFields({ read, choices }: FieldsProps) {
  return (
    <>
      <CheckboxGroup
        {...read.many('audiences')}
        legend="Who was trained"
        hint="In the words of the government’s registry."
        variant="plain"
        options={choices.audienceCodes}
      />
      <TextField
        {...read.text('roles')}
        label="Their roles"
        optional
        hint="Such as “Buyers and contract managers”. No names."
        maxLength={200}
      />
      <NumberField {...read.text('invited')} label="How many were invited" optional />
      <NumberField
        {...read.text('completed')}
        label="How many completed it"
        optional
        hint="Where it is fewer than five, a statement says so and not how many."
      />
      <TextField
        {...read.text('provider')}
        label="Who gave it"
        optional
        hint="Such as “CIPS, ethical procurement and supply course”"
        maxLength={200}
      />
      <TextArea
        {...read.text('outcome')}
        label="How you found out what it changed, and what it was"
        optional
        rows={3}
        hint="A test, what people did differently half a year later. Attendance alone shows little."
      />
    </>
  )
}

export function GovernanceFields({ read }: FieldsProps) {
  return (
    <>
      <RadioGroup
        {...radio(read, 'level')}
        legend="At which level"
        variant="plain"
        options={optionsOf(GOVERNANCE_LEVELS)}
      />
      <TextField
        {...read.text('body')}
        label="The body that looks at it"
        optional
        hint="Such as “Audit Committee”"
        maxLength={200}
      />
      <Select
        {...read.text('meets')}
        label="How often it looks at this"
        placeholder="Choose"
        options={optionsOf(MEETING_RHYTHMS)}
      />
      <TextArea {...read.text('duties')} label="What it answers for" optional rows={3} />
    </>
  )
}

export function CharterFields({ read, choices }: FieldsProps) {
  return (
    <>
      <Select
        {...read.text('commitment')}
        label="Commitment"
        placeholder="Choose"
        options={choices.commitments}
      />
      <RadioGroup
        {...radio(read, 'inPlace')}
        legend="Is it in place?"
        variant="plain"
        options={optionsOf({ yes: 'Yes', no: 'No, not yet' })}
      />
      <TextArea
        {...read.text('note')}
        label="What you do"
        optional
        rows={4}
        hint="It stands in the public report. Of referrals, say only whether a process is in place and leave this empty: no case, no number."
      />
    </>
  )
}

export function MeasureFields({ read, choices }: FieldsProps) {
  return (
    <>
      <TextArea
        {...read.text('definition')}
        label="What is measured, and of what"
        optional
        rows={2}
        hint="So that somebody else would come to the same number."
      />
      <Select
        {...read.text('figure')}
        label="Counted from your records"
        optional
        hint="Then nobody types the value: it is counted when you ask for it."
        placeholder="No, the value is typed"
        options={choices.figures}
      />
      <Select
        {...read.text('unit')}
        label="Unit"
        placeholder="Choose"
        hint="Where it is counted from your records, the figure’s own unit holds."
        options={optionsOf(MEASURE_UNITS)}
      />
      <TextField
        {...read.text('target')}
        label="Target"
        optional
        width="w10"
        inputMode="decimal"
        autoComplete="off"
      />
      <RadioGroup
        {...radio(read, 'direction')}
        legend="What reaches the target"
        variant="plain"
        options={optionsOf(TARGET_DIRECTIONS)}
      />
    </>
  )
}
