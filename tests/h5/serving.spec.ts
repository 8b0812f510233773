import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { DIST_H5 } from '../../config/scripts/build-h5'
import { INLINE } from '../../src/prerender/inline'

test('the site holds nothing of the gallery, which is for those who make it', () => {
  const names = readdirSync(DIST_H5, { recursive: true, encoding: 'utf8' })
  const texts = names.filter(name => /\.(?:js|css|html)$/.test(name))
  expect(texts.length).toBeGreaterThan(20)
  const telling = texts.filter(name => /gallery/i.test(readFileSync(path.join(DIST_H5, name), 'utf8')))
  expect(telling).toEqual([])
})

test('every script asks to be compiled while it comes, before anything but its licences', () => {
  const folder = path.join(DIST_H5, 'js')
  const scripts = readdirSync(folder).filter(name => name.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(10)
  const late = scripts.filter(
    name =>
      !/^(?:\/\*!.*\*\/\n)?\/\/# allFunctionsCalledOnLoad\n/.test(
        readFileSync(path.join(folder, name), 'utf8'),
      ),
  )
  expect(late).toEqual([])
})

const SCRIPT = /<script\b([^>]*)>([^]*?)<\/script/gi

test('one script stands inside pages, in all of them the same, which the policy names', () => {
  const pages = readdirSync(DIST_H5, { recursive: true, encoding: 'utf8' }).filter(name =>
    name.endsWith('.html'),
  )
  expect(pages.length).toBeGreaterThan(20)
  for (const page of pages) {
    const scripts = [...readFileSync(path.join(DIST_H5, page), 'utf8').matchAll(SCRIPT)]
    const inside = scripts.filter(
      ([, attributes = '']) => !/\ssrc=|\stype="application\/(?:ld\+)?json"/.test(attributes),
    )
    expect(
      inside.map(([, , text]) => text),
      page,
    ).toEqual([INLINE])
  }
})

/** Under the policy that the server sends, which a real host should send too. */
for (const address of ['/', '/a/li-nan/', '/hant-tw/a/li-nan/', '/a/nobody-wrote-this/']) {
  test(`${address} draws without a script, style or picture refused`, async ({ page }) => {
    const complaints: string[] = []
    page.on('console', message => {
      if (/Content.Security.Policy|Permissions.Policy/i.test(message.text())) complaints.push(message.text())
    })
    page.on('pageerror', error => complaints.push(String(error)))

    await page.goto(address)
    await expect(page.getByRole('heading').first()).toBeVisible()
    expect(complaints).toEqual([])
  })
}
