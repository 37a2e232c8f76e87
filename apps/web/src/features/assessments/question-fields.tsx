import { CANNOT_SAY, type Question } from '@daylight/domain/questionnaires'
import {
  CheckboxGroup,
  DateField,
  Fieldset,
  NumberField,
  RadioGroup,
  TextArea,
  TextField,
} from '@daylight/ui'
import { type FormState, typedDate, typedValue } from '../forms/form-state.ts'

/** What is saved already, by field name. */
export type StoredFields = Readonly<Record<string, readonly string[]>>

interface QuestionFieldsProps {
  readonly question: Question
  readonly state: FormState
  readonly stored: StoredFields
}

/** Lines of a table on the page: those filled in, and room for more. */
const SPARE_ROWS = 3

/** The fields of one question; the question itself is the heading of the page. */
export function QuestionFields({ question, state, stored }: QuestionFieldsProps) {
  const error = state.fieldErrors['answer']
  const value = typedValue(state, 'answer', stored['answer']?.[0])
  const shared = { name: 'answer', hint: question.help, error }
  const label = { label: question.text, labelSize: 'large', labelAs: 'h1' } as const
  switch (question.type) {
    case 'yes_no':
    case 'single':
    case 'multiple':
      return <Choices question={question} state={state} stored={stored} />
    case 'number':
    case 'money':
    case 'percentage':
      return (
        <NumberField
          {...shared}
          {...label}
          defaultValue={value}
          width="w10"
          prefix={question.type === 'money' ? '£' : undefined}
          suffix={question.type === 'percentage' ? '%' : (question.unit ?? undefined)}
          hint={withUnit(question)}
        />
      )
    case 'date':
      return (
        <DateField {...shared} {...label} defaultValue={typedDate(state, 'answer', stored['answer']?.[0])} />
      )
    case 'text':
      return <TextArea {...shared} {...label} rows={6} defaultValue={value} />
    case 'contact':
      return <Contact question={question} state={state} stored={stored} />
    case 'table':
      return <Table question={question} state={state} stored={stored} />
    case 'file':
      return (
        <Fieldset
          id="answer"
          legend={question.text}
          legendSize="large"
          legendAs="h1"
          hint={question.help}
          error={error}
        >
          <p>Go on to add your file.</p>
        </Fieldset>
      )
  }
}

/** Screen readers skip what is joined to a field, so the unit is said in the hint as well. */
function withUnit({ help, unit, type }: Question): string | null {
  const said =
    type === 'money' ? `In pounds${unit === null ? '' : `, ${unit}`}.` : unit === null ? '' : `In ${unit}.`
  return [help, said].filter(Boolean).join(' ') || null
}

function Choices({ question, state, stored }: QuestionFieldsProps) {
  const legend = { legend: question.text, legendSize: 'large', legendAs: 'h1' } as const
  const shared = { name: 'answer', hint: question.help, error: state.fieldErrors['answer'], ...legend }
  const options = question.options.map(({ id, label, hint }) => ({ value: id, label, hint }))
  const chosen = state.values['answer'] ?? stored['answer'] ?? []
  if (question.type === 'multiple')
    return <CheckboxGroup {...shared} options={options} defaultValues={chosen} />
  return (
    <RadioGroup
      {...shared}
      options={[...options, { value: CANNOT_SAY, label: 'I do not know' }]}
      defaultValue={chosen[0]}
    />
  )
}

function Contact({ question, state, stored }: QuestionFieldsProps) {
  const field = (name: string) => ({
    name,
    error: state.fieldErrors[name],
    defaultValue: typedValue(state, name, stored[name]?.[0]),
  })
  return (
    <Fieldset legend={question.text} legendSize="large" legendAs="h1" hint={question.help}>
      <TextField {...field('name')} label="Name" autoComplete="name" />
      <TextField {...field('role')} label="What they do" autoComplete="organization-title" />
      <TextField {...field('email')} label="Email address" type="email" autoComplete="email" />
    </Fieldset>
  )
}

function Table({ question, state, stored }: QuestionFieldsProps) {
  const names = Object.keys({ ...stored, ...state.values })
  const filled = names.reduce((most, name) => {
    const row = /^r(\d+)-\d+$/.exec(name)?.[1]
    return row === undefined ? most : Math.max(most, Number(row) + 1)
  }, 0)
  return (
    <Fieldset
      id="answer"
      legend={question.text}
      legendSize="large"
      legendAs="h1"
      hint={question.help}
      error={state.fieldErrors['answer']}
    >
      {Array.from({ length: filled + SPARE_ROWS }, (_, row) => (
        <Fieldset key={row} legend={`Line ${row + 1}`}>
          <div className="grid gap-3 sm:grid-cols-3">
            {question.columns.map((column, index) => {
              const name = `r${row}-${index}`
              return (
                <TextField
                  key={column.id}
                  name={name}
                  label={column.label}
                  defaultValue={typedValue(state, name, stored[name]?.[0])}
                  inputMode={column.type === 'text' || column.type === 'date' ? undefined : 'decimal'}
                />
              )
            })}
          </div>
        </Fieldset>
      ))}
    </Fieldset>
  )
}
