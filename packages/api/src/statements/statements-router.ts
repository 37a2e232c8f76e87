import {
  answerPromise,
  approveStatement,
  confirmStatementFigures,
  getPromisesOfStatement,
  getRegistryPack,
  getStatement,
  getStatementCoverage,
  getStatementSection,
  listPromises,
  listStatements,
  publishStatement,
  publishStatementPage,
  requestStatementDocument,
  returnStatement,
  reviewStatementWording,
  saveCoveredOrganisation,
  saveRegistrySection,
  saveStatementFacts,
  saveStatementSection,
  saveStatementText,
  showStatementOutlook,
  signStatement,
  startStatement,
  succeedStatement,
} from '@daylight/application'
import {
  answerPromiseInput,
  approveStatementInput,
  confirmFiguresInput,
  promiseAnsweredOutput,
  promisesOfStatementOutput,
  publishedPageOutput,
  publishPageInput,
  recordPublicationInput,
  registryPackInput,
  registryPackOutput,
  returnStatementInput,
  saveCoveredInput,
  savedRegistrySectionOutput,
  savedSectionOutput,
  saveRegistrySectionInput,
  saveStatementFactsInput,
  saveStatementSectionInput,
  saveStatementTextInput,
  signStatementInput,
  startStatementInput,
  statementCoverageOutput,
  statementCreatedOutput,
  statementDocumentCreatedOutput,
  statementDocumentInput,
  statementIdInput,
  statementListOutput,
  statementOutlookOutput,
  statementOutput,
  statementPromisesOutput,
  statementSectionInput,
  statementSectionOutput,
  statementVersionOutput,
  statementWordingOutput,
  succeedStatementInput,
} from '@daylight/contracts'
import { z } from 'zod'
import { memberProcedure, router } from '../procedures/build-procedures.ts'
import { commentProcedures } from './comment-procedures.ts'
import { writingProcedures } from './writing-procedures.ts'

export const statementsRouter = router({
  ...writingProcedures,
  ...commentProcedures,
  list: memberProcedure('statement:read')
    .input(z.void())
    .output(statementListOutput)
    .query(({ ctx }) => listStatements(ctx.deps, ctx.actor)),
  outlook: memberProcedure('statement:read')
    .input(z.void())
    .output(statementOutlookOutput)
    .query(({ ctx }) => showStatementOutlook(ctx.deps, ctx.actor)),
  start: memberProcedure('statement:write')
    .input(startStatementInput)
    .output(statementCreatedOutput)
    .mutation(({ ctx, input }) => startStatement(ctx.deps, ctx.actor, input)),
  get: memberProcedure('statement:read')
    .input(statementIdInput)
    .output(statementOutput)
    .query(({ ctx, input }) => getStatement(ctx.deps, ctx.actor, input)),
  saveFacts: memberProcedure('statement:write')
    .input(saveStatementFactsInput)
    .output(statementVersionOutput)
    .mutation(({ ctx, input }) => saveStatementFacts(ctx.deps, ctx.actor, input)),
  saveCovered: memberProcedure('statement:write')
    .input(saveCoveredInput)
    .output(statementVersionOutput)
    .mutation(({ ctx, input }) => saveCoveredOrganisation(ctx.deps, ctx.actor, input)),
  section: memberProcedure('statement:read')
    .input(statementSectionInput)
    .output(statementSectionOutput)
    .query(({ ctx, input }) => getStatementSection(ctx.deps, ctx.actor, input)),
  saveSection: memberProcedure('statement:write')
    .input(saveStatementSectionInput)
    .output(savedSectionOutput)
    .mutation(({ ctx, input }) => saveStatementSection(ctx.deps, ctx.actor, input)),
  saveText: memberProcedure('statement:write')
    .input(saveStatementTextInput)
    .output(savedSectionOutput)
    .mutation(({ ctx, input }) => saveStatementText(ctx.deps, ctx.actor, input)),
  wording: memberProcedure('statement:read')
    .input(statementIdInput)
    .output(statementWordingOutput)
    .query(({ ctx, input }) => reviewStatementWording(ctx.deps, ctx.actor, input)),
  approve: memberProcedure('statement:approve')
    .input(approveStatementInput)
    .output(statementVersionOutput)
    .mutation(({ ctx, input }) => approveStatement(ctx.deps, ctx.actor, input)),
  returnToDraft: memberProcedure('statement:approve')
    .input(returnStatementInput)
    .output(statementVersionOutput)
    .mutation(({ ctx, input }) => returnStatement(ctx.deps, ctx.actor, input)),
  confirmFigures: memberProcedure('statement:approve')
    .input(confirmFiguresInput)
    .output(statementVersionOutput)
    .mutation(({ ctx, input }) => confirmStatementFigures(ctx.deps, ctx.actor, input)),
  sign: memberProcedure('statement:sign')
    .input(signStatementInput)
    .output(statementVersionOutput)
    .mutation(({ ctx, input }) => signStatement(ctx.deps, ctx.actor, input)),
  coverage: memberProcedure('statement:read')
    .input(statementIdInput)
    .output(statementCoverageOutput)
    .query(({ ctx, input }) => getStatementCoverage(ctx.deps, ctx.actor, input)),
  promises: memberProcedure('statement:read')
    .input(z.void())
    .output(statementPromisesOutput)
    .query(({ ctx }) => listPromises(ctx.deps, ctx.actor)),
  promisesOf: memberProcedure('statement:read')
    .input(statementIdInput)
    .output(promisesOfStatementOutput)
    .query(({ ctx, input }) => getPromisesOfStatement(ctx.deps, ctx.actor, input)),
  answerPromise: memberProcedure('statement:write')
    .input(answerPromiseInput)
    .output(promiseAnsweredOutput)
    .mutation(({ ctx, input }) => answerPromise(ctx.deps, ctx.actor, input)),
  publish: memberProcedure('statement:publish')
    .input(recordPublicationInput)
    .output(statementCreatedOutput)
    .mutation(({ ctx, input }) => publishStatement(ctx.deps, ctx.actor, input)),
  publishPage: memberProcedure('statement:publish')
    .input(publishPageInput)
    .output(publishedPageOutput)
    .mutation(({ ctx, input }) => publishStatementPage(ctx.deps, ctx.actor, input)),
  registry: memberProcedure('statement:read')
    .input(registryPackInput)
    .output(registryPackOutput)
    .query(({ ctx, input }) => getRegistryPack(ctx.deps, ctx.actor, input)),
  saveRegistrySection: memberProcedure('statement:write')
    .input(saveRegistrySectionInput)
    .output(savedRegistrySectionOutput)
    .mutation(({ ctx, input }) => saveRegistrySection(ctx.deps, ctx.actor, input)),
  succeed: memberProcedure('statement:write')
    .input(succeedStatementInput)
    .output(statementCreatedOutput)
    .mutation(({ ctx, input }) => succeedStatement(ctx.deps, ctx.actor, input)),
  requestDocument: memberProcedure('statement:write')
    .input(statementDocumentInput)
    .output(statementDocumentCreatedOutput)
    .mutation(({ ctx, input }) => requestStatementDocument(ctx.deps, ctx.actor, input)),
})
