import { addDays, daysBetween, type IsoDate, isoDate } from '../dates/index.ts'
import { readList, readObject, readText } from '../json/read-json.ts'

/** Days on which nobody is expected to read a message: dated reference data of England. */
export interface BankHolidays {
  readonly version: string
  readonly source: string
  /** Last day for which they are known; from the next one only weekends are. */
  readonly knownTo: IsoDate
  readonly days: ReadonlySet<IsoDate>
}

export function readBankHolidays(data: unknown): BankHolidays {
  const holidays = readObject(data, 'bank holidays')
  return {
    version: readText(holidays['version'], 'version'),
    source: readText(holidays['source'], 'source'),
    knownTo: isoDate(readText(holidays['knownTo'], 'knownTo')),
    days: new Set(
      readList(holidays['days'], 'days', (item, place) =>
        isoDate(readText(readObject(item, place)['on'], `${place}.on`)),
      ),
    ),
  }
}

const A_MONDAY = isoDate('2024-01-01')

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: IsoDate): number {
  return (((daysBetween(A_MONDAY, day) % 7) + 7) % 7) + 1
}

/** Monday to Friday, and no bank holiday of England. */
export function isWorkingDay(day: IsoDate, holidays: BankHolidays): boolean {
  return weekdayOf(day) <= 5 && !holidays.days.has(day)
}

/** The day itself if it is a working day; else the nearest one before or after it. */
export function moveToWorkingDay(
  day: IsoDate,
  holidays: BankHolidays,
  towards: 'earlier' | 'later',
): IsoDate {
  const step = towards === 'earlier' ? -1 : 1
  let moved = day
  while (!isWorkingDay(moved, holidays)) moved = addDays(moved, step)
  return moved
}
