/** One example: the positions of its features and their values. */
export interface Example {
  readonly at: Int32Array
  readonly value: Float64Array
}

export interface FitOptions {
  readonly size: number
  /** Cost of an example; higher fits closer. */
  readonly cost: number
  /** How much more a positive example counts. */
  readonly positiveWeight: number
  readonly rounds: number
}

export function dot(weights: Float64Array, example: Example): number {
  let sum = 0
  for (let j = 0; j < example.at.length; j += 1)
    sum += (weights[example.at[j] ?? 0] ?? 0) * (example.value[j] ?? 0)
  return sum
}

function add(weights: Float64Array, example: Example, step: number): void {
  for (let j = 0; j < example.at.length; j += 1) {
    const at = example.at[j] ?? 0
    weights[at] = (weights[at] ?? 0) + step * (example.value[j] ?? 0)
  }
}

function squareOf(example: Example): number {
  return example.value.reduce((sum, value) => sum + value * value, 0)
}

/** Puts the numbers in an order that looks random and is the same every time. */
function createShuffle(): (order: number[]) => void {
  let seed = 1
  const next = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return seed / 4294967296
  }
  return (order) => {
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = Math.floor(next() * (i + 1))
      const kept = order[i] ?? 0
      order[i] = order[j] ?? 0
      order[j] = kept
    }
  }
}

type Update = (state: {
  readonly old: number
  readonly margin: number
  readonly square: number
  readonly cost: number
}) => number

/** Dual coordinate descent (Hsieh and others 2008; Yu, Huang and Lin 2011), shared by both losses. */
function descend(
  examples: readonly Example[],
  positive: readonly boolean[],
  options: FitOptions,
  start: (cost: number) => number,
  update: Update,
): Float64Array {
  const weights = new Float64Array(options.size)
  const squares = examples.map(squareOf)
  const costs = positive.map((yes) => (yes ? options.cost * options.positiveWeight : options.cost))
  const signs = positive.map((yes) => (yes ? 1 : -1))
  const alphas = costs.map(start)
  for (const [i, example] of examples.entries()) add(weights, example, (alphas[i] ?? 0) * (signs[i] ?? 1))
  const order = examples.map((_, i) => i)
  const shuffle = createShuffle()
  for (let round = 0; round < options.rounds; round += 1) {
    shuffle(order)
    let largest = 0
    for (const i of order) {
      const example = examples[i]
      if (example === undefined) continue
      const old = alphas[i] ?? 0
      const sign = signs[i] ?? 1
      const cost = costs[i] ?? 1
      const updated = update({ old, margin: sign * dot(weights, example), square: squares[i] ?? 0, cost })
      const step = updated - old
      if (Math.abs(step) <= 1e-12) continue
      alphas[i] = updated
      add(weights, example, step * sign)
      largest = Math.max(largest, Math.abs(step) / cost)
    }
    if (largest < 1e-3) break
  }
  return weights
}

/** Logistic regression with an L2 penalty. */
export function fitLogistic(
  examples: readonly Example[],
  positive: readonly boolean[],
  options: FitOptions,
): Float64Array {
  return descend(
    examples,
    positive,
    options,
    (cost) => Math.min(0.001 * cost, 1e-8),
    ({ old, margin, square, cost }) => {
      let z = old
      for (let turn = 0; turn < 8; turn += 1) {
        const slope = square * (z - old) + margin + Math.log(z / (cost - z))
        const curve = square + cost / (z * (cost - z))
        let next = z - slope / curve
        if (next <= 0) next = z * 0.1
        if (next >= cost) next = cost - (cost - z) * 0.1
        const done = Math.abs(next - z) < 1e-10 * cost
        z = next
        if (done) break
      }
      return z
    },
  )
}

/** A linear support vector machine with squared hinge loss. */
export function fitHinge(
  examples: readonly Example[],
  positive: readonly boolean[],
  options: FitOptions,
): Float64Array {
  return descend(
    examples,
    positive,
    options,
    () => 0,
    ({ old, margin, square, cost }) =>
      Math.max(0, old - (margin - 1 + old / (2 * cost)) / (square + 1 / (2 * cost))),
  )
}

/** Half logistic regression, half support vector machine, brought to the scale of the first. */
export function fitBoth(
  examples: readonly Example[],
  positive: readonly boolean[],
  options: FitOptions,
): Float64Array {
  const logistic = fitLogistic(examples, positive, options)
  const hinge = fitHinge(examples, positive, { ...options, cost: options.cost * 0.15, rounds: 40 })
  const power = (weights: Float64Array) =>
    examples.reduce((sum, example) => sum + dot(weights, example) ** 2, 0)
  const scale = Math.sqrt(power(logistic) / Math.max(power(hinge), 1e-12))
  return logistic.map((weight, i) => 0.5 * weight + 0.5 * scale * (hinge[i] ?? 0))
}
