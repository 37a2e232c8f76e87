import { DETAIL_HASH_BYTES, type DetailHashes } from '@daylight/application'
import { deriveKey } from '../system/derive-key.ts'
import { prepareHmac } from './create-worker-pseudonyms.ts'

/**
 * The first 16 bytes of an HMAC-SHA-256 under a key of the organisation and the payroll. Account numbers are few
 * enough to be tried one by one, so without the server's secret a hash must say nothing.
 */
export function createDetailHashes(options: { readonly secret: string }): DetailHashes {
  return {
    forPayroll: ({ organisationId, supplierId }) => {
      const key = deriveKey({
        secret: options.secret,
        purpose: 'worker-detail',
        scope: `${organisationId}/${supplierId ?? 'own'}`,
      })
      const sign = prepareHmac(key)
      return (kind, detail) => Buffer.from(sign(`${kind}\n${detail}`).slice(0, DETAIL_HASH_BYTES), 'latin1')
    },
  }
}
