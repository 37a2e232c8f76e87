import { AuthLayout, LinkText } from '@daylight/ui'
import { redirect } from 'next/navigation'
import { getPerson } from '@/server/actor.ts'

export default async function StartPage() {
  if (await getPerson()) redirect('/organisations')
  return (
    <AuthLayout>
      <h1 className="text-title">Who cleans, guards, cooks and builds for you, and are they paid enough?</h1>
      <p className="mt-4 text-lead">
        Daylight checks suppliers’ pay and conditions from real evidence, gets what is wrong put right, and
        turns the year’s work into your modern slavery statement.
      </p>
      <p className="mt-6 flex flex-wrap gap-x-6 gap-y-2">
        <LinkText href="/sign-in">Sign in</LinkText>
        <LinkText href="/sign-up">Create an account</LinkText>
        <LinkText href="/worried">Worried about someone?</LinkText>
      </p>
      <p className="mt-6 border-t border-line pt-4">
        <LinkText href="/check">Check a payroll in private</LinkText>: the file stays on your device. No
        account.
      </p>
      <p className="mt-2">
        <LinkText href="/check/me">Are you paid enough?</LinkText> Check your own pay in seven languages.
        Nothing is kept and nobody is told.
      </p>
    </AuthLayout>
  )
}
