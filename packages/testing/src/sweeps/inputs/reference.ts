export const referenceInputs = {
  'reference.safeguarding': async () => undefined,
  'reference.payRates': async () => undefined,
  'reference.enterLivingWage': async () => ({
    announced: '2026-10-15',
    payBy: '2027-05-01',
    london: '15.00',
    uk: '14.00',
    source: 'An announcement made up for a test',
  }),
}
