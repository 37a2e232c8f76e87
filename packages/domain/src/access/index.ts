export type { Actor, MemberActor, PersonActor, SystemActor } from './actor.ts'
export { authorise, notFound, ownedBy } from './authorise.ts'
export { type Permission, permissions, roleMay } from './permissions.ts'
export { isRole, type Role, roleDescriptions, roles } from './roles.ts'
