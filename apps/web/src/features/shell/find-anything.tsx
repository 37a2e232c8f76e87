'use client'

import { CommandPaletteLauncher } from '@daylight/ui/client/command-palette-launcher'

const places = [
  { path: '', label: 'Today' },
  { path: '/suppliers', label: 'Suppliers' },
  { path: '/suppliers/new', label: 'Add a supplier' },
  { path: '/suppliers/import', label: 'Bring suppliers in from a spreadsheet' },
  { path: '/risk', label: 'Risk of suppliers' },
  { path: '/pay', label: 'Pay checks' },
  { path: '/pay/new', label: 'Check a payroll file' },
  { path: '/findings', label: 'Findings' },
  { path: '/findings/new', label: 'Raise a finding' },
  { path: '/statements', label: 'Modern slavery statements' },
  { path: '/settings', label: 'Organisation settings' },
] as const

/** Ctrl+K or ⌘K: pages and suppliers by a few letters. Everything it finds is also reached by links. */
export function FindAnything({ segment }: { readonly segment: string }) {
  const search = async (query: string, signal: AbortSignal) => {
    const text = query.trim().toLowerCase()
    const pages = places
      .filter((place) => place.label.toLowerCase().includes(text))
      .map((place) => ({
        id: place.path,
        label: place.label,
        kind: 'Page',
        href: `/${segment}${place.path}`,
      }))
    if (text === '') return pages
    // Every page has this button and few press it: the client comes with the first letters.
    const { createApiClient } = await import('../api/api-client.ts')
    const hits = await createApiClient(segment).search.find.query({ query: text }, { signal })
    const suppliers = hits.map((hit) => ({
      id: hit.id,
      label: hit.label,
      kind: 'Supplier',
      href: `/${segment}/suppliers/${hit.id}`,
    }))
    return [...suppliers, ...pages]
  }
  return <CommandPaletteLauncher onSearch={search} buttonLabel="Find" />
}
