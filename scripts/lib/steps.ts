export type Steps = {
  /** Runs one step and prints what was done and how long it took. The work may replace the text. */
  readonly step: <T>(label: string, work: (note: (text: string) => void) => Promise<T>) => Promise<T>
  readonly say: (text: string) => void
}

export const formatSeconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`

const WIDTH = 58
const SLOW = 10_000

/** Progress for people: a line when a step is done, and one before that when it is slow. No step begins once aborted. */
export function createSteps(output: NodeJS.WriteStream, signal?: AbortSignal): Steps {
  const say = (text: string): void => {
    output.write(`${text}\n`)
  }
  return {
    say,
    step: async (label, work) => {
      signal?.throwIfAborted()
      const startedAt = performance.now()
      let text = label
      const slow = setTimeout(() => say(`  … ${label}`), SLOW)
      try {
        const result = await work((note) => {
          text = note
        })
        say(`  ✓ ${text.padEnd(WIDTH)} ${formatSeconds(performance.now() - startedAt).padStart(8)}`)
        return result
      } catch (error) {
        say(`  ✗ ${label.padEnd(WIDTH)} ${formatSeconds(performance.now() - startedAt).padStart(8)}`)
        throw error
      } finally {
        clearTimeout(slow)
      }
    },
  }
}
