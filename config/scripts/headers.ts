/** `npm run headers`: what a host must send, without building; `-- --for nginx` and its like write a configuration. */
import { defineCommand } from 'citty'
import { ownValue } from '../../src/model/table'
import { caddy } from '../hosts/caddy'
import { nginx } from '../hosts/nginx'
import { FOLDERS, type HostSettings, hostSettings } from '../hosts/settings'
import { store } from '../hosts/store'
import { contentSecurityPolicy, SECURITY_HEADERS } from '../serve/headers'
import { runCli, UsageError } from './cli'
import { say } from '../../src/command-line/terminal'

const HOSTS: Record<string, (settings: HostSettings) => string> = { nginx, caddy, store }

/** The headers of every page, a line each. */
const plain = ({ elsewhere }: HostSettings): string =>
  Object.entries({ 'Content-Security-Policy': contentSecurityPolicy(elsewhere), ...SECURITY_HEADERS })
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')

const headers = defineCommand({
  meta: {
    name: 'npm run headers --',
    description:
      'Prints the headers of every page, or a configuration, by SITE_ORIGIN, LIBRARY_URL, SEARCH_URL and SIGNING_URL.',
  },
  args: {
    for: { type: 'string', valueHint: Object.keys(HOSTS).join('|'), description: 'Whose configuration.' },
    dist: { type: 'string', valueHint: 'folder', default: FOLDERS.dist, description: 'The H5 build.' },
    own: { type: 'string', valueHint: 'folder', default: FOLDERS.own, description: 'Files of your own.' },
    published: {
      type: 'string',
      valueHint: 'folder',
      default: FOLDERS.published,
      description: 'The published library, where LIBRARY_URL names it.',
    },
  },
  run({ args }) {
    const host = args.for === undefined ? plain : ownValue(HOSTS, args.for)
    if (!host) throw new UsageError(`"${args.for}" is none of ${Object.keys(HOSTS).join(', ')}.`)
    say(host(hostSettings(process.env, args)).trimEnd())
  },
})

void runCli(headers)
