import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { findings } from '../h5/axe'
import { expect, test, write } from './desk-test'

test('the list names each series with its articles, and a new one is begun by its title', async ({
  page,
  desk,
}) => {
  await page.goto(desk.address)
  const series = page.getByRole('region', { name: '津衛新青年' })
  await expect(series.getByRole('link')).toHaveText('【津衛新青年】李楠:職責所在 義不容辭')
  await expect(page.getByRole('region', { name: '读写之间' }).getByRole('listitem')).toHaveCount(9)
  expect(await findings(page)).toEqual([])

  await series.getByRole('button', { name: '在《津衛新青年》里新写一篇' }).click()
  await write(series.getByLabel('标题'), 'Du kou')
  await series.getByLabel('标题').press('Enter')
  await expect(page).toHaveURL(/#\/edit\/jin-wei\/[a-z0-9-]+$/)
  const name = new URL(page.url()).hash.split('/').at(-1) ?? ''
  const source = await readFile(path.join(desk.content, 'jin-wei', `${name}.md`), 'utf8')
  expect(source).toContain('title: Du kou')
})
