import { timingSafeEqual } from 'node:crypto'
import type { LinkSigner } from '@daylight/application'
import { keyedHash } from '../system/derive-key.ts'

/** Signs the id of a link together with what it is for, so that one kind of link cannot open another. */
export function createLinkSigner(key: Buffer): LinkSigner {
  const sign: LinkSigner['sign'] = (purpose, id) => keyedHash(key, `${purpose}:${id}`)
  return {
    sign,
    verify: (purpose, id, signature) => {
      const right = Buffer.from(sign(purpose, id))
      const given = Buffer.from(signature)
      return right.length === given.length && timingSafeEqual(right, given)
    },
  }
}
