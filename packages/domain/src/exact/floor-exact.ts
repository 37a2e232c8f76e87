import { type Exact, held } from './make-exact.ts'

/**
 * The greatest whole number not above the value (−0.5 → −1). For sorting into classes: a value beyond the safe
 * range of numbers comes back as the nearest number.
 */
export function floorOf(value: Exact): number {
  if (value[held] === 'small') {
    const rest = value.numerator % value.denominator
    const whole = (value.numerator - rest) / value.denominator
    return rest < 0 ? whole - 1 : whole
  }
  const rest = value.numerator % value.denominator
  const whole = (value.numerator - rest) / value.denominator
  return Number(rest < 0n ? whole - 1n : whole)
}
