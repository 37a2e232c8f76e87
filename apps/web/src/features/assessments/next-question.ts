import type { OpenedAssessment } from '@daylight/application'

/** What the respondent has still to do: unanswered questions, or those asked again and not answered since. */
export function findOpenQuestions(opened: OpenedAssessment): readonly string[] {
  const { asked, answers, askedAgain, assessment } = opened
  return asked
    .filter(({ question: { id } }) => {
      const answer = answers.get(id)
      if (!answer) return true
      return (
        assessment.status === 'returned' &&
        askedAgain.has(id) &&
        assessment.submittedAt !== null &&
        answer.answeredAt <= assessment.submittedAt
      )
    })
    .map(({ question }) => question.id)
}

/** Where to go on after this question: the next that is open, else the first, else check and send. */
export function findNextPath(opened: OpenedAssessment, base: string, after: string): string {
  const order = opened.asked.map(({ question }) => question.id)
  const open = findOpenQuestions(opened).filter((id) => id !== after)
  const next = open.find((id) => order.indexOf(id) > order.indexOf(after)) ?? open[0]
  if (next !== undefined) return `${base}/questions/${next}`
  // Whoever has only a part does not send it.
  return opened.whole ? `${base}/questions/check` : `${base}/questions`
}
