/** What an owner and publishes do to one place, in any order: for properties that hold whatever they do. */
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { FOREIGN_NAMES } from './foreign'

export type Step =
  | { kind: 'publish' | 'withdraw' | 'rename' | 'back' | 'forget' }
  /** The publish dies: after so much of it, of 1,000. */
  | { kind: 'kill'; at: number }
  /** The owner puts a file there. */
  | { kind: 'foreign'; name: string }
  /** The owner changes a published file. */
  | { kind: 'meddle'; at: number }

const nameLikeOurs = fc.oneof(
  fc.constantFrom(
    ...FOREIGN_NAMES,
    'a/deng.original.json',
    'a/deng.original.json.gz',
    's/shan.original.json',
    'withdrawn.json',
    'sitemap.xml',
  ),
  fc
    .tuple(
      fc.constantFrom('a', 's', 'images', 'feeds', 'search', 'mine'),
      fc.stringMatching(/^[a-z][a-z.-]{0,7}x$/),
    )
    .map(parts => parts.join('/')),
)

/** Kills are slow: one in eleven. */
export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.constantFrom<Step>(
        { kind: 'publish' },
        { kind: 'withdraw' },
        { kind: 'rename' },
        { kind: 'back' },
        { kind: 'forget' },
      ),
    },
    { weight: 3, arbitrary: nameLikeOurs.map((name): Step => ({ kind: 'foreign', name })) },
    { weight: 2, arbitrary: fc.nat(1000).map((at): Step => ({ kind: 'meddle', at })) },
    { weight: 1, arbitrary: fc.nat(1000).map((at): Step => ({ kind: 'kill', at })) },
  ),
  { minLength: 2, maxLength: 8 },
)

/**
 * Does to the sources what a step asks for.
 * @param files the sources as they were at first
 */
export async function changeSources(
  { kind }: Step,
  contentDir: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  const deng = path.join(contentDir, 'he-bu/deng.md')
  const lamp = path.join(contentDir, 'he-bu/lamp.md')
  if (kind === 'withdraw') await rm(deng, { force: true })
  else if (kind === 'back') {
    await rm(lamp, { force: true })
    await writeFile(deng, files['he-bu/deng.md'] ?? '')
  } else if (kind === 'rename') {
    const text = await readFile(deng, 'utf8').catch(() => undefined)
    if (text === undefined) return
    await writeFile(lamp, text.replace('id: deng', 'id: lamp'))
    await rm(deng)
  }
}
