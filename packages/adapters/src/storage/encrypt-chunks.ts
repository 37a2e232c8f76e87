import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { ObjectStorageError } from '@daylight/application'

/**
 * The form of an encrypted object: magic (4) · salt (16) · chunks. Each chunk is AES-256-GCM under a key of its
 * own object (HKDF of the master key, the salt and the object's key), with its number as the nonce and its number
 * and "last" mark authenticated. So a chunk that is changed, moved, swapped between objects or cut off is found.
 */
const magic = Buffer.from('DLO1')
const saltLength = 16
const tagLength = 16
const chunkLength = 64 * 1024
const sealedLength = chunkLength + tagLength
export const headerLength = magic.length + saltLength

const damaged = (): ObjectStorageError =>
  new ObjectStorageError(
    'damaged',
    'The stored file was changed, was cut off, or was stored with another key.',
  )

export function checkMasterKey(masterKey: Buffer): void {
  if (masterKey.length !== 32) throw new RangeError('The storage key must be 32 bytes long.')
}

const objectKey = (masterKey: Buffer, salt: Buffer, name: string): Buffer =>
  Buffer.from(hkdfSync('sha256', masterKey, salt, `daylight object 1\n${name}`, 32))

const nonceOf = (index: number): Buffer => {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(index, 6, 6)
  return nonce
}

const boundTo = (index: number, last: boolean): Buffer =>
  Buffer.concat([nonceOf(index), Buffer.from([last ? 1 : 0])])

function seal(key: Buffer, index: number, last: boolean, plain: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(index))
  cipher.setAAD(boundTo(index, last))
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

function unseal(key: Buffer, index: number, last: boolean, sealed: Buffer): Buffer {
  if (sealed.length < tagLength) throw damaged()
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(index), { authTagLength: tagLength })
  decipher.setAAD(boundTo(index, last))
  decipher.setAuthTag(sealed.subarray(sealed.length - tagLength))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - tagLength)), decipher.final()])
  } catch {
    throw damaged()
  }
}

/** Pieces of exactly `length` bytes, then one shorter or equal piece marked last (empty when there is nothing). */
async function* cutInto(
  source: AsyncIterable<Buffer>,
  length: number,
): AsyncGenerator<{ piece: Buffer; last: boolean }> {
  let held: Buffer[] = []
  let heldLength = 0
  for await (const chunk of source) {
    held.push(chunk)
    heldLength += chunk.length
    if (heldLength <= length) continue
    const all = Buffer.concat(held, heldLength)
    let at = 0
    // The newest piece is held back until it is known whether more follows.
    for (; all.length - at > length; at += length) yield { piece: all.subarray(at, at + length), last: false }
    held = [all.subarray(at)]
    heldLength = all.length - at
  }
  yield { piece: Buffer.concat(held, heldLength), last: true }
}

/** The encrypted form of a content, to be written as it comes. `name` is the object's key. */
export async function* encryptChunks(
  masterKey: Buffer,
  name: string,
  content: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  const salt = randomBytes(saltLength)
  const key = objectKey(masterKey, salt, name)
  yield Buffer.concat([magic, salt])
  let index = 0
  for await (const { piece, last } of cutInto(content, chunkLength)) yield seal(key, index++, last, piece)
}

/** The content again; throws ObjectStorageError `damaged` before handing out anything that was tampered with. */
export async function* decryptChunks(
  masterKey: Buffer,
  name: string,
  header: Buffer,
  body: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  if (header.length !== headerLength || !header.subarray(0, magic.length).equals(magic)) throw damaged()
  const key = objectKey(masterKey, header.subarray(magic.length), name)
  let index = 0
  for await (const { piece, last } of cutInto(body, sealedLength)) {
    const plain = unseal(key, index++, last, piece)
    if (plain.length > 0) yield plain
  }
}

/** Bytes of content in a file of so many bytes; null when no file of ours has that length. */
export function contentLength(fileLength: number): number | null {
  const body = fileLength - headerLength
  if (body < tagLength) return null
  const chunks = Math.ceil(body / sealedLength)
  const rest = body - (chunks - 1) * sealedLength
  return rest < tagLength ? null : body - chunks * tagLength
}
