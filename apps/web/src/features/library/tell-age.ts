const DAY_MS = 86_400_000

/** How long ago, in words. */
export function tellAge(instant: string, now: Date): string {
  const days = Math.max(0, Math.floor((now.getTime() - new Date(instant).getTime()) / DAY_MS))
  if (days === 0) return 'today'
  if (days < 60) return days === 1 ? 'a day ago' : `${days} days ago`
  const months = Math.floor(days / 30.44)
  if (months < 24) return `${months} months ago`
  return `${Math.floor(months / 12)} years ago`
}
