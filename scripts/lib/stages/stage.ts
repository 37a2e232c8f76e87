export type StageResult = {
  readonly passed: number
  readonly failed: number
  /** What to read when something failed; one entry a failure or one for the stage. */
  readonly failures: readonly string[]
  /** A short remark for the stage's line. */
  readonly note?: string
}

export type Stage = {
  readonly name: string
  /** What it proves, for people. */
  readonly label: string
  readonly run: () => Promise<StageResult>
}

/** The result of a stage that is right or wrong as a whole. */
export const judged = (ok: boolean, output: string, note?: string): StageResult => ({
  passed: ok ? 1 : 0,
  failed: ok ? 0 : 1,
  failures: ok ? [] : [lastLines(output, 60)],
  ...(note === undefined ? {} : { note }),
})

export const lastLines = (text: string, count: number): string =>
  text.trim().split('\n').slice(-count).join('\n')
