export const todayInputs = {
  'today.show': async () => undefined,
}
