import 'server-only'
import type { PersonActor } from '@daylight/domain/access'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getPerson } from './actor.ts'

/** For pages and forms of a person outside any organisation: signed out goes to sign-in and back. */
export async function requirePerson(): Promise<PersonActor> {
  const person = await getPerson()
  if (!person) redirect(`/sign-in?next=${encodeURIComponent((await headers()).get('x-path') ?? '/account')}`)
  return person
}
