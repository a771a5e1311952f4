import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  begin,
  idleLimit,
  secondsLeft,
  stateOf,
  step,
  type Machine,
  type Order,
  type Rules,
  type Signal,
} from './machine.ts';

const RULES: Rules = { idle: 90_000, warn: 25_000, scenes: [12_000, 14_000], touch: true };
const SECOND = 1000;

/** Lives through signals at their times, with a tick each second in between, as the shell does. */
class Life {
  machine: Machine = begin(0);
  orders: Order[] = [];
  at = 0;
  readonly #rules: Rules;

  constructor(rules: Rules = RULES) {
    this.#rules = rules;
  }
  send(signal: Signal): this {
    const { machine, orders } = step(this.machine, signal, this.at, this.#rules);
    this.machine = machine;
    this.orders.push(...orders);
    return this;
  }
  wait(ms: number): this {
    for (const end = this.at + ms; this.at < end;) {
      this.at = Math.min(this.at + SECOND, end);
      this.send({ is: 'tick' });
    }
    return this;
  }
  get phase() {
    return this.machine.phase;
  }
  get left() {
    return secondsLeft(this.machine, this.#rules, this.at);
  }
}
const ready = (rules?: Rules) => new Life(rules).send({ is: 'ready' }).send({ is: 'map', picture: 'drawn' });
const visited = () => ready().wait(5000).send({ is: 'input' });

describe('a kiosk', () => {
  test('starts in BOOT and asks for a reload every 15 s until it is ready', () => {
    const life = new Life().wait(14_999);
    expect(life.orders).toEqual([]);
    life.wait(1).wait(15_000);
    expect(life.orders).toEqual(['reload-by-budget', 'reload-by-budget']);
    expect(life.send({ is: 'ready' }).phase).toBe('ATTRACT');
  });

  test('goes from ATTRACT to EXPLORE by a touch, to WARN when it is left, and back through RESET', () => {
    const life = visited();
    expect(life.phase).toBe('EXPLORE');
    life.wait(89_999);
    expect(life.phase).toBe('EXPLORE');
    expect(life.wait(1).phase).toBe('WARN');
    expect(life.left).toBe(25);
    expect(life.wait(24_000).left).toBe(1);
    expect(life.wait(1000).phase).toBe('RESET');
    expect(life.orders).toEqual(['refresh']);
    expect(life.send({ is: 'refreshed' }).phase).toBe('ATTRACT');
  });

  test('goes on exploring when the question is answered by any touch', () => {
    const life = visited().wait(100_000);
    expect(life.phase).toBe('WARN');
    expect(life.send({ is: 'input' }).phase).toBe('EXPLORE');
    expect(life.wait(89_999).phase).toBe('EXPLORE');
  });

  test('starts again at once where the visitor wants it', () => {
    const life = visited().send({ is: 'restart' });
    expect([life.phase, life.orders]).toEqual(['RESET', ['refresh']]);
  });

  test('gives an open text time to be read, at most four minutes', () => {
    const limit = (characters: number) => idleLimit({ ...begin(0), characters }, RULES) / SECOND;
    expect([0, 100, 300, 500, 5000].map(limit)).toEqual([90, 90, 90, 130, 240]);
    const life = visited().send({ is: 'text', characters: 500 }).wait(129_999);
    expect(life.phase).toBe('EXPLORE');
    expect(life.wait(1).phase).toBe('WARN');
  });

  test('turns its scenes each in its own time, from the first one after a reset', () => {
    const life = ready().wait(11_999);
    expect(life.machine.scene).toBe(0);
    expect(life.wait(1).machine.scene).toBe(1);
    expect(life.wait(13_999).machine.scene).toBe(1);
    expect(life.wait(1).machine.scene).toBe(2);
    life.send({ is: 'input' }).send({ is: 'restart' }).send({ is: 'refreshed' });
    expect(life.machine.scene).toBe(0);
  });

  test('on a wall takes no touch for a visitor', () => {
    expect(ready({ ...RULES, touch: false }).send({ is: 'input' }).phase).toBe('ATTRACT');
  });

  test('leaves the staff panel by itself, through a reset', () => {
    const life = ready().send({ is: 'staff', open: true });
    expect(life.wait(50_000).send({ is: 'input' }).wait(59_999).phase).toBe('STAFF');
    expect(life.wait(1).phase).toBe('RESET');
  });
});

describe('a lost map', () => {
  test('may come back by itself in three seconds', () => {
    const life = visited().send({ is: 'map', picture: 'lost' });
    expect(stateOf(life.machine)).toBe('RECOVER');
    life.wait(2000).send({ is: 'map', picture: 'drawn' }).wait(30_000);
    expect([stateOf(life.machine), life.orders]).toEqual(['EXPLORE', []]);
  });

  test('is made anew once, else the page is loaded again when nobody is there', () => {
    const life = visited().send({ is: 'map', picture: 'lost' }).wait(3000);
    expect(life.orders).toEqual(['remake-map']);
    life.send({ is: 'map', picture: 'lost' }).wait(15_000);
    expect(stateOf(life.machine)).toBe('STATIC');
    expect(life.orders).toEqual(['remake-map']);
    life.send({ is: 'restart' }).send({ is: 'refreshed' });
    expect(life.orders).toEqual(['remake-map', 'refresh', 'reload-by-budget']);
  });

  test('that was never there is STATIC and asks for nothing', () => {
    const life = ready().send({ is: 'map', picture: 'static' }).wait(600_000);
    expect([stateOf(life.machine), life.orders]).toEqual(['STATIC', []]);
    expect(life.send({ is: 'input' }).phase).toBe('EXPLORE');
  });
});

describe('errors', () => {
  const fail = (life: Life, times: number): Life => {
    for (let time = 0; time < times; time++) life.send({ is: 'error', message: 'broken' });
    return life;
  };

  test('one by one change nothing, and each message is kept once', () => {
    const life = fail(visited(), 4);
    expect([life.phase, life.orders, life.machine.errors.messages]).toEqual(['EXPLORE', [], ['broken']]);
    fail(life.wait(60_000), 4);
    expect(life.orders).toEqual([]);
  });

  test('five in a minute lead to a reset, five more within ten minutes to a reload', () => {
    const life = fail(visited(), 5);
    expect([life.phase, life.orders]).toEqual(['RESET', ['refresh']]);
    fail(life.send({ is: 'refreshed' }).wait(60_000), 5);
    expect(life.orders).toEqual(['refresh', 'reload-by-budget']);
  });
});

describe('what waits until nobody is there', () => {
  test('a reload for a fault, or a planned one', () => {
    const life = visited().send({ is: 'reload', why: 'planned' }).send({ is: 'reload', why: 'fault' });
    expect(life.orders).toEqual([]);
    life.send({ is: 'restart' }).send({ is: 'refreshed' });
    expect(life.orders).toEqual(['refresh', 'reload-by-budget']);
    expect(ready().send({ is: 'reload', why: 'planned' }).orders).toEqual(['reload']);
  });

  test('a new version, for a minute of ATTRACT', () => {
    const life = ready().wait(30_000).send({ is: 'update' }).wait(29_999);
    expect(life.orders).toEqual([]);
    expect(life.wait(1).orders).toEqual(['update']);
    const busy = visited().send({ is: 'update' }).wait(80_000);
    expect(busy.orders).toEqual([]);
  });
});

test('whatever happens, no reload or update is ordered while a visitor is there', () => {
  const signal: fc.Arbitrary<Signal | number> = fc.oneof(
    fc.constantFrom<Signal>(
      { is: 'ready' },
      { is: 'input' },
      { is: 'restart' },
      { is: 'refreshed' },
      { is: 'staff', open: true },
      { is: 'staff', open: false },
      { is: 'map', picture: 'drawn' },
      { is: 'map', picture: 'lost' },
      { is: 'map', picture: 'static' },
      { is: 'error', message: 'x' },
      { is: 'reload', why: 'fault' },
      { is: 'reload', why: 'planned' },
      { is: 'update' },
      { is: 'text', characters: 700 },
    ),
    fc.integer({ min: 1, max: 100_000 }),
  );
  fc.assert(
    fc.property(fc.array(signal, { maxLength: 60 }), (signals) => {
      let machine = ready().machine;
      let at = 0;
      for (const each of signals) {
        if (typeof each === 'number') at += each;
        const result = step(machine, typeof each === 'number' ? { is: 'tick' } : each, at, RULES);
        machine = result.machine;
        const leaving = result.orders.filter((order) => !['refresh', 'remake-map'].includes(order));
        if (leaving.length > 0) expect(machine.phase).toBe('ATTRACT');
        if (machine.phase === 'RESET' && each !== 0) expect(result.orders.length).toBeLessThan(3);
      }
    }),
  );
});
