import {
  acceptInvitation,
  changeMemberRole,
  createOrganisation,
  getInvitation,
  getOrganisation,
  inviteMember,
  leaveOrganisation,
  listAudit,
  listMembers,
  listOrganisationChoices,
  listOrganisations,
  removeMember,
  revokeInvitation,
  updateOrganisation,
} from '@daylight/application'
import {
  auditListOutput,
  changeRoleInput,
  createOrganisationInput,
  doneOutput,
  invitationIdInput,
  invitationOutput,
  invitationTokenInput,
  inviteMemberInput,
  listAuditInput,
  memberListOutput,
  membershipIdInput,
  organisationChoicesOutput,
  organisationOutput,
  ownOrganisationsOutput,
  segmentOutput,
  updateOrganisationInput,
} from '@daylight/contracts'
import { memberProcedure, personProcedure, publicProcedure, router } from '../procedures/build-procedures.ts'

export const organisationsRouter = router({
  list: personProcedure
    .output(ownOrganisationsOutput)
    .query(async ({ ctx }) => ({ organisations: await listOrganisations(ctx.deps, ctx.person) })),
  create: personProcedure
    .input(createOrganisationInput)
    .output(segmentOutput)
    .mutation(({ ctx, input }) => createOrganisation(ctx.deps, ctx.person, input)),
  invitation: publicProcedure
    .input(invitationTokenInput)
    .output(invitationOutput)
    .query(({ ctx, input }) => getInvitation(ctx.deps, input)),
  acceptInvitation: personProcedure
    .input(invitationTokenInput)
    .output(segmentOutput)
    .mutation(({ ctx, input }) => acceptInvitation(ctx.deps, ctx.person, input)),
  get: memberProcedure('organisation:read')
    .output(organisationOutput)
    .query(({ ctx }) => getOrganisation(ctx.deps, ctx.actor)),
  choices: memberProcedure('organisation:read')
    .output(organisationChoicesOutput)
    .query(({ ctx }) => listOrganisationChoices(ctx.deps, ctx.actor)),
  update: memberProcedure('organisation:update')
    .input(updateOrganisationInput)
    .output(organisationOutput)
    .mutation(({ ctx, input }) => updateOrganisation(ctx.deps, ctx.actor, input)),
  members: router({
    list: memberProcedure('member:read')
      .output(memberListOutput)
      .query(({ ctx }) => listMembers(ctx.deps, ctx.actor)),
    invite: memberProcedure('member:invite')
      .input(inviteMemberInput)
      .output(invitationIdInput)
      .mutation(({ ctx, input }) => inviteMember(ctx.deps, ctx.actor, input)),
    revokeInvitation: memberProcedure('member:invite')
      .input(invitationIdInput)
      .output(doneOutput)
      .mutation(({ ctx, input }) => revokeInvitation(ctx.deps, ctx.actor, input)),
    changeRole: memberProcedure('member:change')
      .input(changeRoleInput)
      .output(doneOutput)
      .mutation(({ ctx, input }) => changeMemberRole(ctx.deps, ctx.actor, input)),
    remove: memberProcedure('member:change')
      .input(membershipIdInput)
      .output(doneOutput)
      .mutation(({ ctx, input }) => removeMember(ctx.deps, ctx.actor, input)),
    leave: memberProcedure('member:leave')
      .output(doneOutput)
      .mutation(({ ctx }) => leaveOrganisation(ctx.deps, ctx.actor)),
  }),
  audit: memberProcedure('audit:read')
    .input(listAuditInput)
    .output(auditListOutput)
    .query(({ ctx, input }) => listAudit(ctx.deps, ctx.actor, input)),
})
