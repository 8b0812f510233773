/** An article goes out to a public account: copied in the desk, pasted into an editor, read again by the import. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { findings } from '../h5/axe'
import { keptByEditor } from '../unit/publishing/wechat-article/editor'
import { expect, test } from './desk-test'

const LAMP = '清晨五点，渡口的灯还亮着，周小满把缆绳解开，等第一个过河的人。'

test('it is copied with its pictures, and what has no place there is told', async ({
  page,
  desk,
  context,
  browserName,
}) => {
  if (browserName === 'chromium') await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const folder = path.join(desk.content, 'yue-du')
  const picture = await sharp({ create: { width: 1_600, height: 900, channels: 3, background: '#a3352a' } })
    .png()
    .toBuffer()
  await writeFile(path.join(folder, 'images/deng.png'), picture)
  const body = `${LAMP}\n\n见[旧账](https://a.example/zhang)。\n\n![清晨的渡口](images/deng.png)\n\n![桥]()\n`
  await writeFile(
    path.join(folder, 'deng.md'),
    `---\nid: deng\ntag: 河埠头\ntitle: 一盏不熄的灯\nscript: zh-Hans\n---\n\n${body}`,
  )
  await page.goto(`${desk.address}#/edit/yue-du/deng`)
  await page.getByRole('link', { name: '公众号' }).click()
  await expect(page.getByRole('heading', { name: '【河埠头】一盏不熄的灯' })).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('listitem')).toHaveText(['清晨的渡口', '桥：还没有这张图，要在公众号里补'])
  await expect(page.getByText('只能复制')).toBeVisible()
  const shown = page.frameLocator('iframe[title="公众号里的样子"]')
  await expect(shown.getByText(LAMP)).toBeVisible()
  await expect(shown.getByRole('img', { name: '清晨的渡口' })).toHaveJSProperty('naturalWidth', 1_080)
  expect(await findings(page)).toEqual([])

  await page.getByRole('button', { name: '复制到公众号' }).click()
  await expect(page.getByRole('status')).toHaveText(/^复制好了/)
  await page.evaluate(() => {
    const editor = document.createElement('div')
    editor.id = 'editor'
    editor.contentEditable = 'true'
    document.body.replaceChildren(editor)
    editor.focus()
  })
  await page.keyboard.press('Control+v')
  const editor = page.locator('#editor')
  await expect(editor).toContainText('见旧账[1]。')
  const pasted = keptByEditor(await editor.innerHTML())
  expect(pasted.html).toContain('[1] https://a.example/zhang')
  expect(pasted.html).toMatch(/<img src="data:image\/png;base64,[^"]+" alt="清晨的渡口"/)
  expect(pasted.html).not.toMatch(/class=|position|<style/)
})
