/** A column whose words the database's own check limits; throws when it holds another one all the same. */
export function readWord<Word extends string>(text: string, words: readonly Word[]): Word {
  const word = words.find((candidate) => candidate === text)
  if (word === undefined)
    throw new Error(`The database holds “${text}” where it may hold ${words.join(', ')}.`)
  return word
}
