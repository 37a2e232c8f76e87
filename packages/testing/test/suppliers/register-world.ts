import type { SupplierDetails } from '@daylight/contracts'
import type { MemberActor } from '@daylight/domain/access'
import { isAppError } from '@daylight/domain/errors'
import { createMember, createOrganisation, createTestApp, type TestApp } from '../../src/index.ts'

export interface RegisterWorld {
  readonly app: TestApp
  readonly owner: MemberActor
  readonly contributor: MemberActor
  readonly viewer: MemberActor
  /** The owner of another organisation. */
  readonly stranger: MemberActor
}

export async function createRegisterWorld(): Promise<RegisterWorld> {
  const app = await createTestApp()
  const { superuserUrl } = app.urls
  const organisation = await createOrganisation({ superuserUrl })
  const elsewhere = await createOrganisation({ superuserUrl })
  return {
    app,
    owner: await createMember({ superuserUrl, organisation, role: 'owner', name: 'Ada Owner' }),
    contributor: await createMember({
      superuserUrl,
      organisation,
      role: 'contributor',
      name: 'Con Tributor',
    }),
    viewer: await createMember({ superuserUrl, organisation, role: 'viewer' }),
    stranger: await createMember({ superuserUrl, organisation: elsewhere, role: 'owner' }),
  }
}

export function supplierNamed(name: string, more: Partial<SupplierDetails> = {}): SupplierDetails {
  return {
    name,
    companyNumber: null,
    sicSection: null,
    registrySector: null,
    whatTheyDo: '',
    spendBand: null,
    notes: '',
    contacts: [],
    ...more,
  }
}

/** The reason of the refusal; fails when nothing was refused. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  const outcome = await call.then(
    () => 'let through',
    (error: unknown) => (isAppError(error) ? error.reason : Promise.reject(error)),
  )
  return outcome
}

export async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text)
}
