/** The article that is written and corrected. */
import type { WordSets } from '.'

type Field =
  'title' | 'tag' | 'subtitle' | 'series' | 'date' | 'summary' | 'tags' | 'publish_at' | 'credits' | 'draft'

/** Kinds of a block that a line of text can be made. */
export type Kind = 'paragraph' | 'heading-2' | 'heading-3' | 'heading-4' | 'blockquote' | 'codeBlock'

/** What else can be put in, or set. */
export type Tool =
  | 'strong'
  | 'emphasis'
  | 'strike'
  | 'superscript'
  | 'subscript'
  | 'ruby'
  | 'link'
  | 'bulletList'
  | 'orderedList'
  | 'indent'
  | 'outdent'
  | 'table'
  | 'addRow'
  | 'addColumn'
  | 'removeRow'
  | 'removeColumn'
  | 'figure'
  | 'media'
  | 'note'
  | 'divider'
  | 'undo'
  | 'redo'

interface ArticleWords {
  fields: Record<Field, string>
  role: string
  names: string
  addCredit: string
  removeCredit: (role: string) => string
  body: string
  placeholder: string
  tools: string
  kind: string
  kinds: Record<Kind, string>
  tool: Record<Tool, string>
  ask: { link: string; ruby: string; media: string }
  take: string
  drop: string
  kept: Record<'saved' | 'unsaved' | 'failed' | 'conflict', string>
  figure: {
    alt: string
    caption: string
    waiting: string
    choose: string
    replace: string
    remove: string
    src: string
  }
  conflict: {
    title: string
    told: string
    base: string
    ours: string
    theirs: string
    nothing: string
    settle: string
  }
  more: string
}

export const articleWords: WordSets<ArticleWords> = {
  'zh-Hans': {
    fields: {
      title: '标题',
      tag: '栏目',
      subtitle: '副题',
      series: '专栏',
      date: '日期',
      summary: '摘要',
      tags: '话题（用逗号分开）',
      publish_at: '到这个时间才发布',
      credits: '署名',
      draft: '草稿，不发布',
    },
    role: '分工',
    names: '姓名（用顿号分开）',
    addCredit: '加一行署名',
    removeCredit: role => `去掉“${role}”`,
    body: '正文',
    placeholder: '正文从这里开始。可以从 Word、公众号或网页粘贴。',
    tools: '排版',
    kind: '这一段是',
    kinds: {
      paragraph: '正文',
      'heading-2': '大标题',
      'heading-3': '中标题',
      'heading-4': '小标题',
      blockquote: '引文',
      codeBlock: '代码',
    },
    tool: {
      strong: '加粗',
      emphasis: '着重',
      strike: '删除线',
      superscript: '上标',
      subscript: '下标',
      ruby: '注音',
      link: '链接',
      bulletList: '列表',
      orderedList: '编号',
      indent: '降一级',
      outdent: '升一级',
      table: '表格',
      addRow: '加一行',
      addColumn: '加一列',
      removeRow: '去一行',
      removeColumn: '去一列',
      figure: '图片',
      media: '音视频',
      note: '注释',
      divider: '分隔',
      undo: '撤销',
      redo: '重做',
    },
    ask: { link: '链接的地址', ruby: '读音', media: '音频或视频的地址（https:// 开头）' },
    take: '好',
    drop: '去掉',
    kept: { saved: '已保存', unsaved: '正在保存……', failed: '没有存上', conflict: '要选一选' },
    figure: {
      alt: '图上有什么（读屏用）',
      caption: '图注',
      waiting: '图片还没到：拖到这里，或者选一个文件',
      choose: '选图片',
      replace: '换一张',
      remove: '去掉这张图',
      src: '地址',
    },
    conflict: {
      title: '同一处，别人也改了',
      told: '文件在别处改过。其余的改动已经合在一起；下面几处两边改得不一样，请各选一个。',
      base: '原来',
      ours: '这里写的',
      theirs: '文件里的',
      nothing: '（没有）',
      settle: '就这样',
    },
    more: '更多',
  },
  'zh-Hant-TW': {
    fields: {
      title: '標題',
      tag: '欄目',
      subtitle: '副題',
      series: '專欄',
      date: '日期',
      summary: '摘要',
      tags: '話題（用逗號分開）',
      publish_at: '到這個時間才發布',
      credits: '署名',
      draft: '草稿，不發布',
    },
    role: '分工',
    names: '姓名（用頓號分開）',
    addCredit: '加一行署名',
    removeCredit: role => `去掉「${role}」`,
    body: '正文',
    placeholder: '正文從這裡開始。可以從 Word、公眾號或網頁貼上。',
    tools: '排版',
    kind: '這一段是',
    kinds: {
      paragraph: '正文',
      'heading-2': '大標題',
      'heading-3': '中標題',
      'heading-4': '小標題',
      blockquote: '引文',
      codeBlock: '程式碼',
    },
    tool: {
      strong: '加粗',
      emphasis: '著重',
      strike: '刪除線',
      superscript: '上標',
      subscript: '下標',
      ruby: '注音',
      link: '連結',
      bulletList: '列表',
      orderedList: '編號',
      indent: '降一級',
      outdent: '升一級',
      table: '表格',
      addRow: '加一列',
      addColumn: '加一欄',
      removeRow: '去一列',
      removeColumn: '去一欄',
      figure: '圖片',
      media: '影音',
      note: '註釋',
      divider: '分隔',
      undo: '復原',
      redo: '重做',
    },
    ask: { link: '連結的網址', ruby: '讀音', media: '聲音或影片的網址（https:// 開頭）' },
    take: '好',
    drop: '去掉',
    kept: { saved: '已儲存', unsaved: '正在儲存……', failed: '沒有存上', conflict: '要選一選' },
    figure: {
      alt: '圖上有什麼（讀屏用）',
      caption: '圖註',
      waiting: '圖片還沒到：拖到這裡，或者選一個檔案',
      choose: '選圖片',
      replace: '換一張',
      remove: '去掉這張圖',
      src: '網址',
    },
    conflict: {
      title: '同一處，別人也改了',
      told: '檔案在別處改過。其餘的改動已經合在一起；下面幾處兩邊改得不一樣，請各選一個。',
      base: '原來',
      ours: '這裡寫的',
      theirs: '檔案裡的',
      nothing: '（沒有）',
      settle: '就這樣',
    },
    more: '更多',
  },
  en: {
    fields: {
      title: 'Title',
      tag: 'Column',
      subtitle: 'Subtitle',
      series: 'Series',
      date: 'Date',
      summary: 'Summary',
      tags: 'Topics (parted by commas)',
      publish_at: 'Publish no sooner than',
      credits: 'Credits',
      draft: 'A draft, not to be published',
    },
    role: 'Role',
    names: 'Names (parted by 、)',
    addCredit: 'Add a credit',
    removeCredit: role => `Remove “${role}”`,
    body: 'Text',
    placeholder: 'The text begins here. Paste from Word, WeChat or a page.',
    tools: 'Formatting',
    kind: 'This is',
    kinds: {
      paragraph: 'Text',
      'heading-2': 'Heading',
      'heading-3': 'Smaller heading',
      'heading-4': 'Smallest heading',
      blockquote: 'Quotation',
      codeBlock: 'Code',
    },
    tool: {
      strong: 'Bold',
      emphasis: 'Emphasis',
      strike: 'Struck',
      superscript: 'Raised',
      subscript: 'Lowered',
      ruby: 'Reading',
      link: 'Link',
      bulletList: 'List',
      orderedList: 'Numbers',
      indent: 'Further in',
      outdent: 'Further out',
      table: 'Table',
      addRow: 'Add row',
      addColumn: 'Add column',
      removeRow: 'Remove row',
      removeColumn: 'Remove column',
      figure: 'Picture',
      media: 'Sound, video',
      note: 'Note',
      divider: 'Divider',
      undo: 'Undo',
      redo: 'Redo',
    },
    ask: { link: 'Address of the link', ruby: 'Reading', media: 'Address of the sound or video (https://…)' },
    take: 'Set',
    drop: 'Remove',
    kept: { saved: 'Saved', unsaved: 'Saving …', failed: 'Not saved', conflict: 'Choose' },
    figure: {
      alt: 'What the picture shows',
      caption: 'Caption',
      waiting: 'The picture is missing: drop it here, or choose a file',
      choose: 'Choose a picture',
      replace: 'Another picture',
      remove: 'Remove this picture',
      src: 'Address',
    },
    conflict: {
      title: 'Somebody else has changed the same place',
      told: 'The file has been changed elsewhere. All else goes together; choose one of two here.',
      base: 'It was',
      ours: 'Written here',
      theirs: 'In the file',
      nothing: '(nothing)',
      settle: 'Take these',
    },
    more: 'More',
  },
}
