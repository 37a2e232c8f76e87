export type ToastMessage = {
  readonly id: number
  readonly text: string
  readonly tone: 'info' | 'success' | 'error'
  readonly action?: { readonly label: string; readonly run: () => void } | undefined
}

let messages: readonly ToastMessage[] = []
let lastId = 0
const listeners = new Set<() => void>()

function replace(next: readonly ToastMessage[]): void {
  messages = next
  for (const listener of listeners) listener()
}

/** Shows a message in the page's ToastRegion until it is dismissed; returns its id. */
export function showToast(
  message: Omit<ToastMessage, 'id' | 'tone'> & Partial<Pick<ToastMessage, 'tone'>>,
): number {
  lastId += 1
  const shown: ToastMessage = { ...message, tone: message.tone ?? 'info', id: lastId }
  replace([...messages, shown].slice(-4))
  return lastId
}

export function dismissToast(id: number): void {
  replace(messages.filter((message) => message.id !== id))
}

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const readToasts = (): readonly ToastMessage[] => messages
