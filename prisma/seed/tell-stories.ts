import type { Stage } from './stage.ts'

/** Tells what happened on the day it named last, then names the next day (`YYYY-MM-DD`). */
export type Story = AsyncGenerator<string, void, void>

/** Tells several stories of one organisation at once, each event on its day, in the order of the days. */
export async function tellStories(stage: Stage, stories: readonly Story[]): Promise<void> {
  const going: { readonly story: Story; next: string }[] = []
  for (const story of stories) {
    const first = await story.next()
    if (!first.done) going.push({ story, next: first.value })
  }
  for (;;) {
    const [earliest] = going.toSorted((one, other) => one.next.localeCompare(other.next))
    if (!earliest) return
    stage.clock.moveTo(earliest.next)
    const step = await earliest.story.next()
    if (step.done) going.splice(going.indexOf(earliest), 1)
    else earliest.next = step.value
  }
}
