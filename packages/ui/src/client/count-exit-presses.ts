/** Presses of Shift that leave the page, and within how many milliseconds of each other they have to come. */
export const EXIT_PRESSES = 3
const TOGETHER_MS = 5000

export interface ExitPressCounter {
  /** A key went down at that moment. Answers how many presses count now; EXIT_PRESSES: leave. */
  readonly press: (key: string, atMs: number) => number
}

/** Shift three times within five seconds with no other key between, as a held or typing Shift must not leave. */
export function createExitPressCounter(): ExitPressCounter {
  let pressed: readonly number[] = []
  return {
    press: (key, atMs) => {
      pressed = key === 'Shift' ? [...pressed.filter((at) => atMs - at < TOGETHER_MS), atMs] : []
      return pressed.length
    },
  }
}
