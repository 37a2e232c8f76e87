import http from 'node:http'
import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { findHomepageLink } from '@daylight/domain/statements'
import { afterEach, describe, expect, it } from 'vitest'
import { createHomepageReader } from './create-homepage-reader.ts'
import { isPublicAddress } from './public-addresses.ts'

/** An address that everybody reaches; what is dialled there is answered by the test's own server. */
const PUBLIC = '93.184.216.34'
const HOME = 'http://www.example.org/'
const STATEMENT = 'https://daylight.example.org/published/northbank'

const opened: http.Server[] = []
afterEach(async () => {
  for (const server of opened.splice(0)) {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
})

interface Website {
  readonly answer: http.RequestListener
  readonly resolve?: (host: string) => Promise<readonly string[]>
  readonly milliseconds?: number
}

/** The reader in front of a real server, and which addresses it dialled. */
async function serve({ answer, resolve = async () => [PUBLIC], milliseconds = 5_000 }: Website) {
  const server = http.createServer(answer)
  opened.push(server)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const dialled: string[] = []
  const reader = createHomepageReader({
    resolve,
    dial: (to) => {
      dialled.push(`${to.address}:${to.port}`)
      return connect({ host: '127.0.0.1', port: address.port })
    },
    mostBytes: 200_000,
    milliseconds,
  })
  return { dialled, read: (at = HOME) => reader.read(at) }
}

const page = (html: string): http.RequestListener => {
  return (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(html)
}

async function reasonFor(website: Website, at = HOME) {
  const site = await serve(website)
  const reading = await site.read(at)
  return [reading.kind === 'unreachable' ? reading.reason : 'read', site.dialled] as const
}

describe('the check of a homepage', () => {
  it('finds the link in the footer, over a redirect, with the page as it came', async () => {
    const html = `<!doctype html><title>Northbank</title><main><a href="/shop">Shop</a></main>
      <footer><ul><li><a href="${STATEMENT}/"><span>Modern slavery</span> statement</a></ul></footer>`
    const seen: http.IncomingHttpHeaders[] = []
    const site = await serve({
      answer: (request, response) => {
        seen.push(request.headers)
        if (request.url === '/') response.writeHead(301, { location: '/en', 'set-cookie': 'a=b' }).end()
        else response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(html))
      },
    })
    const reading = await site.read()
    if (reading.kind !== 'page') throw new Error(reading.reason)
    expect(reading).toMatchObject({ finalAddress: `${HOME}en`, httpStatus: 200, asksToSignIn: false })
    expect(Buffer.from(reading.html).toString()).toBe(html)
    expect(site.dialled).toEqual([`${PUBLIC}:80`, `${PUBLIC}:80`])
    expect(seen.map(({ cookie, host }) => [cookie, host])).toEqual([
      [undefined, 'www.example.org'],
      [undefined, 'www.example.org'],
    ])
    expect(findHomepageLink(reading.links, [STATEMENT])).toEqual({
      outcome: 'found',
      links: [
        {
          address: `${STATEMENT}/`,
          text: 'Modern slavery statement',
          place: 'footer',
          hidden: false,
          toStatement: true,
          prominent: true,
        },
      ],
    })
  })

  it('tells a link that cannot be seen, one that leads elsewhere, and none apart', async () => {
    const outcomeOf = async (html: string) => {
      const reading = await (await serve({ answer: page(`<html><body>${html}`) })).read()
      return reading.kind === 'page' ? findHomepageLink(reading.links, [STATEMENT]).outcome : reading.reason
    }
    const link = (text: string) => `<a href="${STATEMENT}">${text}</a>`
    expect(await outcomeOf(`<div style="display: none">${link('Modern slavery statement')}</div>`)).toBe(
      'not_prominent',
    )
    expect(await outcomeOf(link('Legal'))).toBe('not_prominent')
    expect(await outcomeOf(`<nav><ul hidden>${link('Modern slavery')}</ul></nav>`)).toBe('found')
    expect(await outcomeOf('<a href="/modern-slavery">Modern slavery</a>')).toBe('elsewhere')
    expect(await outcomeOf(`<!-- ${link('Modern slavery')} --><p>Modern slavery statement`)).toBe('not_found')
    expect(await outcomeOf(`<a href="${STATEMENT}-not">Contact</a>`)).toBe('not_found')
  })

  it('never connects to an address that is not everybody’s', async () => {
    const answer = page('<html>secret')
    for (const host of ['127.0.0.1', '[::1]', '2130706433', '0x7f.1', '169.254.169.254', '[::ffff:10.0.0.1]'])
      expect(await reasonFor({ answer }, `http://${host}/`)).toEqual(['private_address', []])
    const resolve = async () => [PUBLIC, '10.0.0.5']
    expect(await reasonFor({ answer, resolve })).toEqual(['private_address', []])
    for (const at of [
      'ftp://example.org/',
      'http://example.org:8080/',
      'http://a:b@example.org/',
      'file:///etc',
    ])
      expect(await reasonFor({ answer }, at)).toEqual(['wrong_address', []])
  })

  it('judges every address that a redirect names, and follows no more than five', async () => {
    const to = (location: string): http.RequestListener => {
      return (_, response) => response.writeHead(302, { location }).end()
    }
    for (const location of [
      'http://127.0.0.1/',
      '//169.254.169.254/latest',
      'http://example.org:6379/',
      'gopher://a',
    ])
      expect(await reasonFor({ answer: to(location) })).toEqual(['private_address', [`${PUBLIC}:80`]])
    const [reason, dialled] = await reasonFor({ answer: to('/again') })
    expect([reason, dialled.length]).toEqual(['too_many_redirects', 6])
  })

  it('connects to what it has looked up, though the name answers otherwise the next time', async () => {
    let asked = 0
    const resolve = async () => {
      asked += 1
      return asked === 1 ? [PUBLIC] : ['127.0.0.1']
    }
    expect(await reasonFor({ answer: page('<html>'), resolve })).toEqual(['read', [`${PUBLIC}:80`]])
    expect(asked).toBe(1)
  })

  it('stops at what is too large, unpacked or endless, and at what never ends', async () => {
    const bomb = gzipSync(Buffer.alloc(5_000_000))
    expect(
      await reasonFor({
        answer: (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
      }),
    ).toEqual(['too_large', [`${PUBLIC}:80`]])
    const endless: http.RequestListener = (_, response) => {
      const more = () => {
        while (!response.destroyed && response.write('<p>'.repeat(5_000)));
      }
      response.on('drain', more)
      more()
    }
    expect((await reasonFor({ answer: endless }))[0]).toBe('too_large')
    const slow: http.RequestListener = (_, response) => {
      response.write('<html>')
      const timer = setInterval(() => response.write(' '), 20)
      response.on('close', () => clearInterval(timer))
    }
    expect((await reasonFor({ answer: slow, milliseconds: 200 }))[0]).toBe('too_slow')
    const never = () => new Promise<readonly string[]>(() => undefined)
    expect((await reasonFor({ answer: slow, resolve: never, milliseconds: 50 }))[0]).toBe('too_slow')
  })

  it('says what it met instead of a page', async () => {
    const status = (code: number): http.RequestListener => {
      return (_, response) => response.writeHead(code).end('<html>')
    }
    expect((await reasonFor({ answer: status(401) }))[0]).toBe('asks_to_sign_in')
    expect((await reasonFor({ answer: status(500) }))[0]).toBe('status')
    expect((await reasonFor({ answer: page('%PDF-1.7 <html>') }))[0]).toBe('not_a_page')
    expect((await reasonFor({ answer: (request) => request.socket.destroy() }))[0]).toBe('no_answer')
    const resolve = () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }))
    expect((await reasonFor({ answer: status(200), resolve }))[0]).toBe('no_such_name')
    const wall = await (await serve({ answer: page('<html><input type="password">') })).read()
    expect(wall.kind === 'page' && wall.asksToSignIn).toBe(true)
  })

  it('knows every range that is not the open internet', () => {
    const closed = [
      ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.9.9.9', '169.254.169.254', '172.31.0.1', '192.168.1.1'],
      ...[
        '192.0.0.192',
        '192.0.2.1',
        '198.18.0.1',
        '203.0.113.9',
        '224.0.0.1',
        '240.0.0.1',
        '255.255.255.255',
      ],
      ...[
        '100.100.100.200',
        '168.63.129.16',
        '::',
        '::1',
        '::ffff:93.184.216.34',
        '64:ff9b::7f00:1',
        '4000::1',
      ],
      ...[
        'fe80::1',
        'fc00::1',
        'fd00:ec2::254',
        'fec0::1',
        'ff02::1',
        '2001:db8::1',
        '2002:7f00:1::',
        '2001::1',
      ],
    ]
    expect(closed.filter(isPublicAddress)).toEqual([])
    expect(['93.184.216.34', '1.1.1.1', '2606:4700::1111'].every(isPublicAddress)).toBe(true)
  })
})
