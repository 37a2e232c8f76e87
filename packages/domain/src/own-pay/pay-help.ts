import { readList, readObject, readOneOf, readOptionalText, readText } from '../json/read-json.ts'

export const PAY_HELP_IDS = ['acas', 'fair_work_agency'] as const

/** Whom to ask about pay. What each is good for is said in the reader's language, by id. */
export interface PayHelpContact {
  readonly id: (typeof PAY_HELP_IDS)[number]
  readonly name: string
  /** As it is dialled; written left to right in every language. */
  readonly phone: string | null
  readonly url: string | null
}

export interface PayHelp {
  readonly version: string
  readonly contacts: readonly PayHelpContact[]
}

/** A number or address is shown only when it has been read in a source. */
const CONFIDENCES = ['sourced', 'check_before_publishing'] as const

/** Reads prisma/reference/pay-help/*.json; leaves out numbers and addresses that nobody has confirmed. */
export function readPayHelp(json: unknown): PayHelp {
  const file = readObject(json, 'pay-help')
  return {
    version: readText(file['version'], 'version'),
    contacts: readList(file['contacts'], 'contacts', (item, place) => {
      const contact = readObject(item, place)
      const shown = (part: 'phone' | 'url') => {
        const value = readOptionalText(contact[part], `${place}.${part}`)
        if (value === null) return null
        const confidence = readOneOf(contact[`${part}Confidence`], `${place}.${part}Confidence`, CONFIDENCES)
        return confidence === 'sourced' ? value : null
      }
      return {
        id: readOneOf(contact['id'], `${place}.id`, PAY_HELP_IDS),
        name: readText(contact['name'], `${place}.name`),
        phone: shown('phone'),
        url: shown('url'),
      }
    }),
  }
}
