/** One text file of the build, relative to its root. */
export interface SiteFile {
  readonly path: string;
  readonly body: string;
}

/** A font or picture of the build, relative to its root. */
export interface BinaryFile {
  readonly path: string;
  readonly body: Uint8Array;
}
