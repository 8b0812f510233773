import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { findings } from '../h5/axe'
import { startDesk } from './desk-process'
import { expect, test, write } from './desk-test'

const SEED = 'jin-wei/li-nan'

const open = async (page: Page, address: string, article = SEED): Promise<void> => {
  await page.goto(`${address}#/edit/${article}`)
  await expect(page.getByRole('status')).toHaveText('已保存')
}
const body = (page: Page) => page.getByRole('textbox', { name: '正文' })

/** Puts the cursor behind the last character of a paragraph. */
async function behind(page: Page, text: string): Promise<void> {
  await body(page).getByText(text).last().click()
  await page.keyboard.press('End')
}

test('what is typed is in the file, and undone again', async ({ page, desk }) => {
  const file = path.join(desk.content, `${SEED}.md`)
  const before = await readFile(file, 'utf8')
  await open(page, desk.address)
  expect(await readFile(file, 'utf8')).toBe(before)
  expect(await findings(page)).toEqual([])

  await body(page).locator('p').first().click()
  await page.keyboard.press('Home')
  await page.keyboard.type('甲乙')
  await expect.poll(() => readFile(file, 'utf8')).toContain('甲乙')
  await page.keyboard.press('Control+z')
  await expect.poll(() => readFile(file, 'utf8')).toBe(before)
})

test('what another writes into the file meanwhile comes in, and a clash is decided by choosing', async ({
  page,
  desk,
}) => {
  const file = path.join(desk.content, 'yue-du/tuzhu.md')
  await open(page, desk.address, 'yue-du/tuzhu')
  await writeFile(file, (await readFile(file, 'utf8')).replace('编辑拿到一张照片', '编辑拿到两张照片'))
  await expect(body(page)).toContainText('编辑拿到两张照片')

  await write(page.getByRole('textbox', { name: '标题' }), 'Figures')
  await expect(page.getByRole('status')).toHaveText('已保存')
  await page.route('**/api/article?**', async route => {
    // Between the key and the save another has written.
    await writeFile(
      file,
      (await readFile(file, 'utf8')).replace('title: Figures\n', 'title: Figures, words\n'),
    )
    await route.continue()
  })
  await write(page.getByRole('textbox', { name: '标题' }), 'Figures and words')
  const clash = page.getByRole('alert', { name: '同一处，别人也改了' })
  await expect(clash).toContainText('Figures, words')
  expect(await findings(page)).toEqual([])
  await clash.getByRole('radio', { name: '这里写的' }).check()
  await clash.getByRole('button', { name: '就这样' }).click()
  await expect(clash).toBeHidden()
  expect(await readFile(file, 'utf8')).toContain('title: Figures and words')
})

const FROM_WORD = `<html><body><!--StartFragment--><h1 style="color:red">一节</h1>
<p class=MsoNormal style='font-family:宋体'><span style="font-size:20pt">甲<b>乙</b><font color=blue>丙</font></span></p>
<ul><li>丁</li></ul><p style="font-weight:bold">戊</p><script>document.title='x'</script><!--EndFragment--></body></html>`

test('what is pasted keeps what an article has, and nothing else', async ({ page, desk }) => {
  const file = path.join(desk.content, 'yue-du/tuzhu.md')
  await open(page, desk.address, 'yue-du/tuzhu')
  await behind(page, '图注说图上没有的')
  await page.keyboard.press('Enter')
  await body(page).evaluate((element, html) => {
    const data = new DataTransfer()
    data.setData('text/html', html)
    const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data })
    // Firefox makes events of scripts without their data.
    if (!event.clipboardData?.types.length) Object.defineProperty(event, 'clipboardData', { value: data })
    element.dispatchEvent(event)
  }, FROM_WORD)
  await expect.poll(() => readFile(file, 'utf8')).toContain('\n\n## 一节\n\n甲**乙**丙\n\n- 丁\n\n**戊**\n')
})

test('a picture is brought to the place that waits for it, with its words', async ({ page, desk }) => {
  const file = path.join(desk.content, `${SEED}.md`)
  await open(page, desk.address)
  const waiting = page.locator('.figure-waiting').first()
  const picture = await readFile(path.join(desk.content, 'yue-du/images/tuzhu-qiao.png'))
  await waiting
    .getByLabel('选图片')
    .setInputFiles({ name: '桥 1.png', mimeType: 'image/png', buffer: picture })
  const figure = body(page).locator('.figure:has(img)').first()
  await write(figure.getByLabel('图注'), 'A bridge')
  await expect.poll(() => readFile(file, 'utf8')).toMatch(/\(images\/li-nan-[0-9a-f]{10}\.png "A bridge"\)/)
  await write(figure.getByLabel('谁拍的、谁画的'), 'Lin')
  await figure.getByText('卡片上留哪里').click()
  await figure.getByLabel('左右').press('Home')
  await figure.getByLabel('上下').press('ArrowRight')
  expect(await findings(page)).toEqual([])
  await expect
    .poll(() => readFile(file, 'utf8'))
    .toMatch(/\(images\/li-nan-[0-9a-f]{10}\.png#focus=0,51 "A bridge（圖：Lin）"\)/)
  await expect(figure.getByRole('img')).toHaveJSProperty('complete', true)
})

test('a note comes and goes with its mark', async ({ page, desk }) => {
  const file = path.join(desk.content, 'yue-du/tuzhu.md')
  await open(page, desk.address, 'yue-du/tuzhu')
  await behind(page, '图注说图上没有的')
  await page.getByRole('button', { name: '注释' }).click()
  await page.keyboard.type('注一')
  await expect.poll(() => readFile(file, 'utf8')).toContain('[^1]: 注一')
  await behind(page, '图注说图上没有的')
  await page.keyboard.press('Backspace')
  await expect.poll(() => readFile(file, 'utf8')).not.toContain('[^1]')
})

test('a killed desk loses at most a second, and the window saves the rest when there is one again', async ({
  page,
  desk,
}) => {
  const file = path.join(desk.content, `${SEED}.md`)
  const first = await startDesk(desk.content)
  await open(page, first.address)
  await body(page).locator('p').first().click()
  await page.keyboard.press('Home')
  await page.keyboard.type('甲乙丙', { delay: 100 })
  await page.waitForTimeout(1_000)
  await page.keyboard.type('丁')
  await first.end('SIGKILL')
  await page.keyboard.type('戊己')
  await expect(page.getByRole('status')).toHaveText('没有存上')
  expect(await readFile(file, 'utf8')).toContain('甲乙丙')
  // The window goes too; what it could not save is there when the article is opened again.
  const second = await startDesk(desk.content, Number(new URL(first.address).port))
  await page.reload()
  await expect(body(page)).toContainText('甲乙丙丁戊己')
  await expect.poll(() => readFile(file, 'utf8')).toContain('甲乙丙丁戊己')
  await second.end('SIGTERM')
})

test('a killed browser loses at most a second', async ({ page, desk }) => {
  const file = path.join(desk.content, `${SEED}.md`)
  await open(page, desk.address)
  await body(page).locator('p').first().click()
  await page.keyboard.press('Home')
  const typed: { text: string; at: number }[] = []
  const end = Date.now() + 2_000 + Math.random() * 1_000
  for (let n = 0; Date.now() < end; n += 1) {
    await page.keyboard.type(String(n % 10))
    typed.push({ text: String(n % 10), at: Date.now() })
  }
  const last = Date.now()
  // Nothing more is asked of the page: what is in the file by now is what is left.
  const kept = await readFile(file, 'utf8')
  const safe = typed.filter(({ at }) => at < last - 1_000).map(({ text }) => text)
  expect(safe.length).toBeGreaterThan(5)
  expect(kept).toContain(safe.join(''))
})
