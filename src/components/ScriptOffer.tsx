import { chooseVariant, declineScript, useScriptOffer, useWords } from '../state/variant'
import type { Script } from '../model/schema'
import { Box } from '../primitives/Box'
import { Button } from '../primitives/Button'
import { Icon } from '../primitives/Icon'
import { icons } from '../primitives/icons'

/** Offers, once, to read in the script that the device is set to. @param written the script of the text on the page */
export function ScriptOffer({ written }: { written: Script | undefined }) {
  const { words, language } = useWords()
  const offered = useScriptOffer(written)
  if (!offered) return null
  return (
    <Box className="left-here script-offer" role="status" language={language}>
      <Button className="left-here-go" onTap={() => chooseVariant(offered)}>
        {words.readInOwnScript}
      </Button>
      <Button className="left-here-close" label={words.close} onTap={declineScript}>
        <Icon path={icons.close} />
      </Button>
    </Box>
  )
}
