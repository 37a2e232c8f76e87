export const calendarInputs = {
  'calendar.get': async () => undefined,
  'calendar.make': async () => undefined,
  'calendar.revoke': async () => undefined,
}
