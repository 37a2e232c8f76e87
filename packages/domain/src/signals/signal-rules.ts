import {
  type JsonObject,
  readBoolean,
  readCount,
  readList,
  readObject,
  readOneOf,
  readText,
} from '../json/read-json.ts'
import { type PayrollColumnName, payrollColumns } from '../payroll-file/payroll-columns.ts'
import { type Signal, type SignalKind, signalKinds } from './signal-kinds.ts'

export interface SignalRule {
  readonly kind: SignalKind
  /** Columns of the payroll template without which it cannot be seen. */
  readonly needs: readonly PayrollColumnName[]
  /** With its numbers filled in. */
  readonly rule: string
  readonly why: string
  readonly source: string
  readonly confidence: 'sourced' | 'our_own'
  /** Whether, even alone, it puts "Worried about someone?" before everything else. */
  readonly adviceFirst: boolean
  /** Whether it needs an earlier payroll of the same workers. */
  readonly fromHistory: boolean
  readonly threshold: (name: string) => number
}

/** What is looked for, from which number on, and what is said of it. Dated; never numbers in code. */
export interface SignalRules {
  readonly version: string
  readonly notice: string
  readonly severalNotice: string
  readonly under18Notice: string
  readonly advice: readonly string[]
  /** Months after which signals and keyed hashes are deleted. */
  readonly retentionMonths: number
  readonly of: (kind: SignalKind) => SignalRule
}

function readThresholds(value: unknown, place: string): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(readObject(value, place)).map(([name, number]) => [
      name,
      readCount(number, `${place}.${name}`),
    ]),
  )
}

function readRule(item: unknown, place: string): SignalRule {
  const json: JsonObject = readObject(item, place)
  const text = (name: string) => readText(json[name], `${place}.${name}`)
  const thresholds = readThresholds(json['thresholds'], `${place}.thresholds`)
  const threshold = (name: string): number => {
    const found = thresholds.get(name)
    if (found === undefined)
      throw new RangeError(`Reference data: ${place}.thresholds.${name} should be a whole number.`)
    return found
  }
  const names = payrollColumns.map(({ name }) => name)
  return {
    kind: readOneOf(json['id'], `${place}.id`, signalKinds),
    needs: readList(json['needs'], `${place}.needs`, (name, at) => readOneOf(name, at, names)),
    rule: text('rule').replaceAll(/\{(\w+)\}/g, (_, name: string) => String(threshold(name))),
    why: text('why'),
    source: text('source'),
    confidence: readOneOf(json['confidence'], `${place}.confidence`, ['sourced', 'our_own']),
    adviceFirst: readBoolean(json['adviceFirst'], `${place}.adviceFirst`),
    fromHistory: readBoolean(json['fromHistory'], `${place}.fromHistory`),
    threshold,
  }
}

/** Reads prisma/reference/signals/*.json. Throws RangeError on a wrong shape, or when a kind has no rule. */
export function readSignalRules(json: unknown): SignalRules {
  const file = readObject(json, 'signals')
  const rules = new Map(readList(file['kinds'], 'kinds', readRule).map((rule) => [rule.kind, rule]))
  const of = (kind: SignalKind): SignalRule => {
    const rule = rules.get(kind)
    if (!rule) throw new RangeError(`Reference data: kinds should have ${kind}.`)
    return rule
  }
  for (const kind of signalKinds) of(kind)
  return {
    version: readText(file['version'], 'version'),
    notice: readText(file['notice'], 'notice'),
    severalNotice: readText(file['severalNotice'], 'severalNotice'),
    under18Notice: readText(file['under18Notice'], 'under18Notice'),
    advice: readList(file['advice'], 'advice', readText),
    retentionMonths: readCount(file['retentionMonths'], 'retentionMonths'),
    of,
  }
}

export interface Noticed {
  readonly kind: SignalKind
  readonly workers: Iterable<string>
  readonly isUnder18: (workerRef: string) => boolean
}

/** A signal in the words of its rule. Where somebody is under 18, that comes before everything else. */
export function wordSignal(rules: SignalRules, { kind, workers, isUnder18 }: Noticed): Signal {
  const { why, rule, source } = rules.of(kind)
  const list = [...workers]
  const under18 = list.filter(isUnder18)
  const sentences = [...(under18.length > 0 ? [rules.under18Notice] : []), why, rules.notice]
  return { kind, workers: list, under18, why: sentences.join(' '), rule: `${rule} (${source}.)` }
}
