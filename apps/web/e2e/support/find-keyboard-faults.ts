import type { Page } from '@playwright/test'
import type { Visited } from './crawl.ts'

const MOST_STOPS = 600
/** A date field has a stop for the day, the month, the year and the calendar. */
const MOST_STOPS_IN_FIELD = 4

/**
 * Walks through the whole page with the Tab key, as somebody without a mouse does: everything that can be used is
 * reached, each stop shows that it has the focus and lies in view, and nothing keeps the focus for itself.
 */
export async function findKeyboardFaults(page: Page, { address }: Visited): Promise<readonly string[]> {
  const faults: string[] = []
  const expected = await page.evaluate(numberStops)
  const reached = new Set<number>()
  let last = 0
  let within = 0
  for (let stop = 0; stop <= MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab')
    const focus = await page.evaluate(describeFocus)
    // Beyond the last stop the focus leaves the page, or begins anew.
    if (focus === null) break
    within = focus.number === last ? within + 1 : 1
    if (within > MOST_STOPS_IN_FIELD) faults.push(`${address}: the focus is caught in ${focus.what}`)
    if (within > MOST_STOPS_IN_FIELD || (within === 1 && reached.has(focus.number))) break
    last = focus.number
    if (stop === MOST_STOPS) faults.push(`${address}: Tab never comes to an end`)
    reached.add(focus.number)
    // Within a date field the browser marks the part itself.
    if (within === 1 && !focus.isMarked) faults.push(`${address}: the focus does not show on ${focus.what}`)
    if (!focus.isInView) faults.push(`${address}: the focus is out of view on ${focus.what}`)
  }
  for (const { number, what } of expected) {
    if (!reached.has(number)) faults.push(`${address}: Tab does not reach ${what}`)
  }
  return faults
}

interface Stop {
  readonly number: number
  readonly what: string
}

/** Runs in the page: numbers what can be focused, and answers what Tab has to reach. */
function numberStops(): readonly Stop[] {
  const candidates = document.querySelectorAll<HTMLElement>(
    'a[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable="true"]',
  )
  const stops: Stop[] = []
  const groups = new Set<string>()
  let number = 0
  for (const element of candidates) {
    number += 1
    element.dataset['tabStop'] = String(number)
    const isOff = element.matches(':disabled, [inert] *, [inert]') || element.tabIndex < 0
    if (isOff || !element.checkVisibility({ visibilityProperty: true })) continue
    // Of radio buttons that belong together Tab reaches one; the arrow keys reach the others.
    if (element instanceof HTMLInputElement && element.type === 'radio') {
      if (groups.has(element.name)) continue
      groups.add(element.name)
      const chosen = document.querySelector<HTMLElement>(`input[name="${CSS.escape(element.name)}"]:checked`)
      if (chosen !== null && chosen !== element) continue
    }
    const name = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40) ?? ''
    stops.push({
      number,
      what: `<${element.localName} ${element.id || element.getAttribute('name') || ''}> ${name}`,
    })
  }
  return stops
}

/** Runs in the page: what has the focus now; null outside the page. */
function describeFocus() {
  const element = document.activeElement
  if (!(element instanceof HTMLElement) || element === document.body) return null
  const isMarkedItself = (one: Element) => {
    const style = getComputedStyle(one)
    return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none'
  }
  const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined
  const around = [element, element.parentElement, element.nextElementSibling, label]
  const box = element.getBoundingClientRect()
  return {
    number: Number(element.dataset['tabStop'] ?? 0),
    what: `<${element.localName} ${element.id}> ${element.textContent?.trim().slice(0, 40) ?? ''}`,
    isMarked: around.some((one) => one !== null && one !== undefined && isMarkedItself(one)),
    isInView:
      box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth && box.width > 0,
  }
}
