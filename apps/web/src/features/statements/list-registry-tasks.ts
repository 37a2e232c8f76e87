import type { RegistryPackView } from '@daylight/contracts'
import type { Task } from '@daylight/ui'

/** The sections of the registry's form, each with its state in words. */
export function listRegistryTasks({ sections }: RegistryPackView, base: string): readonly Task[] {
  return sections.map(({ number, open, questions, required, state, title }): Task => {
    const wrong = questions.filter(({ problem }) => problem !== null).length
    const task = {
      id: `section-${number}`,
      title: `${number}. ${title}`,
      hint: required ? undefined : 'Optional',
      href: `${base}/registry/${number}`,
    }
    if (state === 'complete') return { ...task, status: 'Complete', tone: 'done' }
    if (wrong > 0) return { ...task, status: `${wrong} to mend`, tone: 'attention' }
    if (state === 'not_started') return { ...task, status: 'Not started', tone: 'open' }
    return { ...task, status: `${open.length} left`, tone: required ? 'attention' : 'open' }
  })
}
