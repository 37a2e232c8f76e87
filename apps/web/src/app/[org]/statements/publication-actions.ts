'use server'

import { redirect } from 'next/navigation'
import { getOrganisation } from '@/server/api.ts'
import type { StatementPlace } from './actions.ts'

export async function checkHomepageAction({ org, id }: StatementPlace): Promise<void> {
  const { api, segment } = await getOrganisation(Promise.resolve({ org }))
  await api.publications.checkHomepage({ id })
  redirect(`/${segment}/statements/${id}/homepage`)
}
