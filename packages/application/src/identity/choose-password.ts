import { checkPassword } from '@daylight/domain/identity'
import type { IdentityDeps } from '../ports/identity-services.ts'
import { refuseField } from './refusals.ts'

/** The hash of a password that the rules allow; refuses any other beside the named field. */
export async function choosePassword(
  deps: IdentityDeps,
  input: {
    readonly password: string
    readonly email: string
    readonly name: string
    readonly field: string
  },
): Promise<string> {
  const { password, email, name, field } = input
  const checked = checkPassword(password, {
    email,
    name,
    isCommon: (text) => deps.identity.commonPasswords.has(text),
  })
  if (!checked.ok) throw refuseField(checked.error, field)
  return deps.identity.passwords.hash(checked.value)
}
