/** Roles of a member, strongest first. */
export const roles = ['owner', 'manager', 'contributor', 'reviewer', 'viewer'] as const
export type Role = (typeof roles)[number]

export function isRole(text: string): text is Role {
  return roles.some((role) => role === text)
}

/** What each role is for, in the words members read when they invite somebody. */
export const roleDescriptions: Readonly<Record<Role, string>> = {
  owner: 'Everything, including members and deleting data',
  manager: 'Runs the work: suppliers, pay checks and their signals, findings, approving statements',
  contributor: 'Adds and edits suppliers, pay checks, findings and drafts',
  reviewer: 'Reads everything but signals, and verifies corrective actions',
  viewer: 'Reads only',
}
