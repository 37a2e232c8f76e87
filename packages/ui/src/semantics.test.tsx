import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import {
  AppShell,
  Avatar,
  Button,
  CheckboxGroup,
  DataTable,
  DateField,
  ErrorSummary,
  ExitPage,
  FilterChips,
  GradeTag,
  Histogram,
  NumberField,
  Pagination,
  Progress,
  RadioGroup,
  Select,
  SeverityTag,
  splitIsoDate,
  TaskList,
  TextField,
  VerdictBadge,
} from './index.ts'

const html = (node: ReactNode) => renderToStaticMarkup(node)
const textOf = (markup: string) =>
  markup
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

describe('fields', () => {
  it('ties label, hint and error to the control', () => {
    const markup = html(<TextField name="name" label="Name" hint="As registered" error="Enter a name" />)
    expect(markup).toContain('<label for="name"')
    expect(markup).toMatch(/<input[^>]*aria-describedby="name-hint name-error"/)
    expect(markup).toMatch(/<input[^>]*aria-invalid="true"/)
    expect(markup).toMatch(/id="name-error"[^>]*><span[^>]*>Error: <\/span>Enter a name/)
    expect(markup).toContain('id="name-hint"')
  })

  it('says nothing of errors when there is none, and keeps a description given from outside', () => {
    const markup = html(<TextField name="name" label="Name" aria-describedby="elsewhere" />)
    expect(markup).toContain('aria-describedby="elsewhere"')
    expect(markup).not.toContain('aria-invalid')
    expect(markup).not.toContain('name-error')
  })

  it('asks for figures as text with the number keyboard', () => {
    const markup = html(<NumberField name="hours" label="Hours" decimals />)
    expect(markup).toMatch(/<input[^>]*type="text"/)
    expect(markup).toContain('inputMode="decimal"')
  })

  it('gives a select its empty choice first', () => {
    const markup = html(
      <Select name="site" label="Site" placeholder="Choose a site" options={[{ value: 'a', label: 'A' }]} />,
    )
    expect(markup.indexOf('<option value=""')).toBeLessThan(markup.indexOf('<option value="a"'))
    expect(markup.indexOf('<option value=""')).toBeGreaterThan(0)
  })

  it('puts radios in a fieldset with its legend; the first carries the id an error links to', () => {
    const markup = html(
      <RadioGroup
        name="paid"
        legend="Is it paid?"
        error="Choose one"
        defaultValue="no"
        options={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No', hint: 'Not at all' },
        ]}
      />,
    )
    expect(markup).toMatch(/<fieldset[^>]*aria-describedby="paid-error"/)
    expect(markup).toMatch(/<legend[^>]*>Is it paid\?/)
    expect(markup).toMatch(/<input type="radio" id="paid" [^>]*value="yes"/)
    expect(markup).toMatch(
      /<input type="radio" id="paid-2"[^>]*aria-describedby="paid-2-item-hint"[^>]*checked=""/,
    )
  })

  it('checks the boxes that were checked', () => {
    const markup = html(
      <CheckboxGroup
        name="kinds"
        legend="Kinds"
        defaultValues={['b']}
        options={[
          { value: 'a', label: 'A' },
          { value: 'b', label: 'B' },
        ]}
      />,
    )
    expect(markup.match(/checked=""/g)).toHaveLength(1)
    expect(markup).toMatch(/value="b"[^>]*checked=""|checked=""[^>]*value="b"/)
  })

  it('marks the wrong part of a date and leads the error summary to it', () => {
    const markup = html(
      <DateField
        name="start"
        label="Start"
        error="Add a month"
        invalidParts={['month']}
        defaultValue="2026-09-30"
      />,
    )
    expect(markup).toMatch(/<input id="start"[^>]*aria-invalid="true"[^>]*name="start-month"/)
    expect(markup.match(/aria-invalid/g)).toHaveLength(1)
    expect(markup).toMatch(/<label for="start">Month/)
    expect(markup).toContain('value="30"')
  })

  it('splits an ISO date and refuses anything else', () => {
    expect(splitIsoDate('2026-09-03')).toEqual({ day: '3', month: '9', year: '2026' })
    expect(splitIsoDate('3.9.2026')).toEqual({ day: '', month: '', year: '' })
  })
})

describe('ErrorSummary', () => {
  it('is an alert that can take the focus, with a link to each field', () => {
    const markup = html(
      <ErrorSummary
        errors={[{ fieldId: 'name', message: 'Enter a name' }, { message: 'Nothing was saved' }]}
      />,
    )
    expect(markup).toMatch(/role="alert"/)
    expect(markup).toMatch(/tabindex="-1"/i)
    expect(markup).toMatch(/autofocus/i)
    expect(markup).toMatch(/<a href="#name"[^>]*>Enter a name/)
    expect(markup.match(/<a /g)).toHaveLength(1)
  })

  it('is absent without errors', () => {
    expect(html(<ErrorSummary errors={[]} />)).toBe('')
  })
})

describe('DataTable', () => {
  type Row = { readonly id: string; readonly pay: string }
  const rows: readonly Row[] = [
    { id: 'BC-1', pay: '£12.33' },
    { id: 'BC-2', pay: '£14.21' },
  ]
  const table = (
    <DataTable
      caption="Pay"
      rows={rows}
      rowKey={(row) => row.id}
      details={(row) => (row.id === 'BC-1' ? 'the working' : null)}
      columns={[
        { key: 'id', header: 'Worker', cell: (row: Row) => row.id },
        {
          key: 'pay',
          header: 'Pay',
          numeric: true,
          cell: (row: Row) => row.pay,
          sort: { href: '?sort=pay', direction: 'ascending' },
        },
      ]}
    />
  )

  it('has a caption, column and row headers with scope, and a labelled region reachable by keyboard', () => {
    const markup = html(table)
    expect(markup).toMatch(/<section aria-label="Pay" tabindex="0"/i)
    expect(markup).toMatch(/<caption[^>]*>Pay<\/caption>/)
    expect(markup.match(/<th scope="col"/g)).toHaveLength(2)
    expect(markup.match(/<th scope="row"/g)).toHaveLength(2)
  })

  it('says which column it is sorted by, with a link to change that', () => {
    expect(html(table)).toMatch(/<th scope="col"[^>]*aria-sort="ascending"[^>]*><a href="\?sort=pay"/)
  })

  it('opens only the row that has a working, right after it and across all columns', () => {
    const markup = html(table)
    expect(markup.match(/<details/g)).toHaveLength(1)
    expect(markup).toMatch(/<td[^>]*colSpan="2"[^>]*>the working/i)
    expect(markup.indexOf('the working')).toBeLessThan(markup.indexOf('BC-2'))
  })

  it('restates its roles where rows become cards, and not where they stay a table', () => {
    expect(html(table)).toContain('role="rowheader"')
    const scrolling = html(
      <DataTable
        narrow="scroll"
        caption="Pay"
        rows={rows}
        rowKey={(row) => row.id}
        columns={[{ key: 'id', header: 'Worker', cell: (row: Row) => row.id }]}
      />,
    )
    expect(scrolling).not.toContain('role=')
  })

  it('shows what to do next instead of an empty table', () => {
    const markup = html(
      <DataTable
        caption="Pay"
        rows={[]}
        rowKey={() => ''}
        columns={[{ key: 'a', header: 'A', cell: () => '' }]}
        empty={<p>Check some pay</p>}
      />,
    )
    expect(markup).toBe('<p>Check some pay</p>')
  })
})

describe('words before colours', () => {
  it('says every verdict, severity and grade in words and hides the drawing', () => {
    const drawn = [
      <VerdictBadge key="1" verdict="cannot-say" />,
      <SeverityTag key="2" severity="major" />,
      <GradeTag key="3" grade="confirmed-by-workers" />,
    ].map(html)
    expect(drawn.map(textOf)).toEqual(['Cannot say', 'Major', 'Confirmed by workers'])
    for (const markup of drawn) expect(markup).toContain('<svg aria-hidden="true"')
  })
})

describe('navigation', () => {
  it('marks the current page, skips to the main part and keeps the way to help in sight', () => {
    const markup = html(
      <AppShell
        homeHref="/"
        concern={{ href: '/concern' }}
        nav={[{ items: [{ href: '/pay', label: 'Pay', current: true, count: 3 }] }]}
      >
        <h1>Pay</h1>
      </AppShell>,
    )
    expect(markup).toMatch(/<a href="\/pay" aria-current="page"/)
    expect(markup.indexOf('href="#main"')).toBeLessThan(markup.indexOf('<nav'))
    expect(markup).toMatch(/<main id="main" tabindex="-1"/i)
    expect(markup.match(/href="\/concern"/g)).toHaveLength(1)
    expect(textOf(markup)).toContain('Worried about someone?')
    expect(markup.match(/<nav/g)).toHaveLength(1)
  })

  it('marks the current filter, and leaves out pages that are not there', () => {
    const chips = html(
      <FilterChips label="Show" items={[{ href: '?a', label: 'Below', count: 11, current: true }]} />,
    )
    expect(chips).toContain('aria-current="true"')
    expect(textOf(chips)).toBe('Below 11')
    const pages = html(<Pagination nextHref="?after=9" />)
    expect(pages).toContain('rel="next"')
    expect(pages).not.toContain('rel="prev"')
    expect(html(<Pagination />)).toBe('')
  })

  it('ties each task to its status in words and links only what can be started', () => {
    const markup = html(
      <TaskList
        tasks={[
          { id: 'who', title: 'Who we are', href: '/who', status: 'Completed', tone: 'done' },
          { id: 'sign', title: 'Sign', status: 'Cannot start yet', tone: 'blocked' },
        ]}
      />,
    )
    expect(markup).toMatch(/<a href="\/who" aria-describedby="who-status"/)
    expect(markup.match(/<a /g)).toHaveLength(1)
    expect(textOf(markup)).toContain('Cannot start yet')
  })

  it('leaves without telling where one came from', () => {
    const markup = html(<ExitPage />)
    expect(markup).toMatch(/rel="noreferrer noopener nofollow"/)
    expect(markup).toMatch(/referrerpolicy="no-referrer"/i)
  })
})

describe('states', () => {
  it('keeps a pending button focusable and says that it is busy', () => {
    const markup = html(
      <Button pending pendingLabel="Saving…">
        Save
      </Button>,
    )
    expect(markup).toContain('aria-disabled="true"')
    expect(markup).not.toMatch(/\sdisabled=/)
    expect(textOf(markup)).toBe('Saving…')
  })

  it('shows progress with its true value, or none while unknown', () => {
    const known = html(<Progress id="p" label="Reading" value={3} max={10} text="3 of 10" live />)
    expect(known).toMatch(/<progress[^>]*aria-labelledby="p-label"[^>]*max="10" value="3"/)
    expect(known).toContain('role="status"')
    expect(html(<Progress id="p" label="Reading" max={10} />)).not.toContain('value=')
  })

  it('names the person behind the initials unless the name stands beside', () => {
    expect(html(<Avatar name="Amina Yusuf" />)).toMatch(/role="img" aria-label="Amina Yusuf"[^>]*>AY</)
    expect(html(<Avatar name="Amina Yusuf" nameShownBeside />)).toContain('aria-hidden="true"')
  })
})

describe('Histogram', () => {
  it('names itself with its reference lines and has its sentence and its table', () => {
    const markup = html(
      <Histogram
        title="Hourly pay"
        summary="11 below"
        bars={[
          { from: 12, to: 13, count: 11, verdict: 'below' },
          { from: 13, to: 14, count: 0, verdict: 'below' },
          { from: 15, to: 16, count: 149, verdict: 'met' },
        ]}
        lines={[{ value: 14.8, label: 'London Living Wage £14.80' }]}
        tickStep={1}
        formatTick={(value) => `£${value}`}
      />,
    )
    expect(markup).toContain('aria-label="Hourly pay. London Living Wage £14.80"')
    expect(textOf(markup)).toContain('£12 to £13 11 Below')
    expect(textOf(markup)).toContain('£15 to £16 149 Met')
    expect(textOf(markup)).not.toContain('£13 to £14')
  })
})
