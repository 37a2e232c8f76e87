import { describe, expect, it } from 'vitest'
import { createLinkSigner } from '../identity/link-signer.ts'
import { createPasswordHasher } from './argon2-password-hasher.ts'
import { createCommonPasswords } from './common-passwords.ts'

describe('password hashing', () => {
  const hasher = createPasswordHasher()

  it('is argon2id with a salt of its own each time', async () => {
    const [first, second] = await Promise.all([
      hasher.hash('an umbrella of rain'),
      hasher.hash('an umbrella of rain'),
    ])
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(first).not.toBe(second)
    expect(await hasher.verify(first, 'an umbrella of rain')).toBe(true)
    expect(await hasher.verify(first, 'an umbrella of rain ')).toBe(false)
  })

  it('knows a letter typed as one sign or as two', async () => {
    const hash = await hasher.hash('café on the corner')
    expect(await hasher.verify(hash, 'cafe\u0301 on the corner')).toBe(true)
  })

  it('answers false for nobody', async () => {
    expect(await hasher.verify(null, 'an umbrella of rain')).toBe(false)
  })
})

describe('common passwords', () => {
  const common = createCommonPasswords()

  it('holds what people choose', () => {
    for (const password of ['password', '123456789', 'qwertyuiop', 'iloveyou', 'liverpool']) {
      expect(common.has(password), password).toBe(true)
    }
    expect(common.has('umbrella of rain and tin')).toBe(false)
  })
})

describe('signed links', () => {
  const signer = createLinkSigner(Buffer.alloc(32, 1))
  const id = '019ab000-0000-7000-8000-000000000001'

  it('open for their own purpose and id, under the server’s key, and for nothing else', () => {
    const signature = signer.sign('reset_password', id)
    expect(signer.verify('reset_password', id, signature)).toBe(true)
    expect(signer.verify('confirm_email', id, signature)).toBe(false)
    expect(signer.verify('reset_password', id.replace('1', '2'), signature)).toBe(false)
    expect(signer.verify('reset_password', id, `${signature}A`)).toBe(false)
    expect(signer.verify('reset_password', id, '')).toBe(false)
    expect(createLinkSigner(Buffer.alloc(32, 2)).verify('reset_password', id, signature)).toBe(false)
  })
})
