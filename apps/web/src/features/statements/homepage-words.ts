import type { HomepageChecksView } from '@daylight/contracts'

type Check = HomepageChecksView['checks'][number]

const OUTCOMES: Readonly<Record<Check['outcome'], string>> = {
  found: 'Link found',
  not_prominent: 'Link not prominent',
  elsewhere: 'Leads elsewhere',
  not_found: 'No link',
  unreachable: 'Not readable',
  not_allowed: 'Not allowed from here',
}

const REASONS: Readonly<Record<string, string>> = {
  wrong_address: 'The address of the website is not one that a browser would open.',
  private_address: 'It leads to an address that is not open to everybody, so it was not opened.',
  no_such_name: 'The name of the website was not found. There may be no way to the internet from here.',
  no_answer: 'Nothing answered. There may be no way to the internet from here.',
  certificate: 'Its certificate is not valid, so a browser would warn.',
  too_slow: 'It did not come in time.',
  too_large: 'The page is too large to be kept.',
  too_many_redirects: 'It sends a reader on and on.',
  status: 'It answered with an error.',
  asks_to_sign_in: 'It asks to sign in, or turned the check away.',
  not_a_page: 'What came is not a web page.',
}

const PLACES: Readonly<Record<Check['links'][number]['place'], string>> = {
  menu: 'in a menu',
  header: 'at the top',
  footer: 'in the footer',
  main: 'in the page',
}

export function tellOutcome({ outcome }: Check): string {
  return OUTCOMES[outcome]
}

/** Why it came out so, in a sentence; empty where the outcome says it all. */
export function tellReason({ outcome, reason, httpStatus }: Check): string {
  if (outcome === 'not_allowed')
    return 'Checks of homepages are turned off in the settings of this installation. Look yourself, and record what you found.'
  if (outcome === 'elsewhere')
    return 'A link of that name goes to another address, and may lead on from there. Let the link lead straight to it, or record what you found yourself.'
  if (outcome === 'not_prominent')
    return 'Name modern slavery in its words, and put it where it can be seen: in the menu or the footer.'
  if (outcome === 'not_found')
    return 'No link on the page names modern slavery. One that a script writes later is not seen: if it is there, record what you found yourself.'
  if (reason === null) return ''
  return `${REASONS[reason] ?? ''}${reason === 'status' && httpStatus !== null ? ` (${httpStatus})` : ''}`
}

export function tellLink({ text, place, hidden, address, toStatement }: Check['links'][number]): string {
  const seen = hidden ? ', hidden until something is opened' : ''
  return `“${text}” ${PLACES[place]}${seen}, to ${address}${toStatement ? '' : ', which is another address'}`
}
