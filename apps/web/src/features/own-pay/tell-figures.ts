import type { LanguageCode } from './own-pay-languages.ts'

/** Latin digits and the Gregorian calendar everywhere: as on a payslip, and as a telephone is dialled. */
const LOCALES: Readonly<Record<LanguageCode, string>> = {
  en: 'en-GB',
  ar: 'ar-u-ca-gregory-nu-latn',
  fa: 'fa-u-ca-gregory-nu-latn',
  fr: 'fr',
  pt: 'pt-PT',
  so: 'so',
  es: 'es',
}

/** Right-to-left text keeps amounts as they stand on a British payslip: signs and digits would change places. */
const amountLocale = (language: LanguageCode) =>
  language === 'ar' || language === 'fa' ? 'en-GB' : LOCALES[language]

/** `1621.5` as `£1,621.50` in the reader's way; keeps further decimals that were given. */
export function tellPounds(language: LanguageCode, decimal: string): string {
  const places = Math.max(2, decimal.split('.')[1]?.length ?? 0)
  const format = new Intl.NumberFormat(amountLocale(language), {
    style: 'currency',
    currency: 'GBP',
    currencyDisplay: 'narrowSymbol',
    useGrouping: true,
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  })
  return format.format(asNumeric(decimal))
}

/** `131.5` hours in the reader's way. */
export function tellNumber(language: LanguageCode, decimal: string): string {
  return new Intl.NumberFormat(amountLocale(language), { maximumFractionDigits: 2 }).format(
    asNumeric(decimal),
  )
}

/** `2026-09-30` in words. */
export function tellDay(language: LanguageCode, isoDay: string): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${isoDay}T00:00:00Z`),
  )
}

function isNumeric(text: string): text is Intl.StringNumericLiteral {
  return /^-?\d+(\.\d+)?$/.test(text)
}

// Given as text, a decimal is written out exactly; as a number it would be rounded to what a float can hold.
function asNumeric(decimal: string): Intl.StringNumericLiteral {
  return isNumeric(decimal) ? decimal : '0'
}
