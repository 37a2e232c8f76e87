export const boardInputs = {
  'board.get': async () => ({ figure: 'open' }),
  'board.contradictions': async () => undefined,
}
