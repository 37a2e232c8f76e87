import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./theme.css', import.meta.url), 'utf8')

type Tokens = ReadonlyMap<string, string>

function readBlock(start: string): Tokens {
  const from = css.indexOf(start)
  if (from < 0) throw new Error(`theme.css has no block "${start}"`)
  const body = css.slice(css.indexOf('{', from) + 1, css.indexOf('}', from))
  return new Map(
    [...body.matchAll(/--color-([a-z-]+):\s*(#[0-9a-f]{6});/g)].map((m) => [m[1] ?? '', m[2] ?? '']),
  )
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const light = readBlock('@theme static')
const darkByDevice = readBlock(':root:not([data-theme="light"])')
const darkByChoice = readBlock(':root[data-theme="dark"] {\n      --color')

const grounds = ['paper', 'surface', 'raised', 'sunk']
const textPairs: readonly (readonly [string, string])[] = [
  ...grounds.flatMap((ground) =>
    ['ink', 'muted', 'action', 'action-hover', 'below', 'met', 'unknown', 'neutral'].map(
      (text) => [text, ground] as const,
    ),
  ),
  ['on-action', 'action'],
  ['on-action', 'action-hover'],
  ['on-below', 'below'],
  ['on-below', 'below-hover'],
  ['met', 'met-soft'],
  ['below', 'below-soft'],
  ['unknown', 'unknown-soft'],
  ['neutral', 'neutral-soft'],
  ['action', 'action-soft'],
  ['ink', 'sun-soft'],
  ['paper', 'ink'],
]
const shapePairs: readonly (readonly [string, string])[] = [
  ...grounds.flatMap((ground) => ['control', 'ink', 'action'].map((shape) => [shape, ground] as const)),
  // The focus ring is ink around sun: ink stands out from the ground, above, and from the sun or the control within.
]

function token(tokens: Tokens, name: string): string {
  const value = tokens.get(name)
  if (value === undefined) throw new Error(`no colour token "${name}"`)
  return value
}

describe('colour tokens', () => {
  it('are the same dark values for the device and for the choice, and name every light one', () => {
    expect(Object.fromEntries(darkByChoice)).toEqual(Object.fromEntries(darkByDevice))
    expect([...darkByDevice.keys()].sort()).toEqual([...light.keys()].sort())
    expect(light.size).toBeGreaterThan(20)
  })

  it('measures as the standard does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  })

  for (const [theme, tokens] of [
    ['light', light],
    ['dark', darkByDevice],
  ] as const) {
    it.each(textPairs)(`${theme}: %s is readable on %s (4.5 : 1)`, (text, ground) => {
      expect(contrast(token(tokens, text), token(tokens, ground))).toBeGreaterThanOrEqual(4.5)
    })
    it.each(shapePairs)(`${theme}: %s can be made out on %s (3 : 1)`, (shape, ground) => {
      expect(contrast(token(tokens, shape), token(tokens, ground))).toBeGreaterThanOrEqual(3)
    })
  }
})
