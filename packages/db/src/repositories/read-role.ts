import { isRole, type Role } from '@daylight/domain/access'

/** The database's own check allows no other value; this is for the compiler and for a day when that changes. */
export function readRole(text: string): Role {
  if (isRole(text)) return text
  throw new TypeError('A membership has a role that is not known.')
}
