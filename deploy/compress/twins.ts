/** What a server may send in a text's stead: the same text compressed, whose name has one of these endings more. */
export const TWINS = ['.br', '.gz'] as const;
export type Twin = (typeof TWINS)[number];

/** Whether a file, by its name or path, is the compressed twin of another one. */
export const isTwin = (file: string): boolean => TWINS.some((ending) => file.endsWith(ending));
