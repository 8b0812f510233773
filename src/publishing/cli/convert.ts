/** `npm run convert -- --to SCRIPT`: standard input in another script, line by line, on standard output. */
import { createInterface } from 'node:readline'
import { type Script, SCRIPTS } from '../../model'
import { detectRegion, detectScript, isJapaneseOrKorean } from '../../script'
import { convert } from '../script'
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
    phrases: { type: 'boolean', description: 'To zh-Hant-TW: put the words of Taiwan too' },
    json: { type: 'boolean', description: 'For each line one of {text, from, to, flags}' },
  },
  async run(args) {
    const to = toScript('to', args.to)
    const given = args.from === undefined ? undefined : toScript('from', args.from)
    if (args._.length > 0) throw new UsageError('The text comes on standard input')
    const phrases = Boolean(args.phrases)
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
      const from = given ?? sourceOf(line, to)
      const { text, flags } = convert(line, { from, to, phrases })
      process.stdout.write(`${args.json ? JSON.stringify({ text, from, to, flags }) : text}\n`)
    }
    return EXIT.done
  },
})

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
