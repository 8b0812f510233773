/** What the owner tells of the site in `site.yaml`: documents of the library, in every script. */
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { validate } from '../../../../src/data/check'
import { publishLibrary } from '../../../../src/publishing/build/publish'
import { segment } from '../../../../src/publishing/script/segment'
import { temporaryFolder } from '../temporary'

const SITE = `name: 河埠头编辑部
ai_label: 本站的插图由人工智能生成
icp: 津ICP备2026000001号-1
icp_mini_program: 津ICP备2026000001号-2X
public_security: 津公网安备12010102000001号
contact: mailto:desk@site.example
privacy: https://site.example/privacy.html
wechat: { open_from_web: true, contact: true, error_log: true }
`
const LIBRARY = {
  'he-bu/series.yaml': 'title: 河埠头\nscript: zh-Hans\ntags: [河埠头]\n',
  'he-bu/deng.md':
    '---\nid: deng\ntitle: 渡口的灯\ndate: 2026-01-01\nscript: zh-Hans\n---\n\n渡口有三盏灯。\n',
}

beforeAll(() => {
  segment('')
}, 60_000)

async function desk(site?: string) {
  const contentDir = await temporaryFolder(site === undefined ? LIBRARY : { ...LIBRARY, 'site.yaml': site })
  const [outDir, cacheDir] = [await temporaryFolder(), await temporaryFolder()]
  return {
    file: path.join(contentDir, 'site.yaml'),
    publish: () => publishLibrary({ contentDir, outDir, cacheDir }),
    document: async (variant: string): Promise<Record<string, unknown>> =>
      JSON.parse(await readFile(path.join(outDir, `site.${variant}.json`), 'utf8')) as Record<
        string,
        unknown
      >,
  }
}

describe('site.yaml', { timeout: 120_000 }, () => {
  it('is told in every script: words are converted, numbers and addresses are not', async () => {
    const { publish, document } = await desk(SITE)
    await publish()
    const site = await document('zh-Hant-TW')
    expect(validate('site', site)).toBeUndefined()
    expect(site).toEqual({
      version: 1,
      variant: 'zh-Hant-TW',
      name: '河埠頭編輯部',
      icp: '津ICP备2026000001号-1',
      icpMiniProgram: '津ICP备2026000001号-2X',
      publicSecurity: '津公网安备12010102000001号',
      contact: 'mailto:desk@site.example',
      privacy: 'https://site.example/privacy.html',
      aiLabel: '本站的插圖由人工智能生成',
      openFromWeb: true,
      contactButton: true,
      errorLog: true,
      sum: expect.stringMatching(/^[0-9a-f]{8}$/) as string,
    })
    expect(await document('original')).toMatchObject({ name: '河埠头编辑部', variant: 'original' })
  })

  it('changes with the next publish and makes no article anew; where it tells nothing there is no document', async () => {
    const { file, publish, document } = await desk(SITE)
    await publish()
    await writeFile(file, 'name: 河埠头\n')
    expect((await publish()).compiled).toBe(0)
    expect(await document('original')).not.toHaveProperty('icp')
    await rm(file)
    await publish()
    await expect(document('original')).rejects.toThrow('ENOENT')
    await writeFile(file, 'corrections: foot\nwechat: { contact: false }\n')
    await publish()
    await expect(document('original')).rejects.toThrow('ENOENT')
  })

  it.each([
    ['icp: 津ICP備2026000001號', /site\.yaml:1: "icp" is not right\. It should be as the register wrote it/],
    ['name: 河埠头\nicp_mini_program: 2026000001', /site\.yaml:2: "icp_mini_program" is not right/],
    [
      'public_security: 津公网安备1201号',
      /site\.yaml:1: "public_security" is not right\. It should be as the police wrote it, .*14 digits/,
    ],
    ['contact: 编辑部', /site\.yaml:1: "contact" is not right\. It should be an address: mailto:/],
    ['contact: javascript:alert(1)', /site\.yaml:1: "contact" is not right/],
    ['privacy: /privacy.html', /site\.yaml:1: "privacy" is not right\. It should be a whole address/],
    ['name: ""', /site\.yaml:1: "name" is not right\. It must not be empty/],
    ['wechat: { kefu: true }', /site\.yaml:1: "wechat.kefu" is no field of this file/],
    ['wechat:\n  contact: 开\n', /site\.yaml:2: "wechat.contact" is not right\. It should be boolean/],
    ['script: zh', /site\.yaml:1: "script" is not right\. Write one of zh-Hans/],
    ['icp：津ICP备2026000001号', /site\.yaml:1: A full-width ： stands after "icp"/],
  ])('%j is refused with its line and the mend', async (text, why) => {
    await expect((await desk(text)).publish()).rejects.toThrow(why)
  })
})
