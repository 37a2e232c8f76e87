import {
  emptyLibrary,
  grantLibraryAccess,
  removeLibraryEntry,
  showLibrary,
  withdrawLibraryAccess,
} from '@daylight/application'
import {
  doneOutput,
  grantLibraryInput,
  grantLibraryOutput,
  libraryGrantInput,
  libraryOutput,
  libraryRemovedOutput,
  removeLibraryEntryInput,
} from '@daylight/contracts'
import { memberProcedure, router } from '../procedures/build-procedures.ts'

/** What an organisation keeps of its own answers to buyers. */
export const libraryRouter = router({
  show: memberProcedure('library:read')
    .output(libraryOutput)
    .query(({ ctx }) => showLibrary(ctx.deps, ctx.actor)),
  grant: memberProcedure('library:write')
    .input(grantLibraryInput)
    .output(grantLibraryOutput)
    .mutation(({ ctx, input }) => grantLibraryAccess(ctx.deps, ctx.actor, input)),
  withdraw: memberProcedure('library:write')
    .input(libraryGrantInput)
    .output(doneOutput)
    .mutation(({ ctx, input }) => withdrawLibraryAccess(ctx.deps, ctx.actor, input)),
  remove: memberProcedure('library:remove')
    .input(removeLibraryEntryInput)
    .output(libraryRemovedOutput)
    .mutation(({ ctx, input }) => removeLibraryEntry(ctx.deps, ctx.actor, input)),
  empty: memberProcedure('library:remove')
    .output(libraryRemovedOutput)
    .mutation(({ ctx }) => emptyLibrary(ctx.deps, ctx.actor)),
})
