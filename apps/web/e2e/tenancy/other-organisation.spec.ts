import { expect, test } from '@playwright/test'
import { crawl } from '../support/crawl.ts'
import { findSignIn, product } from '../support/product.ts'
import { signIn } from '../support/sign-in.ts'

/** Every page and file of one organisation, asked for by the owner of another and by nobody. */
test('pages, files and the API of an organisation do not exist for others', async ({ browser }) => {
  test.setTimeout(300_000)
  const council = await (await browser.newContext({ baseURL: product.url })).newPage()
  await signIn(council, findSignIn('Northbank Council', 'owner'))
  const home = '/northbank-council'
  const files = new Set<string>()
  const visited = await crawl({
    page: council,
    from: [home],
    statesPerRoute: 5,
    visit: async () => {
      const links = await council.$$eval(
        'a[href*="lines.csv"], a[href*="/evidence/"], a[href*="/documents/"]',
        (anchors) => anchors.map((anchor) => anchor.getAttribute('href') ?? ''),
      )
      for (const link of links) files.add(link)
    },
  })
  const addresses = [
    ...visited.map(({ address }) => address).filter((address) => address.startsWith(home)),
    ...files,
  ]
  expect(addresses.length).toBeGreaterThan(30)
  expect([...files].some((file) => file.includes('lines.csv'))).toBe(true)

  const bakery = await (await browser.newContext({ baseURL: product.url })).newPage()
  await signIn(bakery, findSignIn(/Marigold/, 'owner'))
  const nobody = await (await browser.newContext({ baseURL: product.url })).newPage()
  const leaks: string[] = []
  for (const address of addresses) {
    const asBakery = await bakery.request.get(address, { maxRedirects: 0 })
    if (asBakery.status() !== 404)
      leaks.push(`${address} answered another organisation with ${asBakery.status()}`)
    if (/Brightside|Amina Warsame/.test(await asBakery.text()))
      leaks.push(`${address} showed another organisation what is in it`)
    const asNobody = await nobody.request.get(address, { maxRedirects: 0 })
    if (asNobody.status() < 300)
      leaks.push(`${address} answered somebody signed out with ${asNobody.status()}`)
  }
  for (const [page, expected] of [
    [bakery, 404],
    [nobody, 401],
  ] as const) {
    const answer = await page.request.post(`/api/o${home}/trpc/suppliers.list`, {
      data: {},
      headers: { 'content-type': 'application/json' },
      maxRedirects: 0,
    })
    // A query by POST is allowed, so the answer is about access and not about the method.
    if (answer.status() !== expected)
      leaks.push(`the API answered ${answer.status()} where ${expected} belongs`)
  }
  expect(leaks).toEqual([])
})
