import { useSiteOrigin } from '../../device/site'
import type { Variant } from '../../model/schema'
import { Box } from '../../primitives/Box'
import { placeAddress } from '../../share/place-address'

/** Where an article that is read on paper has come from. */
export const PrintAddress = ({ id, variant }: { id: string; variant: Variant }) => (
  <Box className="print-address">{placeAddress({ page: 'article', id, variant }, useSiteOrigin())}</Box>
)
