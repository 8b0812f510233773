/**
 * The ten heaviest modules of both builds, and why each stays. A heavy module without a reason in
 * `bundle-reasons.json` fails. Builds both targets beside what is built already.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import reasons from './bundle-reasons.json'
import { weigh } from './bundle-modules'

const ROOT = path.resolve(__dirname, '../..')
const MOST = 10

/** @returns whether every heavy module has a reason to stay */
export function run(): boolean {
  return (['h5', 'weapp'] as const).map(target => report(target)).every(Boolean)
}

function report(target: 'h5' | 'weapp'): boolean {
  const file = path.join(ROOT, `.cache/bundle/modules.${target}.json`)
  execFileSync('npx', ['taro', 'build', '--type', target], {
    cwd: ROOT,
    stdio: 'pipe',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      OUTPUT_DIR: `.cache/bundle/${target}`,
      MODULES_FILE: file,
    },
  })
  const known: Record<string, string> = reasons[target]
  const heaviest = weigh(JSON.parse(readFileSync(file, 'utf8'))).slice(0, MOST)
  console.log(`\n${target}: bytes minified, and packed alone`)
  for (const { name, parsed, gzip } of heaviest)
    console.log(
      [
        name.padEnd(42),
        String(parsed).padStart(8),
        String(gzip).padStart(8),
        `  ${known[name] ?? 'NO REASON'}`,
      ].join(''),
    )
  const without = heaviest.filter(({ name }) => known[name] === undefined)
  for (const { name } of without)
    console.error(
      `${target}: ${name} is one of the ten heaviest modules and nobody has said why. ` +
        'Take it out, or write the reason into tests/bench/bundle-reasons.json.',
    )
  return without.length === 0
}
