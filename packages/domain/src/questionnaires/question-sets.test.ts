import { describe, expect, it } from 'vitest'
import fairWork from '../../../../prisma/reference/question-sets/fair-work-2026-11-25.json' with {
  type: 'json',
}
import microSupplier from '../../../../prisma/reference/question-sets/micro-supplier-2026-11-25.json' with {
  type: 'json',
}
import management from '../../../../prisma/reference/question-sets/modern-slavery-management-2026-11-25.json' with {
  type: 'json',
}
import terminologyData from '../../../../prisma/reference/terminology/2026-10.json' with { type: 'json' }
import { readTerminology, reviewWording } from '../statements/index.ts'
import {
  findAskedQuestions,
  type QuestionSet,
  questionsOf,
  readingAgeOf,
  readQuestionSet,
  reviewQuestionSet,
  wordsOfQuestion,
  wordsOfSet,
  writeQuestionSet,
} from './index.ts'

const sets: readonly QuestionSet[] = [microSupplier, fairWork, management].map(readQuestionSet)
const terminology = readTerminology(terminologyData)

describe.each(sets.map((set) => [set.title, set] as const))('%s', (_, set) => {
  it('can be published', () => {
    expect(reviewQuestionSet(set)).toEqual({ problems: [], advice: [] })
  })

  it('is the same when it is written and read again', () => {
    expect(readQuestionSet(JSON.parse(JSON.stringify(writeQuestionSet(set))))).toEqual(set)
  })

  it('can be read at eleven, and each question at thirteen', () => {
    expect(readingAgeOf(wordsOfSet(set))).toBeLessThanOrEqual(11)
    const hard = questionsOf(set).flatMap((question) => {
      const age = readingAgeOf(wordsOfQuestion(question))
      return age > 13 ? [`${question.id}: ${age.toFixed(1)}`] : []
    })
    expect(hard).toEqual([])
  })

  it('keeps to the words of the strategy', () => {
    expect(wordsOfSet(set).flatMap((text) => reviewWording(text, terminology))).toEqual([])
  })

  it('never asks for immigration status, and asks no worker-facing question', () => {
    const text = wordsOfSet(set).join('\n')
    expect(text).not.toMatch(/\b(?:visa|immigration|nationality|passport number|ethnic|feel safe)\b/i)
  })

  it('says what good evidence is wherever an answer can be more than a claim', () => {
    const silent = questionsOf(set).filter(({ bestGrade, evidence }) => bestGrade !== 'claimed' && !evidence)
    expect(silent).toEqual([])
  })

  it('scores no section by claims alone at more than half', () => {
    expect(set.gradeCaps.claimed).toBeLessThanOrEqual(50)
  })
})

it('asks a micro supplier twelve questions at most', () => {
  const [micro] = sets
  expect(micro && questionsOf(micro).length).toBe(12)
  expect(micro && findAskedQuestions(micro, new Map()).length).toBe(11)
})
