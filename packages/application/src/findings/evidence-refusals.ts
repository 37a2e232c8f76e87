const KINDS =
  'Evidence can be a PDF, a PNG or JPEG picture, a CSV or Excel spreadsheet (.xlsx) or a Word document (.docx).'

/** Why a file is not taken as evidence, for the person who sent it. */
export const evidenceRefusals = {
  empty: `This file is empty. ${KINDS}`,
  too_large: 'This file is larger than 20 MB. Send a smaller one, or part of it.',
  program: `This file is a program, which is not taken. ${KINDS}`,
  old_office: `This file is in an old Office format. Save it as .xlsx, .docx or PDF, then send that. ${KINDS}`,
  markup: `This file is a web page or a drawing that can run scripts, which is not taken. ${KINDS}`,
  unknown: `This kind of file is not taken. ${KINDS}`,
  not_a_table: `This text has no columns, so it is not a CSV file. ${KINDS}`,
  broken_archive: `This file is damaged, or holds too many parts to be a document. ${KINDS}`,
  archive: `This file is an archive, which is not taken. Send the documents in it one by one. ${KINDS}`,
  macros: `This document holds macros, which are not taken. Save it without them. ${KINDS}`,
} as const

export type EvidenceRefusal = keyof typeof evidenceRefusals

const elsewhere: Readonly<Record<string, string>> = {
  personal_detail:
    'The name of this file looks like it holds a personal detail. Nothing was saved: rename it, then send it again.',
  evidence_expired: 'This evidence has run out already. Enter a later day, or leave it blank.',
  action_finished: 'This action is finished. Reopen it before you add evidence.',
  record_no_cases:
    'No file is kept about referrals: it could hold what happened to a person. Nothing was saved.',
  record_retired: 'This entry was taken out. Put it back before you add a file.',
  upload_missing: 'Choose a file.',
  upload_unreadable: 'The file did not arrive whole. Send it again.',
  upload_too_large: evidenceRefusals.too_large,
  storage_unavailable: 'The file could not be stored. Try again later; nothing was recorded.',
  role_may_not: 'Your role does not allow this. Ask an owner or a manager of your organisation.',
}

function isRefusal(word: string): word is EvidenceRefusal {
  return Object.hasOwn(evidenceRefusals, word)
}

/** The sentence for a refusal's `reason`: an address carries the reason only, so that nobody can put words there. */
export function tellEvidenceRefusal(reason: string): string {
  const word = reason.replace(/^evidence_/, '')
  if (isRefusal(word)) return evidenceRefusals[word]
  return Object.hasOwn(elsewhere, reason)
    ? (elsewhere[reason] ?? '')
    : 'The file was not taken. Check what you entered.'
}
