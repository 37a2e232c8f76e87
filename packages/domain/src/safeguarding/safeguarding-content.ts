import { readList, readObject, readOneOf, readOptionalText, readText } from '../json/read-json.ts'

export const CONTACT_CONFIDENCES = ['sourced', 'check_before_publishing'] as const

export interface SafeguardingContact {
  readonly id: string
  readonly name: string
  /** As it is dialled and read aloud; written left to right in every language. */
  readonly phone: string | null
  readonly url: string | null
  readonly when: string
  readonly hours: string | null
  readonly confidence: (typeof CONTACT_CONFIDENCES)[number]
  /** For whoever keeps the data, never shown to the public. */
  readonly note: string | null
}

export const ADVICE_ROUTES = ['emergency', 'helpline', 'safeguarding_lead', 'first_responder'] as const
export type AdviceRoute = (typeof ADVICE_ROUTES)[number]

export const ADVICE_OUTCOMES = ['advice_taken', 'referred', 'no_further_step', 'waiting'] as const
export type AdviceOutcome = (typeof ADVICE_OUTCOMES)[number]

interface Card {
  readonly notice: string
  readonly source: string
  readonly items: readonly string[]
}

/** What anyone who is worried about a person must find at once. Dated; never text in a component. */
export interface SafeguardingContent {
  readonly version: string
  readonly source: string
  /** The emergency number always comes first. */
  readonly contacts: readonly SafeguardingContact[]
  readonly doNow: readonly string[]
  readonly doNot: readonly string[]
  readonly firstResponders: { readonly text: string; readonly source: string }
  /** Never shown as a form and never counted. */
  readonly signs: Card
  /** For trained visitors, behind `checksFirst`; answers are never recorded. */
  readonly visitorQuestions: Card & { readonly checksFirst: readonly string[] }
  readonly indicatorNotice: string
  readonly adviceRoutes: readonly { readonly id: AdviceRoute; readonly label: string }[]
  readonly adviceOutcomes: readonly { readonly id: AdviceOutcome; readonly label: string }[]
}

function readContact(item: unknown, place: string): SafeguardingContact {
  const contact = readObject(item, place)
  return {
    id: readText(contact['id'], `${place}.id`),
    name: readText(contact['name'], `${place}.name`),
    phone: readOptionalText(contact['phone'], `${place}.phone`),
    url: readOptionalText(contact['url'], `${place}.url`),
    when: readText(contact['when'], `${place}.when`),
    hours: readOptionalText(contact['hours'], `${place}.hours`),
    confidence: readOneOf(contact['confidence'], `${place}.confidence`, CONTACT_CONFIDENCES),
    note: readOptionalText(contact['note'], `${place}.note`),
  }
}

function readCard(value: unknown, place: string): Card {
  const card = readObject(value, place)
  return {
    notice: readText(card['notice'], `${place}.notice`),
    source: readText(card['source'], `${place}.source`),
    items: readList(card['items'], `${place}.items`, readText),
  }
}

function readLabelled<T extends string>(value: unknown, place: string, ids: readonly T[]) {
  return readList(value, place, (item, at) => {
    const option = readObject(item, at)
    return { id: readOneOf(option['id'], `${at}.id`, ids), label: readText(option['label'], `${at}.label`) }
  })
}

/** Reads prisma/reference/safeguarding/*.json. Throws RangeError on a wrong shape, or when 999 is not the first contact. */
export function readSafeguardingContent(json: unknown): SafeguardingContent {
  const file = readObject(json, 'safeguarding')
  const responders = readObject(file['firstResponders'], 'firstResponders')
  const contacts = readList(file['contacts'], 'contacts', readContact)
  if (contacts[0]?.phone !== '999') throw new RangeError('Reference data: the first contact has to be 999.')
  return {
    version: readText(file['version'], 'version'),
    source: readText(file['source'], 'source'),
    contacts,
    doNow: readList(file['doNow'], 'doNow', readText),
    doNot: readList(file['doNot'], 'doNot', readText),
    firstResponders: {
      text: readText(responders['text'], 'firstResponders.text'),
      source: readText(responders['source'], 'firstResponders.source'),
    },
    signs: readCard(file['signs'], 'signs'),
    visitorQuestions: {
      ...readCard(file['visitorQuestions'], 'visitorQuestions'),
      checksFirst: readList(
        readObject(file['visitorQuestions'], 'visitorQuestions')['checksFirst'],
        'checksFirst',
        readText,
      ),
    },
    indicatorNotice: readText(file['indicatorNotice'], 'indicatorNotice'),
    adviceRoutes: readLabelled(file['adviceRoutes'], 'adviceRoutes', ADVICE_ROUTES),
    adviceOutcomes: readLabelled(file['adviceOutcomes'], 'adviceOutcomes', ADVICE_OUTCOMES),
  }
}

/** Contacts that may stand on a public page or poster: those whose number has been confirmed. */
export function publishableContacts(content: SafeguardingContent): readonly SafeguardingContact[] {
  return content.contacts.filter((contact) => contact.confidence === 'sourced')
}
