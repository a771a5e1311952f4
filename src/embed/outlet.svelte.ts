/** The embed's way out: where the link under the map leads. */
export class Outlet {
  /** Absolute address of the newsroom's page, or `null` for the full map. */
  link = $state<string | null>(null);
}
