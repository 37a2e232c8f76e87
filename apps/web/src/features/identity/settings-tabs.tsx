import type { Role } from '@daylight/domain/access'
import { roleMay } from '@daylight/domain/access'
import { PageHeader, TabLinks } from '@daylight/ui'

interface SettingsTabsProps {
  readonly segment: string
  readonly role: Role
  readonly current: 'organisation' | 'members' | 'calendar' | 'record'
}

/** The head of every settings page: what it is about, and the other pages. */
export function SettingsTabs({ segment, role, current }: SettingsTabsProps) {
  const base = `/${segment}/settings`
  return (
    <>
      <PageHeader title="Organisation settings" />
      <TabLinks
        label="Settings"
        items={[
          { href: base, label: 'Organisation', current: current === 'organisation' },
          { href: `${base}/members`, label: 'Members', current: current === 'members' },
          { href: `${base}/calendar`, label: 'Your calendar', current: current === 'calendar' },
          ...(roleMay(role, 'audit:read')
            ? [{ href: `${base}/record`, label: 'Record', current: current === 'record' }]
            : []),
        ]}
      />
    </>
  )
}
