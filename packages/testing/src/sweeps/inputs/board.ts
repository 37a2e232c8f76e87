export const boardInputs = {
  'board.get': async () => undefined,
  'board.actions': async () => ({ figure: 'open' }),
  'board.money': async () => ({ sum: 'law', part: 'owed' }),
  'board.conduct': async () => ({ year: 'now' }),
  'board.contradictions': async () => ({}),
}
