import 'server-only'
import { listOrganisations } from '@daylight/application'
import { roleMay } from '@daylight/domain/access'
import type { NavSection } from '@daylight/ui'
import { headers } from 'next/headers'
import { getOrganisation } from './api.ts'
import { container } from './container.ts'

const jobs = [
  { path: '', label: 'Today' },
  { path: '/suppliers', label: 'Suppliers' },
  { path: '/risk', label: 'Risk' },
  { path: '/pay', label: 'Pay' },
  { path: '/assessments', label: 'Assessments' },
  { path: '/findings', label: 'Findings' },
  { path: '/statements', label: 'Statement' },
  { path: '/records', label: 'Records' },
] as const

/** What the frame of every page in an organisation shows: where one is, and where one can go. */
export async function buildNavigation(params: Promise<{ org: string }>) {
  const { actor, person, segment } = await getOrganisation(params)
  const { deps } = await container()
  const organisations = await listOrganisations(deps, person)
  const here = organisations.find((organisation) => organisation.segment === segment)
  const path = (await headers()).get('x-path')?.split('?')[0] ?? ''
  const sections: readonly NavSection[] = [
    {
      items: jobs.map((job) => {
        const href = `/${segment}${job.path}`
        return { href, label: job.label, current: job.path === '' ? path === href : path.startsWith(href) }
      }),
    },
  ]
  return {
    sections,
    segment,
    personName: person.name,
    switcher: {
      name: here?.name ?? segment,
      others: organisations
        .filter((organisation) => organisation.segment !== segment)
        .map((organisation) => ({ href: `/${organisation.segment}`, name: organisation.name })),
      links: [
        ...(roleMay(actor.role, 'organisation:read')
          ? [{ href: `/${segment}/settings`, label: 'Organisation settings' }]
          : []),
        { href: '/organisations/new', label: 'Add an organisation' },
      ],
    },
  }
}
