/**
 * WeChat's double, the part that keeps pictures and drafts of a public account. By WeChat's pages of 上传图文消息图片
 * (uploadImage), 上传永久素材 (addMaterial) and 新增草稿 (draft_add).
 */
import sharp from 'sharp'

interface DraftKept {
  title: string
  author?: string
  digest?: string
  content: string
  content_source_url?: string
  thumb_media_id: string
}

type Answer = Record<string, unknown>

const FIELDS = [
  ...['article_type', 'title', 'author', 'digest', 'content', 'content_source_url', 'thumb_media_id'],
  ...['need_open_comment', 'only_fans_can_comment', 'pic_crop_235_1', 'pic_crop_1_1'],
]

export class DraftsDouble {
  kept: DraftKept[] = []
  /** Covers by their ids. */
  readonly covers = new Map<string, Buffer>()
  /** Pictures of texts by their addresses. */
  readonly pictures = new Map<string, Buffer>()

  knows(name: string): boolean {
    return ['media/uploadimg', 'material/add_material', 'draft/add'].includes(name)
  }

  /** @returns WeChat's answer, or what no client may do */
  async answer(name: string, type: string, query: URLSearchParams, bytes: Buffer): Promise<Answer | string> {
    if (name === 'draft/add') return this.add(type, query, bytes)
    if (!type.startsWith('multipart/form-data; boundary=')) return { errcode: 41005 }
    const form = await new Response(Uint8Array.from(bytes), { headers: { 'Content-Type': type } }).formData()
    const media = form.get('media')
    if ([...form.keys()].join() !== 'media' || typeof media === 'string' || !media) return { errcode: 41005 }
    const file = Buffer.from(await media.arrayBuffer())
    // WeChat goes by the name and the bytes of the file.
    const { format } = await sharp(file)
      .metadata()
      .catch(() => ({ format: 'none' }))
    const ending = /\.(\w+)$/.exec(media.name)?.[1]
    if (format !== 'png' && format !== 'jpeg') return { errcode: 40005 }
    if (ending !== (format === 'png' ? 'png' : 'jpg')) return { errcode: 40005 }
    return name === 'media/uploadimg' ? this.upload(query, file) : this.addMaterial(query, file)
  }

  private upload(query: URLSearchParams, file: Buffer): Answer | string {
    if ([...query.keys()].join() !== 'access_token') return `uploadimg with ${query}`
    if (file.length >= 1_000_000) return { errcode: 40009 }
    const url = `http://mmbiz.qpic.cn/mmbiz/${'x'.repeat(90)}${this.pictures.size}/0?wx_fmt=png&from=appmsg`
    this.pictures.set(url, file)
    return { url, errcode: 0, errmsg: 'ok' }
  }

  private addMaterial(query: URLSearchParams, file: Buffer): Answer | string {
    if ([...query.keys()].sort().join() !== 'access_token,type') return `add_material with ${query}`
    if (query.get('type') !== 'image') return { errcode: 40004 }
    if (file.length > 10_000_000) return { errcode: 45001 }
    const media_id = `Cover_${'x'.repeat(50)}-${this.covers.size}`
    this.covers.set(media_id, file)
    return { media_id, url: 'http://mmbiz.qpic.cn/cover' }
  }

  private add(type: string, query: URLSearchParams, bytes: Buffer): Answer | string {
    if (!type.startsWith('application/json')) return 'draft/add wants JSON'
    if ([...query.keys()].join() !== 'access_token') return `draft/add with ${query}`
    const text = bytes.toString()
    if (/\\u[0-9a-f]{4}/i.test(text)) return 'draft/add with characters as escapes'
    const { articles, ...others } = JSON.parse(text) as { articles: (DraftKept & { article_type: string })[] }
    const [one, ...more] = articles
    if (!one || more.length > 0 || Object.keys(others).length > 0) return { errcode: 47001 }
    const strange = Object.keys(one).filter(field => !FIELDS.includes(field))
    if (strange.length > 0) return `draft/add with ${strange.join()}`
    const { article_type, ...draft } = one
    if (article_type !== 'news') return { errcode: 40008 }
    if (!this.covers.has(draft.thumb_media_id)) return { errcode: 40007 }
    if (draft.title === '' || length(draft.title) > 32) return { errcode: 45003 }
    if (length(draft.author ?? '') > 16) return { errcode: 45110 }
    if (length(draft.digest ?? '') > 128) return { errcode: 45004 }
    if (Buffer.byteLength(draft.content_source_url ?? '') > 1_024) return { errcode: 45005 }
    if (draft.content === '') return { errcode: 44003 }
    if (length(draft.content) >= 20_000 || Buffer.byteLength(draft.content) >= 1_000_000)
      return { errcode: 45002 }
    // Pictures from elsewhere are taken out without a word.
    const content = draft.content.replace(/<img [^>]*?src="([^"]*)"[^>]*>/g, (picture, src: string) =>
      this.pictures.has(src.replaceAll('&amp;', '&')) ? picture : '',
    )
    this.kept.push({ ...draft, content })
    return { media_id: `Draft_${'x'.repeat(50)}-${this.kept.length}`, item: [] }
  }
}

const length = (text: string): number => Array.from(text).length
