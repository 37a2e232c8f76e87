/** How strong what was shown is, from weak to strong (design: a claim is not evidence). */
export const EVIDENCE_GRADES = ['claimed', 'documented', 'sampled', 'tested', 'confirmed'] as const
export type EvidenceGrade = (typeof EVIDENCE_GRADES)[number]

/** The weaker of two grades. */
export function weakerGrade(a: EvidenceGrade, b: EvidenceGrade): EvidenceGrade {
  return EVIDENCE_GRADES.indexOf(a) <= EVIDENCE_GRADES.indexOf(b) ? a : b
}

/** As a review and its report name them. */
export const gradeWords: Readonly<Record<EvidenceGrade, string>> = {
  claimed: 'Claimed only',
  documented: 'Documented',
  sampled: 'Sampled',
  tested: 'Tested independently',
  confirmed: 'Confirmed by workers',
}
