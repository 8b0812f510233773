/** A small content root: two series, two scripts, pictures, marks, code, a listed title. */
import sharp from 'sharp'

const png = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#8899aa' } })
    .png()
    .toBuffer()

const article = (fields: string[], ...body: string[]): string =>
  `---\n${fields.join('\n')}\n---\n\n${body.join('\n\n')}\n`

export async function libraryFiles(): Promise<Record<string, string | Buffer>> {
  return {
    'he-bu/series.yaml':
      'title: 河埠头\ndescription: 渡口的人和事\npublisher: 河埠头编辑部\nscript: zh-Hans\ntags: [河埠头]\nlisted:\n  - {tag: 灯下, title: 修桥的人}\n  - {tag: 河埠头, title: "周小满：一盏不熄的灯"}\n',
    'he-bu/deng.md': article(
      [
        'id: deng',
        'tag: 河埠头',
        'title: 周小满：一盏不熄的灯',
        'subtitle: 渡口二十年',
        'date: 2026-03-01',
        'script: zh-Hans',
        'credits:',
        '  - {role: 撰文, names: [苏晚]}',
      ],
      '“走吗？”',
      '清晨五点，渡口的灯还亮着，周小满把缆绳解开，对岸有人发现她的渡船没有点灯。渡船的船头慢慢离了岸，摆渡的人一句话也没有说，只看水。河上的雾很重，她说话的声音传得很远，一直传到桥那边去。',
      '## 摆渡人',
      '有人发现**头**发白了，见 `头发.txt` 和[网页](https://example.com/头发)。',
      '![渡口的灯](images/deng.png "灯还亮着")',
      '| 里程 | 船 |\n| --- | --- |\n| 五里 | 渡船 |',
      '```\n渡船里程\n```',
    ),
    'he-bu/qiao.md': article(
      ['id: qiao', 'title: 渡船停了', 'date: 2026-02-01', 'script: zh-Hans', 'summary: 桥通车的那一天。'],
      '桥通车以后，渡船停了，摆渡的人上了岸，缆绳还系在石桩上。渡船摆渡二十年，摆渡的人说不出一句告别的话。',
    ),
    'he-bu/jiu.md': article(['id: jiu', 'title: 旧稿', 'order: 2', 'script: zh-Hans'], '旧稿一篇。'),
    'he-bu/geng-jiu.md': article(
      ['id: geng-jiu', 'title: 更旧的稿', 'order: 1', 'script: zh-Hans'],
      '更旧的一篇。',
    ),
    'he-bu/images/deng.png': await png(40, 30),
    'shan/series.yaml': 'title: 山裡\nscript: zh-Hant-TW\ntags: [山裡]\n',
    'shan/cha.md': article(
      ['id: cha', 'tag: 山裡', 'title: 茶', 'script: zh-Hant-TW'],
      '春天採茶，夏天製茶，茶農在山裡一住就是半年，茶園的霧比江上的還要濃，採茶的歌一句接著一句。',
    ),
  }
}
