import type { Variant } from '../../model/schema'

/** A mini-program is not printed. */
export const PrintAddress = (_props: { id: string; variant: Variant }): null => null
