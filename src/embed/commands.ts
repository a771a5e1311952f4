import * as v from 'valibot';
import { AdcodeSchema } from '../domain/adcode.ts';
import { LANGS } from '../domain/lang.ts';
import { VIEWS } from '../domain/view.ts';
import { TOPICS, type Topic } from '../domain/vocabulary.ts';
import { SCHEMES } from '../state/url.ts';
import { SOURCE, VERSION } from './envelope.ts';

const TOPICS_MAX = 200;

/** As in the address: `industry,talent`; all must be known. The empty text is no filter. */
const TopicsSchema = v.pipe(
  v.string(),
  v.maxLength(TOPICS_MAX),
  v.transform((text): string[] => (text === '' ? [] : text.split(','))),
  v.array(v.picklist(TOPICS)),
  v.transform((wanted): Topic[] => TOPICS.filter((topic) => wanted.includes(topic))),
);

const envelope = { to: v.literal(SOURCE), v: v.literal(VERSION) };

const CommandSchema = v.variant('cmd', [
  // `null` closes what is open.
  v.strictObject({ ...envelope, cmd: v.literal('select'), area: v.nullable(AdcodeSchema) }),
  v.strictObject({ ...envelope, cmd: v.literal('view'), value: v.picklist(VIEWS) }),
  v.strictObject({ ...envelope, cmd: v.literal('topic'), value: TopicsSchema }),
  v.strictObject({ ...envelope, cmd: v.literal('scheme'), value: v.picklist(SCHEMES) }),
  v.strictObject({ ...envelope, cmd: v.literal('lang'), value: v.picklist(LANGS) }),
]);
/** What a host page may ask of its embed, besides its size (`size?`), which `host-port.ts` answers by itself. */
export type HostCommand = v.InferOutput<typeof CommandSchema>;

/** Reads a message of the parent; `null` for whatever is no command of ours, which is ignored without a word. */
export function parseCommand(data: unknown): HostCommand | null {
  const parsed = v.safeParse(CommandSchema, data);
  return parsed.success ? parsed.output : null;
}
