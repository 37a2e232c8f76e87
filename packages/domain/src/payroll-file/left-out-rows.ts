const totalsWord = /^(?:(?:grand|sub|company|department|report|overall)[\s-]*)?totals?\b/i

/** Whether a reference is no worker's but the label of a row of totals. */
export const isTotalsWord = (ref: string): boolean => totalsWord.test(ref)

/** One text in an otherwise empty row, such as who prepared the report: no worker has that little. */
export const standsAlone = (cells: readonly string[]): boolean =>
  cells.filter((content) => content.trim() !== '').length === 1
