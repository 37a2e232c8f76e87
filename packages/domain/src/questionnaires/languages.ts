/** The languages in which the pages of a respondent can speak, named as their speakers do. Codes are BCP 47. */
export const RESPONDENT_LANGUAGES = [
  { code: 'en-GB', name: 'English', english: 'English', dir: 'ltr' },
  { code: 'ar', name: 'العربية', english: 'Arabic', dir: 'rtl' },
  { code: 'pl', name: 'Polski', english: 'Polish', dir: 'ltr' },
  { code: 'ro', name: 'Română', english: 'Romanian', dir: 'ltr' },
] as const

export type RespondentLanguage = (typeof RESPONDENT_LANGUAGES)[number]
export type RespondentLanguageCode = RespondentLanguage['code']

export function findRespondentLanguage(code: string | null | undefined): RespondentLanguage | undefined {
  return RESPONDENT_LANGUAGES.find((language) => language.code === code)
}
