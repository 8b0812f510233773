/** The package holds all code anyway: nothing is won by asking for it later. */
export * from './all-sheets'
