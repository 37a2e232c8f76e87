import { AppError } from '@daylight/domain/errors'
import { looksLikePersonalDetail, readDangerSigns, suggestDanger } from '@daylight/domain/safeguarding'
import type { Deps } from '../ports/deps.ts'
import { requireReference } from '../reference/require-reference.ts'

type Texts = Readonly<Record<string, string | null>>

/**
 * The wall, in front of whatever is written about findings and actions: a text that suggests a person in danger is no
 * finding. It stops everything before anything is opened for writing; nothing of it is stored, recorded or logged,
 * and the refusal repeats none of it. What does not suggest that may still hold a personal detail, and is refused too.
 */
export async function refuseUnsafeText(deps: Pick<Deps, 'database'>, texts: Texts): Promise<void> {
  await stopForDanger(deps, texts)
  refusePersonalDetail(texts)
}

/** The wall alone, for a form to ask before it looks at anything else: what is missing in it does not matter then. */
export async function stopForDanger(deps: Pick<Deps, 'database'>, texts: Texts): Promise<void> {
  const signs = await deps.database.withPlatform(null, async (tx) =>
    readDangerSigns((await requireReference(tx.reference, 'danger-signs')).data),
  )
  if (Object.values(texts).some((text) => suggestDanger(text ?? '', signs).length > 0)) throw personInDanger()
}

/** What a form answers that must not go on: whoever shows it leads on to what to do now. */
export function personInDanger(): AppError {
  return new AppError({
    code: 'refused',
    reason: 'person_in_danger',
    message:
      'This is stopped: it may be about a person in danger. Nothing of it was stored. In danger now, call 999; otherwise call the Modern Slavery & Exploitation Helpline before you do anything else, and confront nobody.',
  })
}

/**
 * Refuses texts that look like they hold a worker's personal detail, before anything is stored: such notes can be
 * disclosed and have been used against the people they were about. Each refusal stands beside its field.
 */
export function refusePersonalDetail(texts: Texts): void {
  const fieldErrors = Object.fromEntries(
    Object.entries(texts).flatMap(([field, text]) => {
      const [detail] = looksLikePersonalDetail(text ?? '')
      return detail ? [[field, detail.message] as const] : []
    }),
  )
  if (Object.keys(fieldErrors).length === 0) return
  throw new AppError({
    code: 'invalid',
    reason: 'personal_detail',
    message: 'This looks like it holds a personal detail. Nothing was saved: take it out, then save again.',
    fieldErrors,
  })
}
