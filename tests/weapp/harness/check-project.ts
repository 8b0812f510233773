/**
 * `tsx check-project.ts DIST`: has WeChat's own uploader (miniprogram-ci) read a built mini-program, without network,
 * account or key: app.json, every page's files, tab icons, sitemap, theme, subpackages, scripts that parse.
 * Prints as the last line, as JSON, the names of the files that it would upload, and those of its quality checks that
 * fail; exits with 1 and its complaint otherwise.
 *
 * A process of its own, since the uploader prints much, forks workers and keeps the process alive.
 */
import { checkCodeQuality, DefaultProjectAttr, getCompiledResult, Project } from 'miniprogram-ci'

export interface Checked {
  files: string[]
  failed: string[]
}

async function check(dist: string): Promise<Checked> {
  // Any text will do as a key: it is read when something is uploaded, and nothing is.
  const project = new Project({
    appid: 'wx0000000000000000',
    type: 'miniProgram',
    projectPath: dist,
    privateKey: '-',
  })
  // Asked of WeChat's server otherwise: limits of sizes and counts.
  project.attr = () => Promise.resolve(DefaultProjectAttr)
  const files = Object.keys(await getCompiledResult({ project, setting: {} } as never))
  const failed = (await checkCodeQuality(project))
    .filter(({ success }) => !success)
    .map(({ name }) => name ?? '')
  return { files, failed }
}

check(process.argv[2] ?? '').then(
  checked => {
    console.log(JSON.stringify(checked))
    process.exit(0)
  },
  (complaint: unknown) => {
    console.error(complaint instanceof Error ? complaint.message : complaint)
    process.exit(1)
  },
)
