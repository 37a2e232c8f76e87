import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
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
  checkQuestionWords,
  findAskedQuestions,
  findRespondentLanguage,
  type QuestionSet,
  questionsOf,
  readingAgeOf,
  readQuestionSet,
  readQuestionWords,
  reviewQuestionSet,
  translateSet,
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

describe('the words in other languages', async () => {
  const folder = path.resolve(import.meta.dirname, '../../../../prisma/reference/question-words')
  const files = await Promise.all(
    (await readdir(folder)).map(async (name) => {
      const json: Record<string, unknown> = JSON.parse(await readFile(path.join(folder, name), 'utf8'))
      return { name, kind: json['kind'], words: readQuestionWords(json) }
    }),
  )

  it('are whole for the version they are for, in a language whose pages there are', () => {
    expect(files.length).toBeGreaterThan(0)
    for (const { name, kind, words } of files) {
      const set = sets.find(({ id, version }) => id === words.setId && version === words.setVersion)
      expect(set && checkQuestionWords(set, words), name).toEqual([])
      expect(kind, name).toBe(`question-words-${words.setId}-${words.setVersion}-${words.language}`)
      expect(findRespondentLanguage(words.language), name).toBeDefined()
    }
  })

  it('change nothing of what is asked, when, or how it counts, and leave no English behind', () => {
    for (const { name, words } of files) {
      const set = sets.find(({ id, version }) => id === words.setId && version === words.setVersion)
      if (!set) throw new Error(name)
      const bare = (asked: QuestionSet) =>
        questionsOf(asked).map(({ id, type, showWhen, required, weight, options, columns }) => ({
          ...{ id, type, showWhen, required, weight },
          options: options.map((option) => [option.id, option.points, option.alone]),
          columns: columns.map((column) => [column.id, column.type]),
        }))
      const translated = translateSet(set, words)
      expect(bare(translated), name).toEqual(bare(set))
      const english = new Set(wordsOfSet(set))
      expect(wordsOfSet(translated).filter((text) => english.has(text))).toEqual([])
    }
  })

  it('are found wanting when a question, an option or an advice is missing or too much', () => {
    const [micro] = sets
    const whole = files.find(({ words }) => words.setId === micro?.id)?.words
    if (!micro || !whole) throw new Error('There is nothing to look at.')
    const without = new Map([...whole.questions].filter(([id]) => id !== 'rest'))
    const fees = whole.questions.get('fees')
    if (!fees) throw new Error('There is no such question.')
    expect(checkQuestionWords(micro, { ...whole, questions: without })).toEqual(['questions.rest is missing'])
    const options = new Map([...fees.options].filter(([id]) => id !== 'no'))
    const changed = { ...fees, options, help: null }
    expect(
      checkQuestionWords(micro, { ...whole, questions: new Map([...whole.questions, ['fees', changed]]) }),
    ).toEqual(['questions.fees.help is there in one language only', 'questions.fees.options.no is missing'])
    expect(checkQuestionWords(micro, { ...whole, setVersion: '2020-01-01' })).not.toEqual([])
  })
})
