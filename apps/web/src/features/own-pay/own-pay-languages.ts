/** The languages of the workers' pages, named as their speakers do. */
export const OWN_PAY_LANGUAGES = [
  { code: 'en', name: 'English', dir: 'ltr', checkedBySpeaker: true },
  { code: 'ar', name: 'العربية', dir: 'rtl', checkedBySpeaker: false },
  { code: 'fa', name: 'فارسی', dir: 'rtl', checkedBySpeaker: false },
  { code: 'fr', name: 'Français', dir: 'ltr', checkedBySpeaker: false },
  { code: 'pt', name: 'Português', dir: 'ltr', checkedBySpeaker: false },
  { code: 'so', name: 'Soomaali', dir: 'ltr', checkedBySpeaker: false },
  { code: 'es', name: 'Español', dir: 'ltr', checkedBySpeaker: false },
] as const

export type OwnPayLanguage = (typeof OWN_PAY_LANGUAGES)[number]
export type LanguageCode = OwnPayLanguage['code']

export function findLanguage(code: string): OwnPayLanguage | undefined {
  return OWN_PAY_LANGUAGES.find((language) => language.code === code)
}

/** The first language that the browser asks for and that there is; English where there is none. */
export function chooseLanguage(acceptLanguage: string | null): LanguageCode {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean)
      return { code: tag.split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ quality }) => quality > 0)
    .sort((left, right) => right.quality - left.quality)
  for (const { code } of wanted) {
    const found = findLanguage(code)
    if (found) return found.code
  }
  return 'en'
}
