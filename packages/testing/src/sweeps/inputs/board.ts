export const boardInputs = {
  'board.get': async () => undefined,
  'board.actions': async () => ({ figure: 'open' }),
  'board.money': async () => ({ sum: 'law', part: 'owed' }),
  'board.conduct': async () => ({ year: 'now' }),
  'board.reportRecords': async () => ({ list: 'findings', from: '2026-01-01', to: '2026-12-31' }),
  'board.contradictions': async () => ({}),
}
