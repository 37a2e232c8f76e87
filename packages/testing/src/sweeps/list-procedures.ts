import { type Access, appRouter, type createCaller } from '@daylight/api'
import { permissions, RESPONDENT_PURPOSES } from '@daylight/domain/access'

export interface ListedProcedure {
  readonly path: string
  readonly access: Access
}

/** Every procedure of the API with what it asks of its caller. */
export function listProcedures(): readonly ListedProcedure[] {
  return Object.entries(appRouter._def.procedures)
    .map(([path, procedure]) => ({ path, access: readAccess(path, procedure) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

function readAccess(path: string, procedure: unknown): Access {
  const access: unknown = Reflect.get(
    Object(Reflect.get(Object(Reflect.get(Object(procedure), '_def')), 'meta')),
    'access',
  )
  if (isAccess(access)) return access
  throw new Error(`${path} was built without a permission.`)
}

const respondentAccesses: readonly string[] = [
  'respondent',
  ...RESPONDENT_PURPOSES.map((purpose) => `respondent:${purpose}`),
]

/** Whether it is for the holder of a link, and so for nobody who is signed in. */
export function isForRespondents(access: Access): boolean {
  return respondentAccesses.includes(access)
}

function isAccess(value: unknown): value is Access {
  return (
    typeof value === 'string' &&
    (Object.hasOwn(permissions, value) ||
      ['signed_in', 'platform_administrator', 'public', ...respondentAccesses].includes(value))
  )
}

/** Calls a procedure by its path. */
export async function callByPath(
  caller: ReturnType<typeof createCaller>,
  path: string,
  input: unknown,
): Promise<unknown> {
  let step: unknown = caller
  for (const name of path.split('.')) step = Reflect.get(Object(step), name)
  if (typeof step !== 'function') throw new Error(`${path} is not a procedure.`)
  return Reflect.apply(step, undefined, [input])
}
