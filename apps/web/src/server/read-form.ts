import 'server-only'

/** A text field of a form; empty when it is absent or a file. */
export function readText(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
