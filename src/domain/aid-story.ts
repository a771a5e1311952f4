import * as v from 'valibot';
import { SlugSchema } from './fact.ts';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('some text'));

/** What a step lights on the map: one end, the other, or the link between them. */
export const LIGHTS = ['zhengzhou', 'yizhou', 'link'] as const;
export type Light = (typeof LIGHTS)[number];

/** The aid story as editors write it: steps in the order of time, each resting on facts of 伊州区. */
export const AidStorySchema = v.strictObject({
  title: text,
  steps: v.pipe(
    v.array(
      v.strictObject({
        id: SlugSchema,
        title: text,
        text,
        facts: v.pipe(v.array(SlugSchema), v.minLength(1, 'at least one fact')),
        light: v.array(v.picklist(LIGHTS)),
      }),
    ),
    v.minLength(1, 'at least one step'),
  ),
});
export type AidStory = v.InferOutput<typeof AidStorySchema>;
export type AidStep = AidStory['steps'][number];
