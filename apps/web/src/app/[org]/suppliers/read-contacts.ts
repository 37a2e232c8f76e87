import 'server-only'
import { readText } from '@/server/read-form.ts'

const ROW = /^contacts\.(\d+)\.name$/

export interface ContactRows {
  readonly contacts: readonly {
    readonly name: string
    readonly jobTitle: string
    readonly email: string
    readonly phone: string
  }[]
  /** Errors by the place in the list become errors by the row on the page. */
  toRowErrors(errors: Readonly<Record<string, string>>): Readonly<Record<string, string>>
}

/** The contacts of a form: rows left empty and rows to be removed are left out. */
export function readContacts(form: FormData): ContactRows {
  const rows = [...form.keys()]
    .map((key) => ROW.exec(key)?.[1])
    .filter((row) => row !== undefined)
    .map((row) => ({
      row,
      remove: readText(form, `contacts.${row}.remove`) !== '',
      contact: {
        name: readText(form, `contacts.${row}.name`),
        jobTitle: readText(form, `contacts.${row}.jobTitle`),
        email: readText(form, `contacts.${row}.email`),
        phone: readText(form, `contacts.${row}.phone`),
      },
    }))
    .filter(({ remove, contact }) => !remove && Object.values(contact).some((text) => text.trim() !== ''))
  return {
    contacts: rows.map(({ contact }) => contact),
    toRowErrors: (errors) =>
      Object.fromEntries(
        Object.entries(errors).map(([name, message]) => [
          name.replace(
            /^contacts\.(\d+)\./,
            (_, place: string) => `contacts.${rows[Number(place)]?.row ?? place}.`,
          ),
          message,
        ]),
      ),
  }
}
