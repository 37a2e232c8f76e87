import type { CommonPasswords } from '@daylight/application'
import { dictionary } from '@zxcvbn-ts/language-common'

/** The list that zxcvbn-ts keeps of passwords found in leaks (MIT licence), tens of thousands of them. */
export function createCommonPasswords(): CommonPasswords {
  const known = new Set(dictionary['passwords-common'])
  return { has: (password) => known.has(password) }
}
