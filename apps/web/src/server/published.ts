import 'server-only'
import {
  findPublication,
  listPublishedStatements,
  openPublishedFile,
  type PublicReadDeps,
  readPublishedStatement,
} from '@daylight/application'
import { idSchema, type StatementFormat } from '@daylight/contracts'
import { notFound as noSuchThing } from '@daylight/domain/access'
import { container } from './container.ts'

async function publicDeps(): Promise<PublicReadDeps> {
  const { deps, database } = await container()
  return { database, clock: deps.clock, ids: deps.ids, storage: deps.storage, publicReader: database }
}

export interface PublishedPlace {
  readonly segment: string
  readonly id: string
}

function checkPlace({ segment, id }: PublishedPlace): PublishedPlace {
  if (!idSchema.safeParse(id).success) throw noSuchThing()
  return { segment, id }
}

/** What everybody may read. Each throws “not found” for what is not published. */
export const published = {
  read: async (place: PublishedPlace) => readPublishedStatement(await publicDeps(), checkPlace(place)),
  list: async (segment: string) => listPublishedStatements(await publicDeps(), segment),
  find: async (place: PublishedPlace) =>
    findPublication((await publicDeps()).publicReader, checkPlace(place)),
  file: async (place: PublishedPlace, format: StatementFormat) =>
    openPublishedFile(await publicDeps(), { ...checkPlace(place), format }),
}
