/** The last part of an address that opens one thing of an organisation to whoever has it. */
export interface SecretAddress {
  readonly organisationId: string
  /** Of what it opens. */
  readonly id: string
  readonly secret: string
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** 32 random bytes, base64url. */
const SECRET = /^[\w-]{43}$/

/** `<organisation>.<id>.<secret>`. */
export function writeSecretAddress({ organisationId, id, secret }: SecretAddress): string {
  return `${organisationId}.${id}.${secret}`
}

/** Null for what cannot be one: nothing is looked up for it. */
export function readSecretAddress(text: string): SecretAddress | null {
  const [organisationId = '', id = '', secret = '', ...rest] = text.split('.')
  const shaped = rest.length === 0 && ID.test(organisationId) && ID.test(id) && SECRET.test(secret)
  return shaped ? { organisationId, id, secret } : null
}
