/** Where publishing put things. */
export interface Built {
  /** The link to the site that is served; beside where it leads stands what only the server reads. */
  site: string;
  /** Where publishing keeps its releases and says how it goes. */
  build: string;
}
