import type { PayWorkingStep } from '@daylight/contracts'
import { exact } from '@daylight/domain/exact'
import { formatHours, formatPounds } from '@daylight/domain/pay'

/** Hours, pounds or pounds an hour, with what is done with them. */
export function writeFigure(step: PayWorkingStep): string {
  const sign = step.effect === 'added' ? '+ ' : step.effect === 'taken_off' ? '− ' : ''
  // The result's label holds the sum; its figure is what came out.
  if (step.effect === 'result' && step.perHour !== null) return `${hourly(step.perHour)} / h`
  const parts: string[] = []
  if (step.amount !== null) parts.push(formatPounds(exact(shorten(step.amount))))
  if (step.hours !== null) parts.push(`${formatHours(exact(shorten(step.hours)))} h`)
  if (step.perHour !== null) parts.push(`${hourly(step.perHour)} / h`)
  const text = parts.join(' · ')
  return step.effect === 'left_out' && text !== '' ? `(${text})` : `${sign}${text}`
}

/** A recurring decimal has more places than a person needs, and more than is read back. */
function shorten(decimal: string): string {
  return decimal.slice(0, 40)
}

/** To pence, with two more places where there is more to say: 12.7099 must not look like 12.71. */
function hourly(decimal: string): string {
  const [whole = '0', fraction = ''] = decimal.split('.')
  const places = fraction
    .padEnd(2, '0')
    .slice(0, 4)
    .replace(/0{1,2}$/, '')
  return `£${whole}.${places.padEnd(2, '0')}`
}
