import { emptyLibrary, removeLibraryEntry, showLibrary } from '@daylight/application'
import { libraryOutput, libraryRemovedOutput, removeLibraryEntryInput } from '@daylight/contracts'
import { memberProcedure, router } from '../procedures/build-procedures.ts'

/** What an organisation keeps of its own answers to buyers. */
export const libraryRouter = router({
  show: memberProcedure('library:read')
    .output(libraryOutput)
    .query(({ ctx }) => showLibrary(ctx.deps, ctx.actor)),
  remove: memberProcedure('library:remove')
    .input(removeLibraryEntryInput)
    .output(libraryRemovedOutput)
    .mutation(({ ctx, input }) => removeLibraryEntry(ctx.deps, ctx.actor, input)),
  empty: memberProcedure('library:remove')
    .output(libraryRemovedOutput)
    .mutation(({ ctx }) => emptyLibrary(ctx.deps, ctx.actor)),
})
