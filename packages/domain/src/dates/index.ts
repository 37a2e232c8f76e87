/** Calendar dates (Europe/London, no time of day) as `YYYY-MM-DD` text. No Date objects, no clock. */
export {
  addDays,
  addMonths,
  ageOn,
  compareDates,
  dateParts,
  daysBetween,
  earliestOf,
  endOfMonth,
  isAfter,
  isBefore,
  isEndOfMonth,
  latestOf,
} from './calculate-dates.ts'
export { formatDate, formatDateRange } from './format-date.ts'
export { type DateParts, type IsoDate, isIsoDate, isoDate, parseIsoDate, toIsoDate } from './make-date.ts'
