export const searchInputs = {
  'search.find': async () => ({ query: 'cleaning' }),
}
