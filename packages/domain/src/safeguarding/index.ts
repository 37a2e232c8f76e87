/** Safeguarding: whom to call, what to do and not to do; what must never be written down. */
export {
  looksLikePersonalDetail,
  type PersonalDetail,
  type PersonalDetailKind,
} from './looks-like-personal-detail.ts'
export {
  ADVICE_OUTCOMES,
  ADVICE_ROUTES,
  type AdviceOutcome,
  type AdviceRoute,
  publishableContacts,
  readSafeguardingContent,
  type SafeguardingContact,
  type SafeguardingContent,
} from './safeguarding-content.ts'
export { type DangerSign, type DangerSigns, readDangerSigns, suggestDanger } from './suggest-danger.ts'
