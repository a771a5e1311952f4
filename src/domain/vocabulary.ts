import * as v from 'valibot';

/** 实绩 · 目标 · 进行中 */
export const KINDS = ['achieved', 'target', 'action'] as const;
/** 十四五 · 十五五 · 2035 · 第十一批援疆 · now, in the order of time that the screen follows. */
export const PERIODS = ['fyp14', 'aid11', 'now', 'fyp15', '2035'] as const;
/** 产业 创新 更新 民生 生态 治理 文化 开放 人才 援疆, in the order the screen shows them. */
export const TOPICS = [
  'industry',
  'innovation',
  'renewal',
  'livelihood',
  'ecology',
  'governance',
  'culture',
  'openness',
  'talent',
  'aid',
] as const;
/** What an area is to the story: reported on, around it, or a whole city. */
export const ROLES = ['focus', 'context', 'city'] as const;

export const KindSchema = v.picklist(KINDS);
export const PeriodSchema = v.picklist(PERIODS);
export const TopicSchema = v.picklist(TOPICS);
export const RoleSchema = v.picklist(ROLES);

export type Kind = v.InferOutput<typeof KindSchema>;
export type Period = v.InferOutput<typeof PeriodSchema>;
export type Topic = v.InferOutput<typeof TopicSchema>;
