export {
  type Actor,
  type MemberActor,
  type PersonActor,
  RESPONDENT_PURPOSES,
  type RecordedActor,
  type RespondentActor,
  type RespondentPurpose,
  type SystemActor,
} from './actor.ts'
export { authorise, notFound, ownedBy, requirePartOf, requireSubject } from './authorise.ts'
export { type Permission, permissions, roleMay } from './permissions.ts'
export { isRole, type Role, roleDescriptions, roles } from './roles.ts'
