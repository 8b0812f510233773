import { describe, expect, it } from 'vitest'
import { translatorOf } from '../../../../src/publishing/messages'

const hans = await translatorOf('zh-Hans')

describe('what is said in Chinese', () => {
  it.each([
    ['There is no such file', '没有这个文件'],
    ['The id "deng" is taken by a/deng.md', 'id “deng”已经给了 a/deng.md'],
    [
      'a/deng.md:3: The id "deng" is taken by b/deng.md. Choose another --id.',
      'a/deng.md:3：id “deng”已经给了 b/deng.md。换一个 --id。',
    ],
    // A colon in the name of the file, and one in the message.
    [
      'a: b.md: There is a title but no text. Put the paragraphs of the article below its title.',
      'a: b.md：有标题，没有正文。把正文放在标题下面。',
    ],
    [
      'a.md:9: There is no such picture: images/a.png. Check the name, or write ![…]() for a picture that is missing.',
      'a.md:9：没有这张图：images/a.png。看看文件名；图还没到就写 ![…]()。',
    ],
    // Sentences within sentences.
    [
      'It would be refused: out: This would withdraw 3 of 4 articles: a, b and 1 more. Check the folder; if they are to go, say --withdraw 3.',
      '这样发布会被拒绝：out：这样会撤下 4 篇里的 3 篇：a, b，还有 1 个。看看文件夹对不对；确实要撤下，就加 --withdraw 3。',
    ],
    [
      'the disk: Too many files are open. Make room and run the command again.',
      '磁盘：打开的文件太多。腾出空间再运行一次。',
    ],
    [
      '2 articles, 1 compiled; 9 files written, 8 unchanged, 0 removed, 512 bytes',
      '共 2 篇，重做 1 篇；写了 9 个文件，8 个没有变，删了 0 个，共 512 字节',
    ],
    [
      '里 in “心里的” has two readings; it became 裡, not 里 (zh-Hant-TW); 裏, not 里 (zh-Hant-HK)',
      '“心里的”里的“里”有两种写法；现在写成“裡”而不是“里”（zh-Hant-TW）；“裏”而不是“里”（zh-Hant-HK）',
    ],
    ['3 of 12, about 40 s left', '第 3 个，共 12 个，大约还要 40 秒'],
    [
      'put in in the document by 王; the change is taken as rejected',
      '王 在文档修订中新增的；这处修订按拒绝处理',
    ],
    // Lines each by itself, and their indents.
    [
      '  comments: 2, which npm run review names\n    … and 7 more',
      '  批注：2 条，npm run review 会逐条列出\n    ……还有 7 条',
    ],
  ])('%s', (english, chinese) => {
    expect(hans(english)).toBe(chinese)
  })

  it.each([
    'a sentence that nobody has put into Chinese',
    '渡口的灯亮了',
    // No numbers, so that nothing is counted.
    'the sound of the river',
    '',
    '\n',
  ])('leaves %j as it is', text => {
    expect(hans(text)).toBe(text)
  })

  it('is in traditional script with the words that are used there', async () => {
    const hant = await translatorOf('zh-Hant')
    expect(hant('a.txt: There is no such file. Choose another --id.')).toBe(
      'a.txt：沒有這個檔案。換一個 --id。',
    )
    expect(hant('The id "deng" is taken by a.md')).toBe('id 「deng」已經給了 a.md')
  })
})
