/** An article for public accounts. */
import { wordsOf } from '.'

export const wechatWords = wordsOf(
  {
    link: '公众号',
    back: '回到文章',
    copy: '复制到公众号',
    copied: '复制好了：到公众号的编辑器里粘贴，标题另外填。',
    how: '公众号没有的东西变成文字：链接的地址列在文末，视频和音频也是。',
    draft: '存为公众号草稿',
    drafting: '正在传图、存草稿……',
    drafted: '存好了，在公众号后台的草稿箱里。',
    noService: '这台编辑台没有接公众号的签名服务，只能复制。',
    pictures: (count: number) => `${count} 张图，随文字一起复制`,
    missing: '还没有这张图，要在公众号里补',
    unnamed: '（没有说明）',
    preview: '公众号里的样子',
  },
  {
    link: '公众号',
    back: 'Back to the article',
    copy: 'Copy for the public account',
    copied: 'Copied: paste it into the account’s editor; the title has a field of its own there.',
    how: 'What a public account has no place for becomes text: addresses of links, sound and videos stand at the end.',
    draft: 'Save as a draft there',
    drafting: 'Sending pictures and text …',
    drafted: 'Saved: it is in the account’s drafts (草稿箱).',
    noService: 'This desk knows no signing service that makes drafts: it can be copied.',
    pictures: count =>
      count === 1 ? '1 picture, copied with the text' : `${count} pictures, copied with the text`,
    missing: 'not there yet: put it in place in the account’s editor',
    unnamed: '(not described)',
    preview: 'As the account shows it',
  },
)
