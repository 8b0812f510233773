/** `npm run desk`. */
import { deskCommand } from '../../src/desk/server/desk'

void deskCommand()
