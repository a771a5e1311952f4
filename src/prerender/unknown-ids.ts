import { mayHold, type Content, type LineOf, type Problem } from '../content/index.ts';
import type { AidStory } from '../domain/aid-story.ts';
import type { Tour } from '../domain/kiosk.ts';

/** What a file holds, and where in it. */
interface Read<T> {
  readonly value: T;
  readonly lineOf: LineOf;
}

const A_FACT = 'expected the id of a fact in src/content/areas';

/** What was read of the areas, and what was not: an id that may stand there is not called unknown. */
type Known = Pick<Content, 'areas' | 'unread'>;

function missing(ids: readonly string[], { unread }: Known): (id: string) => boolean {
  const known = new Set(ids);
  return (id) => !known.has(id) && !mayHold(unread.areas, id);
}

const factMissing = (known: Known): ((id: string) => boolean) =>
  missing(
    known.areas.flatMap((area) => area.facts.map((fact) => fact.id)),
    known,
  );

/** Steps of the aid story that rest on a fact nobody wrote, each on the line that names it. */
export function unknownInAid({ value, lineOf }: Read<AidStory>, known: Known): Problem[] {
  const isMissing = factMissing(known);
  return value.steps.flatMap(({ id, facts }, step) =>
    facts.flatMap((fact, at) =>
      isMissing(fact)
        ? {
            file: 'src/content/aid.yaml',
            line: lineOf(['steps', step, 'facts', at]),
            message: `step ${id} rests on fact "${fact}", ${A_FACT}`,
          }
        : [],
    ),
  );
}

/** Scenes of the kiosk's tour that show an area or a fact nobody wrote, each on the line that names it. */
export function unknownInTour({ value, lineOf }: Read<Tour>, known: Known): Problem[] {
  const isMissing = factMissing(known);
  const isNowhere = missing(
    known.areas.map((area) => area.adcode),
    known,
  );
  const problem = (path: Parameters<LineOf>[0], message: string): Problem => ({
    file: 'src/content/kiosk/tour.yaml',
    line: lineOf(path),
    message,
  });
  return value.scenes.flatMap(({ id, show, facts }, scene) => [
    ...(/^\d/.test(show) && isNowhere(show)
      ? [problem(['scenes', scene, 'show'], `scene ${id} shows "${show}", expected the adcode of an area in src/content/areas`)] // prettier-ignore
      : []),
    ...facts.flatMap((fact, at) =>
      isMissing(fact)
        ? problem(['scenes', scene, 'facts', at], `scene ${id} shows fact "${fact}", ${A_FACT}`)
        : [],
    ),
  ]);
}
