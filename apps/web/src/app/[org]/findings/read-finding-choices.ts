import { WORRIED_ANSWERS } from '@daylight/contracts'
import { AppError } from '@daylight/domain/errors'
import { FINDING_SEVERITIES, type FindingSeverity } from '@daylight/domain/findings'
import { readText } from '@/server/read-form.ts'

/** Which severity was chosen; refused in the words of the field when none was. */
export function readFindingSeverity(form: FormData): FindingSeverity {
  const chosen = FINDING_SEVERITIES.find((severity) => severity === readText(form, 'severity'))
  if (chosen) return chosen
  const message = 'Choose how serious it is.'
  throw new AppError({ code: 'invalid', reason: 'severity', message, fieldErrors: { severity: message } })
}

/** Whether somebody is worried about a person; refused in the words of the field when nothing was said. */
export function readWorried(form: FormData): (typeof WORRIED_ANSWERS)[number] {
  const chosen = WORRIED_ANSWERS.find((answer) => answer === readText(form, 'worried'))
  if (chosen) return chosen
  const message = 'Say whether you are worried about a person.'
  throw new AppError({ code: 'invalid', reason: 'worried', message, fieldErrors: { worried: message } })
}
