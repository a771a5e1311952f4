/** One file of the build, relative to its root. */
export interface SiteFile {
  readonly path: string;
  readonly body: string;
}
