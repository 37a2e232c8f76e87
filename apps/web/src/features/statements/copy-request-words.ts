import type { CopyRequestView } from '@daylight/contracts'
import { formatDate, isoDate } from '@daylight/domain/dates'

export const CHANNEL_WORDS: Readonly<Record<CopyRequestView['channel'], string>> = {
  letter: 'Letter',
  email: 'E-mail',
  form: 'Contact form',
  other: 'Another way in writing',
}

export function tellAsker({ askedBy }: Pick<CopyRequestView, 'askedBy'>): string {
  return askedBy ?? 'Forgotten, as it was set'
}

const day = (date: string) => formatDate(isoDate(date))

/** How it stands, with the tone in which it is shown. */
export function tellRequestState(request: CopyRequestView): {
  readonly label: string
  readonly tone: 'good' | 'bad' | 'caution' | 'neutral'
} {
  const { status, closedOn, dueOn, overdue, late } = request
  if (status === 'withdrawn') return { label: 'No longer wanted', tone: 'neutral' }
  if (status === 'sent' && closedOn !== null)
    return late
      ? { label: `Sent late, on ${day(closedOn)}`, tone: 'caution' }
      : { label: `Sent on ${day(closedOn)}`, tone: 'good' }
  return overdue
    ? { label: `Overdue since ${day(dueOn)}`, tone: 'bad' }
    : { label: `Send by ${day(dueOn)}`, tone: 'caution' }
}
