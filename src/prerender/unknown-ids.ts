import type { LineOf, Problem } from '../content/index.ts';
import type { AidStory } from '../domain/aid-story.ts';
import type { Area } from '../domain/area.ts';
import type { Tour } from '../domain/kiosk.ts';

/** What a file holds, and where in it. */
interface Read<T> {
  readonly value: T;
  readonly lineOf: LineOf;
}

const A_FACT = 'expected the id of a fact in src/content/areas';

const factIds = (areas: readonly Area[]): ReadonlySet<string> =>
  new Set(areas.flatMap((area) => area.facts.map((fact) => fact.id)));

/** Steps of the aid story that rest on a fact nobody wrote, each on the line that names it. */
export function unknownInAid({ value, lineOf }: Read<AidStory>, areas: readonly Area[]): Problem[] {
  const known = factIds(areas);
  return value.steps.flatMap(({ id, facts }, step) =>
    facts.flatMap((fact, at) =>
      known.has(fact)
        ? []
        : {
            file: 'src/content/aid.yaml',
            line: lineOf(['steps', step, 'facts', at]),
            message: `step ${id} rests on fact "${fact}", ${A_FACT}`,
          },
    ),
  );
}

/** Scenes of the kiosk's tour that show an area or a fact nobody wrote, each on the line that names it. */
export function unknownInTour({ value, lineOf }: Read<Tour>, areas: readonly Area[]): Problem[] {
  const known = factIds(areas);
  const adcodes = new Set(areas.map((area) => area.adcode));
  const problem = (path: Parameters<LineOf>[0], message: string): Problem => ({
    file: 'src/content/kiosk/tour.yaml',
    line: lineOf(path),
    message,
  });
  return value.scenes.flatMap(({ id, show, facts }, scene) => [
    ...(/^\d/.test(show) && !adcodes.has(show)
      ? [problem(['scenes', scene, 'show'], `scene ${id} shows "${show}", expected the adcode of an area in src/content/areas`)] // prettier-ignore
      : []),
    ...facts.flatMap((fact, at) =>
      known.has(fact)
        ? []
        : problem(['scenes', scene, 'facts', at], `scene ${id} shows fact "${fact}", ${A_FACT}`),
    ),
  ]);
}
