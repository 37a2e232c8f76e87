import { generateClient } from './lib/generate-client.ts'

const made = await generateClient()
console.log(made ? 'Prisma client generated.' : 'Prisma client is up to date.')
