/** What the command line asks for. */
export interface Options {
  /** Counted runs of each page. */
  readonly runs: number;
  /** Whether the table goes into the READMEs. */
  readonly readme: boolean;
  /** Whether a picture of each page's answer is kept. */
  readonly shots: boolean;
}

const FLAGS = ['--readme', '--shots'];

/** Reads `--runs N`, `--readme` and `--shots`; throws on anything else. */
export function parseArgs(args: readonly string[]): Options {
  const at = args.indexOf('--runs');
  const runs = at < 0 ? 15 : Number(args[at + 1]);
  const rest = args.filter(
    (arg, index) => !FLAGS.includes(arg) && (at < 0 || (index !== at && index !== at + 1)),
  );
  if (rest.length > 0) throw new Error(`Unknown: ${rest.join(' ')}. Known: --runs N, ${FLAGS.join(', ')}.`);
  if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs takes a whole number from 1.');
  return { runs, readme: args.includes('--readme'), shots: args.includes('--shots') };
}
