/** `npm run convert -- --to SCRIPT`: standard input in another script, line by line, on standard output. */
import { pipeline } from 'node:stream/promises'
import { type Script, SCRIPTS } from '../../model/schema'
import { detectRegion, detectScript, isJapaneseOrKorean } from '../../script'
import { PublishingError } from '../errors'
import { readUsage } from '../source/library-files'
import { prepare, type Converter, type Direction } from '../script'
import { linesOf } from '../formats/text/byte-lines'
import { EXIT, main, UsageError } from './command'

void main({
  meta: { name: 'npm run convert --', description: 'Convert standard input between scripts, line by line' },
  args: {
    to: { type: 'string', description: `One of ${SCRIPTS.join(', ')}`, valueHint: 'script' },
    from: {
      type: 'string',
      description: 'Script of the input (default: found out line by line)',
      valueHint: 'script',
    },
    content: {
      type: 'string',
      description: 'Content root, whose overrides.yaml and house-style.yaml hold',
      default: 'src/content',
      valueHint: 'folder',
    },
    phrases: { type: 'boolean', description: 'From simplified to zh-Hant-TW: put the words of Taiwan too' },
    json: { type: 'boolean', description: 'For each line one of {text, from, to, flags}' },
  },
  async run(args) {
    const to = toScript('to', args.to)
    const from = args.from === undefined ? undefined : toScript('from', args.from)
    const phrases = Boolean(args.phrases)
    if (args._.length > 0) throw new UsageError('The text comes on standard input')
    if (phrases && (to !== 'zh-Hant-TW' || (from ?? 'zh-Hans') !== 'zh-Hans')) {
      throw new UsageError('--phrases goes from simplified to zh-Hant-TW only: the words are those of Taiwan')
    }
    const usage = await readUsage(args.content)
    const put = writer({ to, phrases, usage }, from, Boolean(args.json))
    await pipeline(
      process.stdin,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const { text, end } of linesOf(chunks, refuse)) yield put(text, end)
      },
      process.stdout,
      { end: false },
    )
    return EXIT.done
  },
})

/** What is written for a line: its text with the end that it came with, or JSON on a line of its own. */
function writer(
  direction: Omit<Direction, 'from'>,
  given: Script | undefined,
  json: boolean,
): (line: string, end: string) => string {
  const { to } = direction
  const converters = new Map<Script, Converter>()
  const converterFrom = (from: Script): Converter => {
    const known = converters.get(from) ?? prepare({ ...direction, from })
    converters.set(from, known)
    return known
  }
  return (line, end) => {
    const from = given ?? sourceOf(line, to)
    const { text, flags } = converterFrom(from)(line)
    return json ? `${JSON.stringify({ text, from, to, flags })}\n` : text + end
  }
}

function refuse(line: number): never {
  throw new PublishingError({
    file: 'standard input',
    line,
    message: 'The bytes are not UTF-8; the lines before this one are converted, nothing after them',
    mend: 'Make UTF-8 of the text first, as by `iconv -f GB18030 -t UTF-8`',
  })
}

function toScript(option: string, value: string | undefined): Script {
  const script = SCRIPTS.find(known => known === value)
  if (!script) throw new UsageError(`--${option} is one of ${SCRIPTS.join(', ')}`)
  return script
}

/**
 * The script to convert a line from. A line without telling characters, or with those of both scripts, is
 * taken for whatever leaves something to convert; Japanese and Korean are left alone.
 */
function sourceOf(line: string, to: Script): Script {
  if (isJapaneseOrKorean(line)) return to
  const script = detectScript(line)
  if (script === 'zh-Hant') return detectRegion(line)
  if (script === 'zh-Hans' || to !== 'zh-Hans') return 'zh-Hans'
  return detectRegion(line)
}
