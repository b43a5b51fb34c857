export function importsOf(text: string): readonly { target: string; type: boolean }[];
export function findViolations(files: ReadonlyMap<string, string>): readonly string[];
