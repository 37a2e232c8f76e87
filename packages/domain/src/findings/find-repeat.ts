/** Where a failing is and what it breaks: what makes two findings the same failing. */
export interface FailingPlace {
  readonly supplierId: string | null
  readonly siteId: string | null
  /** Of the pay check or of the list of rules; null when the rule is in words. */
  readonly ruleId: string | null
  readonly ruleText: string
}

export interface EarlierFinding extends FailingPlace {
  readonly id: string
  readonly number: number
  readonly mergedIntoId: string | null
}

function ruleOf({ ruleId, ruleText }: FailingPlace): string | null {
  if (ruleId !== null) return `id:${ruleId}`
  const words = ruleText
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return words === '' ? null : `words:${words}`
}

/**
 * The newest earlier finding of the same rule at the same supplier and site, or null. Findings that name no rule
 * repeat nothing, because nobody can say that they are the same; duplicates stand behind the one that stayed.
 */
export function findRepeat<Earlier extends EarlierFinding>(
  failing: FailingPlace,
  earlier: readonly Earlier[],
): Earlier | null {
  const rule = ruleOf(failing)
  if (rule === null) return null
  const same = earlier.filter(
    (item) =>
      item.mergedIntoId === null &&
      item.supplierId === failing.supplierId &&
      item.siteId === failing.siteId &&
      ruleOf(item) === rule,
  )
  return same.reduce<Earlier | null>(
    (newest, item) => (newest === null || item.number > newest.number ? item : newest),
    null,
  )
}
