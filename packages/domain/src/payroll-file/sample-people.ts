/** Random numbers that are the same for the same seed (mulberry32). */
export interface SeededRandom {
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number
  readonly chance: (percent: number) => boolean
  readonly pick: <Item>(items: readonly Item[], otherwise: Item) => Item
}

export function createSeededRandom(seed: number): SeededRandom {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    between,
    chance: (percent) => next() * 100 < percent,
    pick: (items, otherwise) => items[between(0, items.length - 1)] ?? otherwise,
  }
}

const firstNames = [
  'Amina',
  'José',
  'Agnieszka',
  'Oluwaseun',
  'Zoë',
  'Siobhán',
  'Nguyễn',
  'Łukasz',
  'Priya',
  'Mehmet',
  'Françoise',
  'Grace',
  'Ioana',
  'Kwame',
  'Svetlana',
  'Tom',
  'محمد',
  'فاطمة',
  'Олена',
  'Георги',
  '秀英',
  '伟',
  'ਗੁਰਪ੍ਰੀਤ',
  'রহিমা',
  'தமிழ்செல்வி',
  'አበበ',
]
const lastNames = [
  'Silva',
  'Núñez',
  'Kowalczyk',
  'Adeyemi',
  'O’Brien',
  'Trần',
  'Żak',
  'Patel',
  'Yılmaz',
  'Dubois',
  'Mensah',
  'Popescu',
  'Smith-Jones',
  'Ivanova',
  'الحسن',
  'Шевченко',
  'Петров',
  '王',
  '李',
  'ਸਿੰਘ',
  'বেগম',
  'ተስፋዬ',
]

export interface SamplePerson {
  readonly name: string
  readonly niNumber: string
  readonly bankAccount: string
  readonly phone: string
  readonly address: string
}

/**
 * A made-up person. Every detail lies where no real one can: National Insurance prefix QQ (never given out), sort
 * code 00-00-00, numbers Ofcom keeps for drama (07700 900000 to 900999), postcode area ZZ99.
 */
export function makeSamplePerson(index: number, random: SeededRandom): SamplePerson {
  const digits = (value: number, length: number) => String(value).padStart(length, '0')
  return {
    name: `${random.pick(firstNames, 'Sam')} ${random.pick(lastNames, 'Lee')}`,
    niNumber: `QQ${digits(100_000 + index, 6)}${'ABCD'[index % 4] ?? 'A'}`,
    bankAccount: `00-00-00 ${digits(10_000_000 + index, 8)}`,
    // Only a thousand numbers are free for this; nobody is given another's.
    phone: index < 1000 ? `07700 900${digits(index, 3)}` : '',
    address: `${index + 1} Example Street, Testford, ZZ99 ${index % 10}AA`,
  }
}
