import { expect, type Page, test } from '@playwright/test'
import { crawl, type Visited } from '../support/crawl.ts'
import { COLOUR_RULES, findFaults } from '../support/find-faults.ts'
import { findKeyboardFaults } from '../support/find-keyboard-faults.ts'
import { listRoutes } from '../support/list-routes.ts'
import { findSignIn, product } from '../support/product.ts'
import { readOwnStatement } from '../support/read-own-statement.ts'
import { signIn } from '../support/sign-in.ts'

/** Pages that this sweep does not reach, each with the reason. Every other page must be seen. */
const elsewhere = new Map([
  ['/[org]/suppliers/import/[upload]', 'needs an upload: see import-pages.spec.ts'],
  ['/[org]/suppliers/import/[upload]/preview', 'needs an upload: see import-pages.spec.ts'],
  ['/[org]/suppliers/imports/[id]', 'needs an import: see import-pages.spec.ts'],
  ['/respond/[link]/plan', 'needs an open link: see work-the-plan.spec.ts'],
  ['/respond/[link]/plan/[actionId]', 'needs an open link: see work-the-plan.spec.ts'],
  ['/respond/[link]/plan/[actionId]/dispute', 'needs an open link: see work-the-plan.spec.ts'],
  ['/respond/[link]/plan/disputes/[disputeId]', 'needs an open link: see work-the-plan.spec.ts'],
  ['/respond/[link]/plan/owed/[remedyId]', 'needs an open link: see pay-what-is-owed.spec.ts'],
  ['/respond/[link]/questions', 'needs an open link: see answer-questions.spec.ts'],
  ['/respond/[link]/questions/decline', 'needs an open link: see answer-questions.spec.ts'],
  ['/respond/[link]/questions/[question]/files', 'needs an open link: see answer-questions.spec.ts'],
  ['/respond/[link]/questions/[question]', 'needs an open link: see answer-questions.spec.ts'],
  ['/respond/[link]/questions/check', 'needs an open link: see answer-questions.spec.ts'],
  ['/respond/[link]/questions/colleagues', 'needs an open link: see answer-questions.spec.ts'],
  ['/respond/[link]/questions/print', 'needs an open link: see answer-questions.spec.ts'],
  ['/respond/[link]/questions/keep', 'needs an open link: see answer-questions.spec.ts'],
  ['/respond/[link]/questions/library', 'needs an open link: see answer-questions.spec.ts'],
  ['/respond/[link]/questions/sent', 'needs an open link: see answer-questions.spec.ts'],
])

/** No link leads there without a message: what somebody with a wrong or used link sees. */
const withoutLink = [
  '/sign-up/sent',
  '/reset-password/sent',
  '/confirm-email/none.none',
  '/reset-password/none.none',
  '/invitations/none.none.none',
  '/r/none.none.none',
  '/respond/closed?why=expired',
  '/shared/none.none.none',
]

const DESKTOP = { width: 1280, height: 900 }
const PHONE = { width: 320, height: 640 }

for (const view of [
  { name: 'light, desktop and 320 px', scheme: 'light', statesPerRoute: 2 },
  { name: 'dark, desktop and by keyboard', scheme: 'dark', statesPerRoute: 1, keyboard: true },
] as const) {
  test(`every page passes axe and fits: ${view.name}`, async ({ browser }) => {
    test.setTimeout(900_000)
    const { scheme, statesPerRoute } = view
    const newPage = async () =>
      (await browser.newContext({ viewport: DESKTOP, colorScheme: scheme, baseURL: product.url })).newPage()
    const faults: string[] = []
    const seen = new Map<string, string>()
    const sweep = (page: Page, from: readonly string[]) =>
      crawl({
        page,
        from,
        statesPerRoute,
        visit: async (visited: Visited) => {
          const first = !seen.has(visited.route)
          seen.set(visited.route, visited.address)
          if ('keyboard' in view) {
            // The same pages as in the light; only colours can be wrong here that are right there.
            faults.push(...(await findFaults(page, visited, COLOUR_RULES)))
            faults.push(...(await findKeyboardFaults(page, visited)))
            return
          }
          faults.push(...(await findFaults(page, visited)))
          if (!first) return
          // The same page again, as narrow as WCAG's reflow asks, without loading it anew.
          await page.setViewportSize(PHONE)
          faults.push(...(await findFaults(page, { ...visited, address: `${visited.address} at 320 px` })))
          await page.setViewportSize(DESKTOP)
        },
      })

    const outside = await newPage()
    await outside.goto('/')
    await sweep(outside, [
      '/',
      '/sign-in',
      '/sign-up',
      '/worried',
      '/check',
      '/check/me/ar',
      '/published/brightside-cleaning',
      '/verify',
      '/mailbox',
      ...withoutLink,
    ])
    const inside = await newPage()
    await signIn(inside, findSignIn('Northbank Council', 'owner'))
    await sweep(inside, [
      await readOwnStatement(inside),
      '/northbank-council',
      '/organisations/new',
      '/account',
      '/admin/rates',
      '/northbank-council/sites',
    ])
    // Steps that are not open just now have no link; their pages say so.
    await sweep(inside, unlinked(seen))
    expect(faults).toEqual([])
    expect(listRoutes().filter((route) => !seen.has(route) && !elsewhere.has(route))).toEqual([])
  })
}

/** Addresses of pages not seen whose parent was: the parent's address and the last word of their pattern. */
function unlinked(seen: ReadonlyMap<string, string>): readonly string[] {
  return listRoutes().flatMap((route) => {
    const cut = route.lastIndexOf('/')
    const parent = seen.get(route.slice(0, cut))
    const word = route.slice(cut + 1)
    return seen.has(route) || parent === undefined || word.startsWith('[')
      ? []
      : [`${parent.split('?')[0]}/${word}`]
  })
}
