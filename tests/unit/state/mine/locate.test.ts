/** A reader's marks stay on their words when an article is edited or read in another script. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locate, paragraphsOf, type ParagraphText } from '../../../../src/state/mine/locate'
import { runs } from '../../../nightly'

const passage = (text: string, quote: string, block = 4) => {
  const start = text.indexOf(quote)
  return { block, number: block + 1, text, start, end: start + quote.length }
}
const articleOf = (...texts: string[]): ParagraphText[] =>
  texts.map((text, block) => ({ block, number: block + 1, text }))

/** The words at which a passage is found, with the number of their paragraph. */
function found(
  article: readonly ParagraphText[],
  ...[of, isSameScript]: [ReturnType<typeof passage>, boolean]
) {
  const place = locate(of, article, isSameScript)
  const text = article.find(({ block }) => block === place?.block)?.text
  return place && [place.number, text?.slice(place.start, place.end)]
}

describe('a passage in the same script', () => {
  it('is where it was, of several like it the one that was marked', () => {
    const text = '他說：「走吧，走吧。」'
    const of = { ...passage(text, '走吧', 0), start: 7, end: 9 }
    expect(locate(of, articleOf(text), true)).toEqual({ block: 0, number: 1, start: 7, end: 9 })
  })

  it('goes with its paragraph where others came before it, and its blocks are counted anew', () => {
    const [text, other] = ['渡船靠岸的时候，天还没有亮。', '桥修好以后，渡船停了。']
    const blocks = [
      { type: 'heading' as const, level: 2 as const, content: ['渡口'] },
      ...[other, '新加的一段：渡口在桥下游两里。', text].map(one => ({
        type: 'paragraph' as const,
        content: [one],
      })),
    ]
    expect(locate(passage(text, '天还没有亮', 0), paragraphsOf(blocks), true)).toEqual({
      block: 3,
      number: 3,
      start: 8,
      end: 13,
    })
  })

  it('is at its words where the paragraph was written anew around them', () => {
    const now = '这一天他很早出门，直到晚上九点才回到家里。'
    const of = passage('早上七点出门，晚上九点回家。', '晚上九点', 0)
    expect(found(articleOf(now), of, true)).toEqual([1, '晚上九点'])
  })

  it('is at what its words became where one of them was corrected', () => {
    const of = passage('渡船每天开十二班，末班是晚上九点。', '每天开十二班', 0)
    expect(found(articleOf('渡船每天开二十四班，末班是晚上九点。'), of, true)).toEqual([1, '每天开二十四班'])
  })

  it('is in the half that has its words where the paragraph was cut in two', () => {
    const [first, second] = ['河边的街不长，走快一点只要八分钟，', '街上有一家粮店，两家早点铺。']
    expect(found(articleOf(first, second), passage(first + second, '一家粮店', 0), true)).toEqual([
      2,
      '一家粮店',
    ])
  })

  it.each([
    ['another text stands there', '后来编辑把这一段整个换掉了，原来的话一句也没有留下。'],
    ['its words were taken out', '早上出了门，又回家吃饭。'],
  ])('is nowhere where %s', (_, now) => {
    expect(
      found(articleOf(now), passage('早上出了门，天黑以后才又回家吃饭。', '天黑以后才', 0), true),
    ).toBeUndefined()
  })
})

describe('a passage in another script', () => {
  it.each([
    ['character for character', '我好長時間沒看見你了', '長時間', '我好长时间没看见你了', '长时间'],
    [
      'across phrases of another length',
      '这个软件，网络上找得到。',
      '软件',
      '這個軟體，網路上找得到。',
      '軟體',
    ],
    [
      'where quotation marks differ',
      '“爸爸，你什么时候回来？”',
      '什么时候',
      '「爸爸，你什麼時候回來？」',
      '什麼時候',
    ],
    ['of which no character is alike', '发发', '发', '發發', '發'],
  ])('is found %s', (_, text, quote, now, words) => {
    expect(found(articleOf(now), passage(text, quote, 0), false)).toEqual([1, words])
  })

  it('is nowhere where its paragraph was taken out', () => {
    const article = articleOf('橋修好以後，渡船停了。', '茶館的玻璃換過兩次，一次因為冰雹。')
    expect(found(article, passage('渡船靠岸的时候，天还没有亮。', '没有亮', 0), false)).toBeUndefined()
  })

  it('is found where a paragraph came before it too', () => {
    const text = '渡船靠岸的时候，天还没有亮。'
    const article = articleOf('橋修好以後，渡船停了。', '渡船靠岸的時候，天還沒有亮。')
    expect(found(article, passage(text, '没有亮', 0), false)).toEqual([2, '沒有亮'])
  })
})

/** Sentences of an article, each with words of its own. */
const SENTENCES = [
  '渡口在桥的下游，走过去要一刻钟',
  '卖豆浆的老周三点钟就起来磨豆子',
  '学校门前那棵槐树去年冬天锯掉了',
  '修鞋的摊子搬到了邮局对面的檐下',
  '末班车九点开走，赶不上只好走路',
  '仓库改成了图书室，周末开到天黑',
  '镇上的人管那条小路叫作盐道',
  '涨水的年份，船可以一直撑到粮店',
  '老照片里，站台还是用木板铺成的',
  '他每个月写一封信，寄给从前的同学',
  '茶馆的玻璃换过两次，一次因为冰雹',
  '守桥的人退休以后，灯改成了自动的',
  '集市逢三逢八，天不亮就有人占位子',
  '她把账记在日历背面，一年一本',
  '新路通车那天，来看的人比车还多',
  '钟楼的钟慢了四分钟，谁也不去拨它',
  '河滩上的石头被人搬去砌了花坛',
  '下雪的时候，屋檐下挂满了红辣椒',
]
/** Stand around the marked words while the text is edited, so that it is known where they went. */
const [OPEN, CLOSE] = ['\ue000', '\ue001']
const bare = (text: string): string => text.replaceAll(OPEN, '').replaceAll(CLOSE, '')

type Edit = (paragraphs: string[], chance: (below: number) => number) => string[]
function spliced(all: readonly string[], at: number, without: number, ...instead: string[]): string[] {
  return [...all.slice(0, at), ...instead, ...all.slice(at + without)]
}
const marked = (text: string): boolean => text.includes(OPEN)
const sentences = (text: string): string[] => text.split(/(?<=。)/)
/** What an editor does, in the marked words too, short of taking them out. */
const EDITS: Edit[] = [
  (all, chance) =>
    spliced(all, chance(all.length + 1), 0, `编辑部补记第${chance(90) + 10}条，原稿漏了这一句。`),
  (all, chance) => {
    const at = chance(all.length)
    return marked(all[at] ?? '') ? all : spliced(all, at, 1)
  },
  (all, chance) => {
    const at = chance(all.length)
    const rest = spliced(all, at, 1)
    return spliced(rest, chance(rest.length + 1), 0, all[at] ?? '')
  },
  (all, chance) => {
    const at = chance(all.length - 1)
    return spliced(all, at, 2, `${all[at] ?? ''}${all[at + 1] ?? ''}`)
  },
  (all, chance) => {
    const at = chance(all.length)
    const parts = sentences(all[at] ?? '')
    const cut = 1 + chance(Math.max(1, parts.length - 1))
    const [first, second] = [parts.slice(0, cut).join(''), parts.slice(cut).join('')]
    const isApart = first !== '' && second !== '' && first.includes(OPEN) === first.includes(CLOSE)
    return isApart ? spliced(all, at, 1, first, second) : all
  },
  // A character changed, put in or taken out.
  ...(['改', '添了字', ''] as const).map((instead): Edit => (all, chance) => {
    const at = chance(all.length)
    const text = all[at] ?? ''
    const place = chance(text.length)
    const isWithin = place >= text.indexOf(OPEN) && place <= text.indexOf(CLOSE)
    if (isWithin || text.length === 0) return all
    const rest = instead === '添了字' ? text.slice(place) : text.slice(place + 1)
    return spliced(all, at, 1, text.slice(0, place) + instead + rest)
  }),
]

it('of random edits 99 in 100 leave a mark on its words, and the others do not put it on others', () => {
  const RUNS = runs(1_000, 100_000)
  let lost = 0
  let wrong = 0
  const article = fc
    .shuffledSubarray(SENTENCES, { minLength: 8 })
    .chain(chosen =>
      fc.array(fc.nat(), { minLength: 40, maxLength: 40 }).map(numbers => ({ chosen, numbers })),
    )
  fc.assert(
    fc.property(article, ({ chosen, numbers }) => {
      let drawn = 0
      const chance = (below: number): number =>
        ((numbers[drawn++ % numbers.length] ?? 0) * 31 + drawn) % below
      // Two or three sentences a paragraph.
      const texts: string[] = []
      for (let at = 0; at < chosen.length;) {
        const end = at + 2 + chance(2)
        texts.push(
          chosen
            .slice(at, end)
            .map(one => `${one}。`)
            .join(''),
        )
        at = end
      }
      const block = chance(texts.length)
      const text = texts[block] ?? ''
      const start = chance(text.length - 6)
      const end = start + 3 + chance(text.length - start - 3)
      let now = spliced(
        texts,
        block,
        1,
        `${text.slice(0, start)}${OPEN}${text.slice(start, end)}${CLOSE}${text.slice(end)}`,
      )
      for (let count = 1 + chance(4); count > 0; count--)
        now = EDITS[chance(EDITS.length)]?.(now, chance) ?? now
      const right = now.findIndex(marked)
      const whole = now[right] ?? ''
      const place = locate({ block, number: block + 1, text, start, end }, articleOf(...now.map(bare)), true)
      if (!place) lost += 1
      else if (
        place.block !== right ||
        place.start !== whole.indexOf(OPEN) ||
        place.end !== whole.indexOf(CLOSE) - 1
      )
        wrong += 1
    }),
    { numRuns: RUNS },
  )
  expect({ lost: lost <= RUNS / 100, wrong: wrong <= RUNS / 1_000 }, `${lost} lost, ${wrong} wrong`).toEqual({
    lost: true,
    wrong: true,
  })
})
