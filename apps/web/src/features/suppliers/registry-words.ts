export const STATE_WORDS = {
  none: { label: 'None found', tone: 'caution' },
  late: { label: 'Next one late', tone: 'caution' },
  ask: { label: 'Look yourself: the name fits several', tone: 'new' },
  found: { label: 'Found', tone: 'good' },
} as const

const REFUSALS: Readonly<Record<string, string>> = {
  not_a_registry_file:
    'This is not a yearly file of the government’s registry. Download StatementSummaries and the year, as CSV.',
  file_not_text: 'This is not a text file. Send the CSV as the registry offers it, not a workbook.',
  registry_file_too_large: 'This file is larger than any of the registry’s: it takes up to 40 MB.',
  registry_file_empty: 'No entry of this file could be read. Download it again.',
  upload_too_large: 'This file is larger than any of the registry’s: it takes up to 40 MB.',
  upload_missing: 'Choose a file.',
  upload_unreadable: 'The file did not arrive whole. Send it again.',
  role_may_not: 'Your role may not look through files. Ask somebody who writes to the register.',
}

/** A refusal that came back in the address, in words. */
export function sayRefusal(reason: string): string {
  return REFUSALS[reason] ?? 'The file could not be looked through. Try again.'
}
