import 'server-only'
import { PERSON_IN_DANGER, readRefusal, STOPPED } from './form-state.ts'
import { describeError, log } from './log.ts'
import { seeOther } from './see-other.ts'

interface RefusedUpload {
  /** What the log calls it. */
  readonly event: string
  /** The page with the form. */
  readonly page: string
  /** The form's place on it. */
  readonly anchor?: string
  /** What was chosen beside the file, to be shown again. */
  readonly chosen?: URLSearchParams
  readonly headers?: Readonly<Record<string, string>>
}

/** Answers a file that was not taken like a form: back to its page, which says why. */
export async function refuseUpload(error: unknown, refused: RefusedUpload): Promise<Response> {
  const { event, page, anchor = 'file', chosen = [], headers } = refused
  const { reason, message, reference } = await readRefusal(error)
  if (reason === 'not_found') return new Response(message, { status: 404 })
  if (reason === PERSON_IN_DANGER) return seeOther(STOPPED, headers)
  if (reason === 'other_site') return new Response(message, { status: 403 })
  if (reference !== null) log.error({ event, ...describeError(error) })
  return seeOther(`${page}?${new URLSearchParams([...chosen, ['refused', reason]])}#${anchor}`, headers)
}
