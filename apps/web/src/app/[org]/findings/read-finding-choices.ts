import { EVIDENCE_GRADES, WORRIED_ANSWERS } from '@daylight/contracts'
import { AppError } from '@daylight/domain/errors'
import { FINDING_AREAS, FINDING_SEVERITIES, type FindingSeverity } from '@daylight/domain/findings'
import { readText } from '@/server/read-form.ts'

/** What it is about, how serious it is and how strong what was seen; whatever was not chosen is refused at its field. */
export function readFindingGrading(form: FormData) {
  const area = FINDING_AREAS.find((item) => item === readText(form, 'area'))
  const severity = FINDING_SEVERITIES.find((item) => item === readText(form, 'severity'))
  const grade = EVIDENCE_GRADES.find((item) => item === readText(form, 'grade'))
  if (area && severity && grade) return { area, severity, grade }
  const fieldErrors = {
    ...(area ? {} : { area: 'Choose what it is about.' }),
    ...(severity ? {} : { severity: NO_SEVERITY }),
    ...(grade ? {} : { grade: 'Choose how strong the evidence is.' }),
  }
  const [message = NO_SEVERITY] = Object.values(fieldErrors)
  throw new AppError({ code: 'invalid', reason: 'finding_grading', message, fieldErrors })
}

const NO_SEVERITY = 'Choose how serious it is.'

/** Which severity was chosen; refused in the words of the field when none was. */
export function readFindingSeverity(form: FormData): FindingSeverity {
  const chosen = FINDING_SEVERITIES.find((severity) => severity === readText(form, 'severity'))
  if (chosen) return chosen
  throw new AppError({
    code: 'invalid',
    reason: 'severity',
    message: NO_SEVERITY,
    fieldErrors: { severity: NO_SEVERITY },
  })
}

/** Whether somebody is worried about a person; refused in the words of the field when nothing was said. */
export function readWorried(form: FormData): (typeof WORRIED_ANSWERS)[number] {
  const chosen = WORRIED_ANSWERS.find((answer) => answer === readText(form, 'worried'))
  if (chosen) return chosen
  const message = 'Say whether you are worried about a person.'
  throw new AppError({ code: 'invalid', reason: 'worried', message, fieldErrors: { worried: message } })
}
