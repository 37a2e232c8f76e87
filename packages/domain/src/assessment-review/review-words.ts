import { gradeWords, type SectionScore } from '../questionnaires/index.ts'
import type { AttentionReason } from './order-attention.ts'

export const attentionWords: Readonly<Record<AttentionReason, string>> = {
  contradiction: 'Does not go together with your records or another answer',
  answered_again: 'Answered again since it was asked again',
  worse_than_last: 'Worse than last time',
  nothing_shown: 'Counts for much, and nothing is shown for it',
  cannot_say: 'The supplier does not know',
}

/** A score in words: never a number without what it can reach and what nobody could say. */
export function tellScore(
  score: Pick<SectionScore, 'score' | 'ceiling' | 'grade' | 'unableToVerify'>,
): string {
  const unable = score.unableToVerify > 0 ? ` ${score.unableToVerify}% of it nobody could say.` : ''
  if (score.score === null || score.ceiling === null || score.grade === null) {
    return score.unableToVerify > 0 ? 'Cannot say: nothing scored was answered.' : 'Not scored.'
  }
  return `${score.score} of 100; with evidence of this strength it can reach ${score.ceiling}. Weakest: ${gradeWords[score.grade].toLowerCase()}.${unable}`
}

/** A section's score beside last time's and the middle of other suppliers; empty when there is neither. */
export function tellBeside(
  section:
    | {
        readonly before: number | null
        readonly peers: { readonly middle: number; readonly firms: number } | null
      }
    | undefined,
): string {
  const before = section?.before == null ? [] : [`Last time: ${section.before}.`]
  const peers = section?.peers
    ? [`Half of ${section.peers.firms} other suppliers reach ${section.peers.middle} or more.`]
    : []
  return [...before, ...peers].join(' ')
}
