import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { crawl, type Visited } from './support/crawl.ts'
import { product, type SignIn } from './support/product.ts'
import { signIn } from './support/sign-in.ts'

const FOLDER = path.resolve(import.meta.dirname, '../../../.gallery')

const views = [
  { name: 'desktop', width: 1280, height: 900, colorScheme: 'light' },
  { name: 'desktop-dark', width: 1280, height: 900, colorScheme: 'dark' },
  { name: 'phone', width: 360, height: 740, colorScheme: 'light' },
] as const
type View = (typeof views)[number]

interface Picture {
  readonly file: string
  readonly caption: string
}

/** Pictures of every page and state that one visitor reaches. */
async function picture(browser: Browser, view: View, who: SignIn | null): Promise<readonly Picture[]> {
  const { width, height, colorScheme } = view
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    baseURL: product.url,
    locale: 'en-GB',
  })
  const page = await context.newPage()
  const visitor = who ? who.organisation.toLowerCase().replace(/[^a-z0-9]+/g, '-') : 'signed-out'
  const folder = path.join(FOLDER, view.name, visitor)
  await mkdir(folder, { recursive: true })
  const pictures: Picture[] = []
  const visit = async ({ address, route }: Visited) => {
    const name = `${String(pictures.length + 1).padStart(3, '0')}${route.replace(/[^a-zA-Z0-9]+/g, '-').replace(/-$/, '')}.png`
    await page.screenshot({ path: path.join(folder, name), fullPage: true })
    pictures.push({
      file: path.relative(FOLDER, path.join(folder, name)),
      caption: `${view.name}: ${address}`,
    })
  }
  await page.goto('/')
  if (who) await signIn(page, who)
  await crawl({
    page,
    from: who
      ? await startingPoints(page)
      : ['/', '/sign-in', '/sign-up', '/worried', '/check', '/check/me/ar', '/mailbox'],
    visit,
  })
  await context.close()
  return pictures
}

async function startingPoints(page: Page): Promise<readonly string[]> {
  return [new URL(page.url()).pathname, '/organisations', '/account']
}

const browser = await chromium.launch({ executablePath: product.browser, args: [...product.browserArgs] })
const owners = product.signIns.filter((candidate) => candidate.role === 'owner')
const pictures: Picture[] = []
for (const view of views) {
  for (const who of [null, ...owners]) pictures.push(...(await picture(browser, view, who)))
}
await browser.close()
const figures = pictures.map(
  ({ file, caption }) =>
    `<figure><a href="${file}"><img loading="lazy" src="${file}" alt=""></a><figcaption>${caption.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</figcaption></figure>`,
)
await writeFile(
  path.join(FOLDER, 'index.html'),
  `<!doctype html><meta charset="utf-8"><title>Daylight, every page</title><style>body{font:14px sans-serif;display:grid;grid-template-columns:repeat(auto-fill,minmax(20rem,1fr));gap:1rem}img{max-width:100%;border:1px solid #ccc}</style>${figures.join('\n')}`,
)
process.stdout.write(`${pictures.length} pictures: ${path.join(FOLDER, 'index.html')}\n`)
