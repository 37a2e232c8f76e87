export type WorkSegment =
  | 'visit'
  | 'work'
  | 'travel_between'
  | 'travel_home'
  | 'travel_from_home'
  | 'training'
  | 'travel_to_training'
  | 'waiting'
  | 'standby_at_work'
  | 'hand_over'
  | 'breakdown'
  | 'rest_break'
  | 'holiday'
  | 'sickness'
  | 'industrial_action'
  | 'sleep_in_awake'
  | 'sleep_in_asleep'
  | 'night_watch'
  | 'at_home'

const COUNTS: Readonly<Record<WorkSegment, boolean>> = {
  visit: true,
  work: true,
  travel_between: true,
  travel_home: false,
  travel_from_home: false,
  training: true,
  travel_to_training: true,
  waiting: true,
  standby_at_work: true,
  hand_over: true,
  breakdown: true,
  rest_break: false,
  holiday: false,
  sickness: false,
  industrial_action: false,
  sleep_in_awake: true,
  sleep_in_asleep: false,
  night_watch: true,
  at_home: false,
}

/**
 * Whether a stretch of the day is working time for the legal minimum (National Minimum Wage Regulations 2015,
 * regulations 30 to 35; https://www.gov.uk/minimum-wage-different-types-work; asleep on a sleep-in does not count:
 * Royal Mencap Society v Tomlinson-Blake [2021] UKSC 8).
 */
export function countsAsWorkingTime(segment: WorkSegment): boolean {
  return COUNTS[segment]
}

/**
 * For time work, paid absence is left out on both sides: neither its hours nor its pay count (regulation 10(b)). A
 * salary pays for leave within its hours, so there both count (regulation 27).
 */
export function paidAbsenceCounts(workType: 'time' | 'salaried' = 'time'): {
  readonly hours: boolean
  readonly pay: boolean
} {
  return { hours: workType === 'salaried', pay: workType === 'salaried' }
}
