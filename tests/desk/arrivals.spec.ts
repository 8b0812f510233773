/** Manuscripts come in: the seed text, a Word file with a picture, a saved page of WeChat, a paste; each in a few actions. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { ROOT } from '../../config/scripts/root'
import { findings } from '../h5/axe'
import { paragraph, pictureRun, text, wordDocument } from '../unit/publishing/formats/word'
import { expect, test } from './desk-test'

const SEED = path.join(ROOT, 'tests/fixtures/script/seed-article.txt')
const WECHAT = path.join(ROOT, 'tests/fixtures/import/wechat-article.html')
/** Milliseconds in which a process for reading has started on a busy machine, and has read. */
const READING = 30_000
const LAMP = '清晨五点，渡口的灯还亮着，周小满把缆绳解开，等第一个过河的人。'

const LAMP_IN_TRADITIONAL = '清晨五點，渡口的燈還亮著，周小滿把纜繩解開，等第一個過河的人。'

interface File {
  name: string
  mimeType: string
  buffer: Buffer
}

const fileOf = async (name: string, from: string): Promise<File> => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: await readFile(from),
})

async function drop(page: Page, address: string, file: File): Promise<void> {
  await page.goto(address)
  await page.getByRole('link', { name: '收稿' }).click()
  await page.getByLabel('选文件').setInputFiles(file)
}

/** What is taken goes out by two clicks more: five actions in all, from the desk's first page on. */
async function publish(page: Page, document: string, words: string): Promise<void> {
  await page.getByRole('link', { name: '发布', exact: true }).click()
  await page.getByRole('button', { name: '发布', exact: true }).click({ timeout: 120_000 })
  await expect(page.getByText(/^发布好了/)).toBeVisible({ timeout: 180_000 })
  expect(await readFile(document, 'utf8')).toContain(words)
}

test('the same article in the other script takes the place of what is there, where an editor says so', async ({
  page,
  desk,
}) => {
  test.setTimeout(120_000)
  const of = (title: string, words: string): File => ({
    ...{ name: 'a.txt', mimeType: 'text/plain' },
    buffer: Buffer.from(`【读写之间】${title}\n\n${words}\n`),
  })
  const take = page.getByRole('button', { name: '收下并打开' })
  const file = path.join(desk.content, 'yue-du/du-chuan-de-deng.md')
  await drop(page, desk.address, of('渡船的灯', LAMP))
  await take.click({ timeout: READING })
  await expect(page).toHaveURL(/#\/edit\/yue-du\/du-chuan-de-deng$/, { timeout: READING })

  await drop(page, desk.address, of('渡船的燈', LAMP_IN_TRADITIONAL))
  const seen = page.getByRole('article')
  await expect(seen.getByRole('alert')).toContainText('给稿子另起一个标题', { timeout: READING })
  expect(await findings(page)).toEqual([])
  await page.getByRole('button', { name: '用稿子代替库里的那一篇' }).click()
  await expect(seen.getByText('哪些字变了')).toBeVisible({ timeout: READING })
  expect(await readFile(file, 'utf8')).toContain(LAMP)
  await take.click()
  await expect(page).toHaveURL(/#\/edit\/yue-du\/du-chuan-de-deng$/, { timeout: READING })
  expect(await readFile(file, 'utf8')).toContain(LAMP_IN_TRADITIONAL)
})

test('the seed text is taken, with everything that it says, and published', async ({ page, desk }) => {
  test.setTimeout(360_000)
  await rm(path.join(desk.content, 'jin-wei/li-nan.md'))
  await rm(path.join(desk.content, 'jin-wei/li-nan.origin.txt'), { force: true })
  await drop(page, desk.address, await fileOf('seed.txt', SEED))
  const report = page.getByRole('article', { name: '李楠:職責所在 義不容辭' })
  await expect(report).toContainText('新文章', { timeout: READING })
  await expect(report).toContainText('放进《津衛新青年》')
  await expect(report.getByRole('group', { name: '读出来的' })).toContainText(
    '【津衛新青年】李楠:職責所在 義不容辭',
  )
  expect(await findings(page)).toEqual([])
  await page.getByRole('button', { name: '收下并打开' }).click()
  await expect(page).toHaveURL(/#\/edit\/jin-wei\/li-nan$/, { timeout: READING })
  expect(await readFile(path.join(desk.content, 'jin-wei/li-nan.md'), 'utf8')).toContain(
    'title: 李楠:職責所在 義不容辭',
  )
  await publish(page, path.join(desk.published, 'a/li-nan.original.json'), '職責所在')
  await expect(page.getByRole('link', { name: 'https://column.example/a/li-nan/' })).toBeVisible()
})

test('a Word document comes with its picture, and is published', async ({ page, desk }) => {
  test.setTimeout(360_000)
  const picture = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#a3352a' } })
    .png()
    .toBuffer()
  const buffer = wordDocument(
    [
      paragraph(text('【读写之间】周小满：一盏不熄的灯'), 'Title'),
      paragraph(text(LAMP)),
      paragraph(pictureRun('清晨的渡口')),
      paragraph(text('对岸有人等船，等了一个早上，船来的时候，太阳已经高了。')),
    ].join(''),
    picture,
  )
  await drop(page, desk.address, { name: '灯.docx', mimeType: 'application/octet-stream', buffer })
  await expect(page.getByRole('group', { name: '原文' })).toContainText(LAMP, { timeout: READING })
  await expect(page.getByRole('group', { name: '读出来的' })).toContainText('〔图〕清晨的渡口')
  await page.getByLabel('放进专栏').selectOption({ label: '津衛新青年' })
  await page.getByRole('button', { name: '收下并打开' }).click()
  await expect(page).toHaveURL(/#\/edit\/jin-wei\/zhou-xiao-man$/, { timeout: READING })
  const source = await readFile(path.join(desk.content, 'jin-wei/zhou-xiao-man.md'), 'utf8')
  const [, src = ''] = /\]\((images\/[^)\s]+\.png)/.exec(source) ?? []
  const { width } = await sharp(path.join(desk.content, 'jin-wei', src)).metadata()
  expect(width).toBe(600)
  await publish(page, path.join(desk.published, 'a/zhou-xiao-man.original.json'), LAMP)
})

test('a saved page of WeChat says what was left out, in the words of the desk, and is published', async ({
  page,
  desk,
}) => {
  test.setTimeout(360_000)
  await drop(page, desk.address, await fileOf('wechat.html', WECHAT))
  const report = page.getByRole('article', { name: '周小满：一盏不熄的灯' })
  await expect(report).toContainText('会新建专栏《河埠头》', { timeout: READING })
  await expect(report.getByRole('row', { name: /往期回顾/ })).toContainText('“往期回顾”')
  await expect(report.getByRole('row', { name: /powered by/ })).toContainText('网页里看不见的字')
  await page.getByLabel('收下时把网上的图取来').uncheck()
  await page.getByRole('button', { name: '收下并打开' }).click()
  await expect(page).toHaveURL(/#\/edit\/[\w-]+\/zhou-xiao-man$/, { timeout: READING })
  await publish(page, path.join(desk.published, 'a/zhou-xiao-man.original.json'), '周小满')
})

test('what is copied elsewhere is pasted; a text with two articles is cut', async ({ page, desk }) => {
  test.setTimeout(120_000)
  await page.goto(`${desk.address}#/arrivals`)
  await expect(page.getByText('把稿子拖到这里')).toBeVisible()
  await page.evaluate(
    ([html, words]) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', html)
      clipboardData.setData('text/plain', words)
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      // Firefox makes events of scripts without their data.
      if (!event.clipboardData?.types.length)
        Object.defineProperty(event, 'clipboardData', { value: clipboardData })
      document.dispatchEvent(event)
    },
    [
      `<html><body><!--StartFragment--><h1>渡口</h1><p>${LAMP}</p><!--EndFragment--></body></html>`,
      LAMP,
    ] as const,
  )
  await expect(page.getByRole('article', { name: '渡口' })).toContainText(LAMP, { timeout: READING })

  await page.getByRole('button', { name: '换一份' }).click()
  const two = `【读写之间】甲：${'灯'.repeat(3)}\n\n${LAMP}\n\n【读写之间】乙：修桥的人\n\n${LAMP}\n`
  await page
    .getByLabel('选文件')
    .setInputFiles({ name: '两篇.txt', mimeType: 'text/plain', buffer: Buffer.from(two) })
  await expect(page.getByText('第 5 行像是另一篇的标题：【读写之间】乙：修桥的人')).toBeVisible({
    timeout: READING,
  })
  await page.getByRole('button', { name: '分成 2 篇' }).click()
  await expect(page.getByRole('article')).toHaveCount(2, { timeout: READING })
  await page.getByRole('button', { name: '收下 2 篇' }).click()
  await expect(page.getByRole('link', { name: '乙：修桥的人' })).toBeVisible({ timeout: READING })
})

test('an origin that came again shows what has changed, and asks whose words stand', async ({
  page,
  desk,
}) => {
  const folder = path.join(desk.content, 'he-bu')
  await mkdir(folder)
  await writeFile(path.join(folder, 'series.yaml'), 'title: 河埠头\nscript: zh-Hans\ntags: [河埠头]\n')
  const manuscript = (words: string): File => ({
    name: '灯.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(`【河埠头】周小满：一盏不熄的灯\n\n${words}\n`),
  })
  await drop(page, desk.address, manuscript(LAMP))
  await page.getByRole('button', { name: '收下并打开' }).click()
  await expect(page).toHaveURL(/#\/edit\//, { timeout: READING })
  const file = path.join(folder, 'zhou-xiao-man.md')
  await writeFile(file, (await readFile(file, 'utf8')).replace('第一个', '最早'))

  await drop(page, desk.address, manuscript(LAMP.replace('第一个', '头一个')))
  const clash = page.getByRole('group', { name: '1 处两边都改了，请选' })
  await expect(clash).toBeVisible({ timeout: READING })
  expect(await findings(page)).toEqual([])
  const take = page.getByRole('button', { name: '收下并打开' })
  await expect(take).toBeDisabled()
  await clash.getByLabel(/用稿子的/).check()
  await take.click()
  await expect(page).toHaveURL(/#\/edit\/he-bu\/zhou-xiao-man$/, { timeout: READING })
  expect(await readFile(file, 'utf8')).toContain('头一个')
})
