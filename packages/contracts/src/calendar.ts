import { z } from 'zod'

export const calendarFeedOutput = z.object({ since: z.string().nullable() })
export const calendarTokenOutput = z.object({ token: z.string() })
