declare function asDifferences(
  this: { resourcePath: string; addDependency: (file: string) => void },
  source: string,
): string
export = asDifferences
