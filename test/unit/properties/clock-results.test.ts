import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keys } from '../../../shared/data/keys.ts';
import { legalCommands } from '../../../shared/domain/complaints/lifecycle.ts';
import { nextMoment, owedFact } from '../../../shared/domain/complaints/moments.ts';
import { addSeconds, later } from '../../../shared/domain/instant.ts';
import { promiseResultsOf } from '../../../shared/domain/promises/promise-result.ts';
import { type ClockResult, resultId } from '../../../shared/domain/reports/clock-result.ts';
import { clockResultsOf } from '../../../shared/domain/reports/clock-results.ts';
import { lifeOf } from '../../../shared/domain/reports/complaint-life.ts';
import { requestResultsOf } from '../../../shared/domain/requests/request-result.ts';
import { classificationOf } from '../../../shared/domain/triage/classification.ts';
import { type ProjectDeps, projectEvent } from '../../../shared/usecases/stream/project-event.ts';
import { complaintLog } from '../../support/builders/complaint-log.ts';
import { policies, policyOf } from '../../support/builders/policies.ts';
import { fakeCardRepository } from '../../support/fakes/card-repository.ts';
import { fakeClassificationRepository } from '../../support/fakes/classification-repository.ts';
import { fakeClockResultRepository } from '../../support/fakes/clock-result-repository.ts';
import { fakeCustomerRepository } from '../../support/fakes/customer-repository.ts';
import { fakeLifeRepository } from '../../support/fakes/life-repository.ts';
import { fakeLinkRepository } from '../../support/fakes/link-repository.ts';
import { fakePromiseRepository } from '../../support/fakes/promise-repository.ts';
import { fakeRequestRepository } from '../../support/fakes/request-repository.ts';
import { fakeSurveyRepository } from '../../support/fakes/survey-repository.ts';
import { faulty, seeded } from '../../support/faults.ts';

/** A life at random: legal commands at random times, warnings and breaches a little after they are due, or never. */
function randomLife(random: () => number) {
  const log = complaintLog();
  for (let step = 0; step < 18; step++) {
    const until = addSeconds(log.at(), Math.floor(random() ** 3 * 40 * 3600));
    for (;;) {
      const next = nextMoment(log.state(), policyOf);
      if (next === undefined || next > until || random() < 0.1) break;
      const owed = owedFact(log.state(), policyOf, next);
      if (!owed) break;
      log.fact(owed, addSeconds(next, 2));
    }
    const kind = random() < 0.7 ? 'staff' : 'customer';
    const legal = legalCommands(log.state().status, kind).filter(
      (type) => random() < 0.05 || !['withdraw', 'merge', 'propose-invalid'].includes(type),
    );
    const type = legal[Math.floor(random() * legal.length)];
    if (type) log.command(type, later(until, log.at()));
  }
  return log.events;
}

const sorted = (rows: Iterable<ClockResult>) =>
  [...rows].sort((a, b) => (resultId(a) < resultId(b) ? -1 : 1));

/** The projector over a log that grows, with failing calls; every record is tried until it is taken in. */
async function deliver(
  events: ReturnType<typeof randomLife>,
  random: () => number,
  into: Partial<Pick<ProjectDeps, 'results' | 'lives' | 'requests' | 'promises' | 'classifications'>>,
) {
  let length = 0;
  const visible = () => events.slice(0, length);
  const complaints: ProjectDeps['complaints'] = {
    event: async (_reference, sequence) => visible().find((event) => event.sequence === sequence),
    since: async (_reference, sequence) => visible().filter((event) => event.sequence > sequence),
  };
  const failing = <T extends object>(target: T) => faulty(target, random, () => 0.2);
  const deps: ProjectDeps = {
    complaints: failing(complaints),
    cards: failing(fakeCardRepository()),
    surveys: fakeSurveyRepository(),
    customers: fakeCustomerRepository(),
    results: failing(into.results ?? fakeClockResultRepository()),
    lives: failing(into.lives ?? fakeLifeRepository()),
    classifications: failing(into.classifications ?? fakeClassificationRepository()),
    links: failing(fakeLinkRepository()),
    requests: failing(into.requests ?? fakeRequestRepository()),
    promises: failing(into.promises ?? fakePromiseRepository()),
    policies,
    now: () => '2027-01-01T00:00:00.000Z',
  };
  const waiting: number[] = [];
  while (length < events.length || waiting.length > 0) {
    if (length < events.length && (waiting.length === 0 || random() < 0.5)) {
      length += 1;
      waiting.push(length, ...(random() < 0.2 ? [length] : []));
      continue;
    }
    const [sequence = 1] = waiting.splice(Math.floor(random() * waiting.length), 1);
    const reference = events[0]?.reference ?? '';
    await projectEvent(deps, keys.complaintEvent(reference, sequence)).catch(() => waiting.push(sequence));
  }
}

describe('P2, P3, P4 the row of a life', () => {
  it('equals a refold of the log, whatever was delivered twice, late, in another order or failed half-way', async () => {
    let settled = 0;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 2 ** 31 - 1 }), async (seed) => {
        const random = seeded(seed);
        const events = randomLife(random);
        const truth = lifeOf(events, policyOf);
        const lives = fakeLifeRepository();
        await deliver(events, random, { lives });
        expect([...lives.lives.values()]).toEqual(truth ? [truth] : []);
        if (truth) expect(lifeOf(events.slice(0, truth.sequence), policyOf)).toEqual(truth);
        settled += truth ? 1 : 0;
      }),
      { numRuns: 200 },
    );
    expect(settled).toBeGreaterThan(50);
  });
});

describe('P2, P3, P4 the rows of requests', () => {
  it('equal a refold of the log, whatever was delivered twice, late, in another order or failed half-way', async () => {
    let rows = 0;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 2 ** 31 - 1 }), async (seed) => {
        const random = seeded(seed);
        const events = randomLife(random);
        const truth = requestResultsOf(events, policyOf);
        const requests = fakeRequestRepository();
        await deliver(events, random, { requests });
        const found = [...requests.rows.values()].sort((a, b) => a.request - b.request);
        expect(found).toEqual(truth);
        for (const row of truth) {
          const then = requestResultsOf(events.slice(0, row.sequence), policyOf);
          expect(then.find(({ request }) => request === row.request)).toEqual(row);
        }
        rows += truth.length;
      }),
      { numRuns: 200 },
    );
    expect(rows).toBeGreaterThan(50);
  });
});

describe('P2, P3, P4 the rows of promises to customers', () => {
  it('equal a refold of the log, whatever was delivered twice, late, in another order or failed half-way', async () => {
    let rows = 0;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 2 ** 31 - 1 }), async (seed) => {
        const random = seeded(seed);
        const events = randomLife(random);
        const truth = promiseResultsOf(events);
        const promises = fakePromiseRepository();
        await deliver(events, random, { promises });
        expect([...promises.rows.values()].sort((a, b) => a.promise - b.promise)).toEqual(truth);
        rows += truth.length;
      }),
      { numRuns: 200 },
    );
    expect(rows).toBeGreaterThan(50);
  });
});

describe('P2, P3, P4 the row of an assessed complaint', () => {
  it('equals a refold of the log, whatever was delivered twice, late, in another order or failed half-way', async () => {
    let assessed = 0;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 2 ** 31 - 1 }), async (seed) => {
        const random = seeded(seed);
        const events = randomLife(random);
        const truth = classificationOf(events);
        const classifications = fakeClassificationRepository();
        await deliver(events, random, { classifications });
        expect([...classifications.rows.values()]).toEqual(truth ? [truth] : []);
        if (truth) expect(classificationOf(events.slice(0, truth.sequence))).toEqual(truth);
        assessed += truth ? 1 : 0;
      }),
      { numRuns: 200 },
    );
    expect(assessed).toBeGreaterThan(15);
  });
});

describe('P2, P3, P4 clock results', () => {
  it('equal a refold of the log, whatever was delivered twice, late, in another order or failed half-way', async () => {
    let rows = 0;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 2 ** 31 - 1 }), async (seed) => {
        const random = seeded(seed);
        const events = randomLife(random);
        const truth = sorted(clockResultsOf(events, policyOf));
        const results = fakeClockResultRepository();
        await deliver(events, random, { results });
        expect(sorted(results.rows.values())).toEqual(truth);
        const rebuilt = fakeClockResultRepository();
        await deliver(events, () => 0.99, { results: rebuilt });
        expect(sorted(rebuilt.rows.values())).toEqual(truth);
        rows += truth.length;
      }),
      { numRuns: 300 },
    );
    expect(rows).toBeGreaterThan(300);
  });

  it('a row depends on no event after its own number, and its key never changes', async () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), (seed) => {
        const events = randomLife(seeded(seed));
        for (const row of clockResultsOf(events, policyOf)) {
          const before = clockResultsOf(events.slice(0, row.sequence), policyOf);
          expect(before.find((one) => resultId(one) === resultId(row))).toEqual(row);
        }
        const seen = new Map<string, string>();
        for (let length = 1; length <= events.length; length++) {
          for (const row of clockResultsOf(events.slice(0, length), policyOf)) {
            const key = JSON.stringify(keys.clockResult(row));
            expect(seen.get(resultId(row)) ?? key).toBe(key);
            seen.set(resultId(row), key);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
