/** `npm run publish -- --out DIR`. */
import { publishCommand } from '../../src/publishing/cli/publish'
import { homeNames } from './home-names'

void publishCommand(homeNames)
