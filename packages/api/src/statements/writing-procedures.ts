import {
  compareSectionVersions,
  compareStatementYears,
  listSectionVersions,
  mergeStatementSection,
  mergeStatementText,
  noteWriting,
  restoreSectionVersion,
} from '@daylight/application'
import {
  comparedVersionsOutput,
  comparedYearsOutput,
  compareSectionInput,
  compareYearsInput,
  mergeSectionInput,
  mergeTextInput,
  restoreSectionInput,
  savedSectionOutput,
  sectionMergeOutput,
  sectionVersionsInput,
  sectionVersionsOutput,
  sectionWritingOutput,
  statementSectionInput,
} from '@daylight/contracts'
import { memberProcedure } from '../procedures/build-procedures.ts'

/** Several authors of one section: versions, what differs between them, and what both wrote brought together. */
export const writingProcedures = {
  sectionVersions: memberProcedure('statement:read')
    .input(sectionVersionsInput)
    .output(sectionVersionsOutput)
    .query(({ ctx, input }) => listSectionVersions(ctx.deps, ctx.actor, input)),
  compareSection: memberProcedure('statement:read')
    .input(compareSectionInput)
    .output(comparedVersionsOutput)
    .query(({ ctx, input }) => compareSectionVersions(ctx.deps, ctx.actor, input)),
  compareYears: memberProcedure('statement:read')
    .input(compareYearsInput)
    .output(comparedYearsOutput)
    .query(({ ctx, input }) => compareStatementYears(ctx.deps, ctx.actor, input)),
  restoreSection: memberProcedure('statement:write')
    .input(restoreSectionInput)
    .output(savedSectionOutput)
    .mutation(({ ctx, input }) => restoreSectionVersion(ctx.deps, ctx.actor, input)),
  mergeSection: memberProcedure('statement:write')
    .input(mergeSectionInput)
    .output(sectionMergeOutput)
    .mutation(({ ctx, input }) => mergeStatementSection(ctx.deps, ctx.actor, input)),
  mergeText: memberProcedure('statement:write')
    .input(mergeTextInput)
    .output(sectionMergeOutput)
    .mutation(({ ctx, input }) => mergeStatementText(ctx.deps, ctx.actor, input)),
  writing: memberProcedure('statement:write')
    .input(statementSectionInput)
    .output(sectionWritingOutput)
    .mutation(({ ctx, input }) => noteWriting(ctx.deps, ctx.actor, input)),
}
