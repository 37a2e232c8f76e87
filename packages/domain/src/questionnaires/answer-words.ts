import { formatDate, isoDate } from '../dates/index.ts'
import type { CellType } from './question-set.ts'

/** What is said of an answer beside the words of the question set itself. */
export interface AnswerWords {
  readonly notAnswered: string
  readonly cannotSay: string
  readonly seeFiles: string
  /** A calendar date, in words. */
  readonly day: (date: string) => string
}

/** What is said when an answer cannot be taken, and how to mend it. */
export interface AnswerMessages {
  readonly cells: Readonly<Record<CellType, string>>
  readonly giveDate: string
  readonly giveNumber: string
  readonly writeAnswer: string
  readonly tooLong: string
  readonly chooseAll: string
  readonly chooseAnswer: string
  readonly chooseOne: string
  readonly chooseAlone: (label: string) => string
  readonly fillLine: string
  readonly fewerLines: string
  readonly inLine: (line: number, column: string, message: string) => string
  readonly giveName: string
  readonly giveRole: string
  readonly giveEmail: string
}

/** Characters in a text answer and in a cell, rows in a table. */
export const LONGEST_ANSWER = 4_000
export const LONGEST_CELL = 200
export const MOST_ROWS = 50

export const ENGLISH_ANSWER_WORDS: AnswerWords = {
  notAnswered: 'Not answered',
  cannotSay: 'I do not know',
  seeFiles: 'See the files',
  day: (date) => formatDate(isoDate(date)),
}

export const ENGLISH_ANSWER_MESSAGES: AnswerMessages = {
  cells: {
    text: `Use at most ${LONGEST_CELL} letters.`,
    number: 'Write a number in figures, such as 12.',
    money: 'Write an amount in pounds, such as 14.80.',
    percentage: 'Write a number from 0 to 100.',
    date: 'Write a date, such as 1/4/2026.',
  },
  giveDate: 'Give a date.',
  giveNumber: 'Give a number.',
  writeAnswer: 'Write your answer.',
  tooLong: `Your answer is too long. Use at most ${LONGEST_ANSWER} letters.`,
  chooseAll: 'Choose all that apply.',
  chooseAnswer: 'Choose an answer.',
  chooseOne: 'Choose one answer.',
  chooseAlone: (label) => `Choose “${label}” alone, or leave it out.`,
  fillLine: 'Fill in at least one line.',
  fewerLines: `Use at most ${MOST_ROWS} lines.`,
  inLine: (line, column, message) => `Line ${line}, ${column}: ${message}`,
  giveName: 'Give a name.',
  giveRole: 'Say what they do.',
  giveEmail: 'Give an email address, such as name@firm.example.',
}
