/**
 * Exact rational arithmetic for money, hours and rates. Nothing is rounded until a person reads it.
 * Values are immutable. They may be held unreduced, so compare them with `compare` or `equals`, never with ===
 * or a deep-equality check, and carry them over a border with `toWire`.
 */
export {
  add,
  compare,
  divide,
  equals,
  isNegative,
  isPositive,
  isZero,
  max,
  min,
  multiply,
  negate,
  subtract,
  sum,
} from './calculate-exact.ts'
export { floorOf } from './floor-exact.ts'
export { roundTo, toDecimalString, toWire } from './format-exact.ts'
export {
  type Exact,
  type ExactParts,
  exact,
  fromMinutes,
  fromParts,
  fromWire,
  parseExact,
  parseShortDecimal,
  ratio,
  toParts,
  ZERO,
} from './make-exact.ts'
export { type ExactSum, startSum } from './sum-exact.ts'
