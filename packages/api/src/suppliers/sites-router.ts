import {
  archiveSite,
  createSite,
  getSite,
  listSiteHistory,
  listSites,
  restoreSite,
  updateSite,
} from '@daylight/application'
import {
  createSiteInput,
  idSchema,
  listSitesInput,
  siteListOutput,
  siteOutput,
  siteVersionInput,
  supplierHistoryOutput,
  updateSiteInput,
} from '@daylight/contracts'
import { z } from 'zod'
import { memberProcedure, router } from '../procedures/build-procedures.ts'

const byId = z.object({ id: idSchema })

export const sitesRouter = router({
  list: memberProcedure('supplier:read')
    .input(listSitesInput)
    .output(siteListOutput)
    .query(({ ctx, input }) => listSites(ctx.deps, ctx.actor, input)),
  get: memberProcedure('supplier:read')
    .input(byId)
    .output(siteOutput)
    .query(({ ctx, input }) => getSite(ctx.deps, ctx.actor, input)),
  history: memberProcedure('supplier:read')
    .input(byId)
    .output(supplierHistoryOutput)
    .query(({ ctx, input }) => listSiteHistory(ctx.deps, ctx.actor, input)),
  create: memberProcedure('supplier:write')
    .input(createSiteInput)
    .output(siteOutput)
    .mutation(({ ctx, input }) => createSite(ctx.deps, ctx.actor, input)),
  update: memberProcedure('supplier:write')
    .input(updateSiteInput)
    .output(siteOutput)
    .mutation(({ ctx, input }) => updateSite(ctx.deps, ctx.actor, input)),
  archive: memberProcedure('supplier:write')
    .input(siteVersionInput)
    .output(siteOutput)
    .mutation(({ ctx, input }) => archiveSite(ctx.deps, ctx.actor, input)),
  restore: memberProcedure('supplier:write')
    .input(siteVersionInput)
    .output(siteOutput)
    .mutation(({ ctx, input }) => restoreSite(ctx.deps, ctx.actor, input)),
})
