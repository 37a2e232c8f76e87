/**
 * A sentence as the classifier sees it: lower case, British spelling, with names, numbers, dates, places and
 * company forms masked, so that what is learned from one country's statements holds for another's.
 */
export interface MaskedSentence {
  readonly words: readonly string[]
  /** The sentence with quotes and spaces made plain, in its own case: for cues that look at capitals. */
  readonly plain: string
  /** The masked words with a space before, between and after: for cues that look at wording. */
  readonly line: string
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'

const masks: readonly (readonly [RegExp, string])[] = [
  [/\b(?:https?:\/\/|www\.)\S+/gi, ' #url '],
  [/\b[\w.+-]+@[\w-]+\.[\w.]+/g, ' #url '],
  [/(?<=[A-Za-z])['’](?=s\b)/g, ''],
  [
    /\b(?:the\s+)?(?:commonwealth\s+|uk\s+|australian\s+)?modern slavery act(?:,?\s+(?:20\d\d))?(?:\s*\((?:cth|nsw|uk)\))?/gi,
    ' #act ',
  ],
  [new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?(?:\\s+of)?\\s+${MONTH},?\\s+(?:19|20)\\d\\d\\b`, 'gi'), ' #date '],
  [new RegExp(`\\b${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+(?:19|20)\\d\\d\\b`, 'gi'), ' #date '],
  [new RegExp(`\\b${MONTH},?\\s+(?:19|20)\\d\\d\\b`, 'gi'), ' #date '],
  [/\b\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*(?:19|20)?\d\d\b/g, ' #date '],
  [/\b(?:fy|cy)\s*(?:20)?\d\d(?:\s*[/-]\s*\d{2,4})?\b/gi, ' #year '],
  [/\b(?:19|20)\d\d(?:\s*[/–-]\s*(?:20)?\d\d)?\b/g, ' #year '],
  [/(?:[£$€]|\b(?:us|a|aud|usd|gbp|eur)\s*\$?\s*)\d[\d,.]*\s*(?:k|m|bn|million|billion)?\b/gi, ' #money '],
  [/\d[\d,.]*\s*(?:%|per\s?cent\b)/gi, ' #percent '],
  [/\b\d[\d,.]*\b/g, ' #number '],
  [
    /\b(?:pty|proprietary|ltd|limited|plc|inc|incorporated|llp|llc|corporation|gmbh|sa|nv|bv)\b\.?/gi,
    ' #co ',
  ],
  [/\b(?:abn|acn|afsl|nzbn|company (?:number|no))\b\.?/gi, ' #reg '],
  [
    /\b(?:Western Australia|South Australia|Northern Territory|Australias?|Australian|NSW|Queensland|Victoria|Tasmania|Sydney|Melbourne|Brisbane|Perth|Adelaide|Canberra|New South Wales|New Zealand|United Kingdom|Great Britain|Britain|British|England|Scotland|Scottish|Wales|Welsh|Ireland|Irish|London|Manchester|Birmingham|Leeds|Glasgow|Edinburgh|UK|United States|USA|America|Canada|Germany|France|Italy|Spain|Netherlands|Poland|European?|Japan|Singapore|Hong Kong|South Africa|EMEA|APAC)\b/g,
    ' #place ',
  ],
  [
    /\b(?:India|China|Bangladesh|Vietnam|Thailand|Malaysia|Indonesia|Pakistan|Philippines|Cambodia|Turkey|Brazil|Mexico|Sri Lanka|Myanmar|Taiwan|Nigeria|Asia|Africa|South America|Eastern Europe|Middle East)\b/g,
    ' #country ',
  ],
]

const spellings: readonly (readonly [RegExp, string])[] = [
  [/\borganiz/g, 'organis'],
  [/(?<=\w)iz(?=(?:e|ed|es|ing|ation|ations)\b)/g, 'is'],
  [/\blabor\b/g, 'labour'],
  [/\bprogram(s?)\b/g, 'programme$1'],
  [/\bbehavior/g, 'behaviour'],
  [/\bwhistle[ -]?blow/g, 'whistleblow'],
  [/\bsub-?contract/g, 'subcontract'],
  [/\bsupply[- ]chain/g, 'supply chain'],
  [/\bthird[- ]part/g, 'third part'],
  [/\bon-?board/g, 'onboard'],
  [/\be-?learning/g, 'elearning'],
  [/\breporting entit(?:y|ies)\b/g, 'organisation'],
  [/\bprincipal governing bod(?:y|ies)\b/g, 'board'],
  [/\bk\.?p\.?i\.?s?\b/g, 'kpi'],
]

/** Light stemming: plural and common verb endings, enough to join forms of one word. */
function stem(word: string): string {
  if (word.startsWith('#') || word.length < 5) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.endsWith('sses')) return word.slice(0, -2)
  if (word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us') && !word.endsWith('is'))
    return word.slice(0, -1)
  return word
}

/** Masks one sentence. Pure: the same text gives the same words everywhere. */
export function maskSentence(sentence: string): MaskedSentence {
  const plain = sentence
    .normalize('NFKC')
    .replace(/[‘’‛`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
  let text = plain
  for (const [pattern, mask] of masks) text = text.replace(pattern, mask)
  text = text.toLowerCase()
  for (const [pattern, spelling] of spellings) text = text.replace(pattern, spelling)
  const words = (text.match(/#[a-z]+|[a-z]+(?:'[a-z]+)?/g) ?? []).map(stem)
  return { words, plain, line: ` ${words.join(' ')} ` }
}
