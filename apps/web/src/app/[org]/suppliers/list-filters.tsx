import type { SupplierChoices } from '@daylight/contracts'
import { Button, FilterChips, SearchField, Select } from '@daylight/ui'
import { type ListView, listAddress } from './list-address.ts'

/** Ready-made views, the search and the filters: plain links and a plain form, so that the address says it all. */
export function ListFilters(props: {
  readonly segment: string
  readonly view: ListView
  readonly choices: SupplierChoices
}) {
  const { segment, view, choices } = props
  const views = [
    { label: 'All in use', view: {} },
    { label: 'Largest spend', view: { spend: choices.spendBands.at(-1)?.value ?? '' } },
    { label: 'Cleaning, security and support', view: { sic: 'N' } },
    { label: 'Changed last', view: { sort: '-updated' } },
    { label: 'We have left', view: { status: 'left' } },
    { label: 'Archived', view: { status: 'archived' } },
  ] satisfies readonly { label: string; view: Partial<ListView> }[]
  const here = listAddress(segment, view)
  return (
    <div className="mb-5 grid gap-4">
      <FilterChips
        label="Views"
        items={views.map((item) => {
          const href = listAddress(segment, item.view)
          return { href, label: item.label, current: href === here }
        })}
      />
      <form method="get" action={`/${segment}/suppliers`} className="grid gap-4 print:hidden">
        <input type="hidden" name="status" value={view.status} />
        <SearchField
          name="q"
          label="Search by name or company number"
          defaultValue={view.q}
          autoComplete="off"
        />
        <div className="grid max-w-4xl gap-4 sm:grid-cols-3 sm:items-end">
          <Select
            name="sic"
            label="Industry"
            placeholder="Any"
            defaultValue={view.sic}
            options={choices.sicSections}
          />
          <Select
            name="spend"
            label="Spend"
            placeholder="Any"
            defaultValue={view.spend}
            options={choices.spendBands}
          />
          <Select
            name="sort"
            label="Order"
            defaultValue={view.sort}
            options={[
              { value: 'name', label: 'Name, A to Z' },
              { value: '-name', label: 'Name, Z to A' },
              { value: '-updated', label: 'Changed last first' },
              { value: 'updated', label: 'Changed longest ago first' },
            ]}
          />
        </div>
        <div>
          <Button type="submit" tone="secondary">
            Show
          </Button>
        </div>
      </form>
    </div>
  )
}
