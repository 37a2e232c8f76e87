export {
  boardFigureWords as figureWords,
  boardGroupWords as groupWords,
  boardLineWords as lineWords,
} from '@daylight/domain/remediation'
export { moneyPartWords as partWords, moneySumWords as sumWords } from '@daylight/domain/remedy'

export function tellDays(days: number | null): string {
  return days === null ? '–' : days.toLocaleString('en-GB')
}

export function plural(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}
