import ar from './messages/ar.json'
import en from './messages/en.json'
import es from './messages/es.json'
import fa from './messages/fa.json'
import fr from './messages/fr.json'
import pt from './messages/pt.json'
import so from './messages/so.json'
import type { LanguageCode } from './own-pay-languages.ts'

export type OwnPayMessages = Readonly<Record<keyof typeof en, string>>

/** For the server: a page is sent the words of its own language only. */
export const ownPayMessages: Readonly<Record<LanguageCode, OwnPayMessages>> = { en, ar, fa, fr, pt, so, es }
