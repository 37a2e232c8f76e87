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
import type { RespondentWords } from './words/english.ts'

export type FormWords = RespondentWords['form']

/** What is saved already, by field name. */
export type StoredFields = Readonly<Record<string, readonly string[]>>

interface QuestionFieldsProps {
  readonly question: Question
  readonly state: FormState
  readonly stored: StoredFields
  readonly words: FormWords
}

/** Lines of a table on the page: those filled in, and room for more. */
const SPARE_ROWS = 3

/** The fields of one question; the question itself is the heading of the page. */
export function QuestionFields({ question, state, stored, words }: QuestionFieldsProps) {
  const error = state.fieldErrors['answer']
  const value = typedValue(state, 'answer', stored['answer']?.[0])
  const shared = { name: 'answer', hint: question.help, error, errorPrefix: words.error }
  const label = { label: question.text, labelSize: 'large', labelAs: 'h1' } as const
  switch (question.type) {
    case 'yes_no':
    case 'single':
    case 'multiple':
      return <Choices question={question} state={state} stored={stored} words={words} />
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
          hint={withUnit(question, words)}
        />
      )
    case 'date':
      return (
        <DateField
          {...shared}
          {...label}
          partLabels={{ day: words.day, month: words.month, year: words.year }}
          defaultValue={typedDate(state, 'answer', stored['answer']?.[0])}
        />
      )
    case 'text':
      return <TextArea {...shared} {...label} dir="auto" rows={6} defaultValue={value} />
    case 'contact':
      return <Contact question={question} state={state} stored={stored} words={words} />
    case 'table':
      return <Table question={question} state={state} stored={stored} words={words} />
    case 'file':
      return (
        <Fieldset
          id="answer"
          legend={question.text}
          legendSize="large"
          legendAs="h1"
          hint={question.help}
          errorPrefix={words.error}
          error={error}
        >
          <p>{words.addFileNext}</p>
        </Fieldset>
      )
  }
}

/** Screen readers skip what is joined to a field, so the unit is said in the hint as well. */
function withUnit({ help, unit, type }: Question, words: FormWords): string | null {
  const said =
    type === 'money'
      ? `${words.inPounds}${unit === null ? '' : `, ${unit}`}.`
      : unit === null
        ? ''
        : `${words.in} ${unit}.`
  return [help, said].filter(Boolean).join(' ') || null
}

function Choices({ question, state, stored, words }: QuestionFieldsProps) {
  const legend = { legend: question.text, legendSize: 'large', legendAs: 'h1' } as const
  const shared = {
    name: 'answer',
    hint: question.help,
    errorPrefix: words.error,
    error: state.fieldErrors['answer'],
    ...legend,
  }
  const options = question.options.map(({ id, label, hint }) => ({ value: id, label, hint }))
  const chosen = state.values['answer'] ?? stored['answer'] ?? []
  if (question.type === 'multiple')
    return <CheckboxGroup {...shared} options={options} defaultValues={chosen} />
  return (
    <RadioGroup
      {...shared}
      options={[...options, { value: CANNOT_SAY, label: words.cannotSay }]}
      defaultValue={chosen[0]}
    />
  )
}

function Contact({ question, state, stored, words }: QuestionFieldsProps) {
  const field = (name: string) => ({
    name,
    errorPrefix: words.error,
    error: state.fieldErrors[name],
    defaultValue: typedValue(state, name, stored[name]?.[0]),
  })
  return (
    <Fieldset legend={question.text} legendSize="large" legendAs="h1" hint={question.help}>
      <TextField {...field('name')} label={words.name} autoComplete="name" />
      <TextField {...field('role')} label={words.role} autoComplete="organization-title" />
      <TextField {...field('email')} label={words.email} type="email" autoComplete="email" />
    </Fieldset>
  )
}

function Table({ question, state, stored, words }: QuestionFieldsProps) {
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
      errorPrefix={words.error}
      error={state.fieldErrors['answer']}
    >
      {Array.from({ length: filled + SPARE_ROWS }, (_, row) => (
        <Fieldset key={row} legend={`${words.line} ${row + 1}`}>
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
