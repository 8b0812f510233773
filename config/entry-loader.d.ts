declare function inSteps(this: { resourceQuery: string }, entry: string): string
export = inSteps
