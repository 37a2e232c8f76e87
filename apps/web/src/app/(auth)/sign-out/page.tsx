import { SubmitButton } from '@daylight/ui/client/submit-button'
import { redirect } from 'next/navigation'
import { getPerson } from '@/server/actor.ts'
import { signOutAction } from '../actions.ts'

export const metadata = { title: 'Sign out' }

export default async function SignOutPage() {
  const person = await getPerson()
  if (!person) redirect('/sign-in')
  return (
    <>
      <h1 className="text-title">Sign out</h1>
      <p className="mt-4">You are signed in as {person.email} on this device.</p>
      <form action={signOutAction} className="mt-6">
        <SubmitButton>Sign out</SubmitButton>
      </form>
    </>
  )
}
