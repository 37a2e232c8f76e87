import 'server-only'
import { roleMay } from '@daylight/domain/access'
import { notFound } from 'next/navigation'
import { getOrganisation } from '@/server/api.ts'
import { orNotFound } from '@/server/or-not-found.ts'

/** For every page on which a set of one's own is changed: the set, its address, and what a form sends with it. */
export async function openSetEditor(params: Promise<{ readonly org: string; readonly set: string }>) {
  const { api, actor, segment } = await getOrganisation(params)
  if (!roleMay(actor.role, 'question_set:write')) notFound()
  const { set: id } = await params
  const own = await orNotFound(api.questionSets.get({ id }))
  const page = `/${segment}/assessments/sets/${id}`
  return {
    own,
    page,
    place: { org: segment, id, version: own.version },
    breadcrumbs: [
      { label: 'Question sets', href: `/${segment}/assessments/sets` },
      { label: own.set.title, href: page },
    ],
  }
}
