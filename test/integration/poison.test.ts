import { randomUUID } from 'node:crypto';
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { until } from '../../local/life/until.ts';
import { ids } from '../../shared/adapters/ids.ts';
import { cardRepository } from '../../shared/data/card-repository.ts';
import { classificationRepository } from '../../shared/data/classification-repository.ts';
import { clockResultRepository } from '../../shared/data/clock-result-repository.ts';
import { complaintRepository } from '../../shared/data/complaint-repository.ts';
import { customerRepository } from '../../shared/data/customer-repository.ts';
import { keys } from '../../shared/data/keys.ts';
import { lifeRepository } from '../../shared/data/life-repository.ts';
import { linkRepository } from '../../shared/data/link-repository.ts';
import { poisonRepository } from '../../shared/data/poison-repository.ts';
import { checkedInPolicies } from '../../shared/data/policy-book-repository.ts';
import { promiseRepository } from '../../shared/data/promise-repository.ts';
import { requestRepository } from '../../shared/data/request-repository.ts';
import { surveyRepository } from '../../shared/data/survey-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { takeInComplaint } from '../../shared/usecases/complaints/take-in-complaint.ts';
import { projectEvent } from '../../shared/usecases/stream/project-event.ts';
import { redrivePoison } from '../../shared/usecases/stream/redrive-poison.ts';
import { fakeDesk, intake } from '../support/builders/complaints.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';

const table = openTable(stackUnderTest().outputs.tableName);
const complaints = complaintRepository(table);
const cards = cardRepository(table);
const poison = poisonRepository(table);
const deps = {
  complaints,
  cards,
  surveys: surveyRepository(table),
  customers: customerRepository(table),
  results: clockResultRepository(table),
  lives: lifeRepository(table),
  requests: requestRepository(table),
  promises: promiseRepository(table),
  classifications: classificationRepository(table),
  links: linkRepository(table),
  policies: checkedInPolicies('brisk'),
  now: () => '2026-11-24T02:00:00.000Z',
};

describe('P5 poison is isolated', () => {
  it('is kept by its key while others go on, and is applied by a redrive after it was mended', async () => {
    const { event: sample } = await takeInComplaint(fakeDesk(), intake({ idempotencyKey: randomUUID() }));
    const { reference, sequence, ...item } = sample;
    const key = keys.complaintEvent(reference, sequence);
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { ...key, ...item, state: { ...item.state, policy: 'gone@9' }, v: 1 },
      }),
    );
    const { event: healthy } = await takeInComplaint(
      { ...fakeDesk(), complaints, ids },
      intake({ idempotencyKey: randomUUID() }),
    );

    const kept = await until('the poison', async () =>
      (await poison.of('projector')).find(({ record }) => record.pk === key.pk),
    );
    expect(kept).toMatchObject({ record: key, reason: 'DomainError policy-unknown' });
    await until('the card of another complaint', () => cards.card(healthy.reference));
    expect(await cards.card(reference)).toBeUndefined();

    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: key,
        UpdateExpression: 'SET #state = :state',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':state': item.state },
      }),
    );
    expect(
      await redrivePoison({ poison, take: (record) => projectEvent(deps, record) }, 'projector'),
    ).toEqual({ applied: 1, left: 0 });
    expect(await cards.card(reference)).toMatchObject({ reference, sequence: 1 });
    expect((await poison.of('projector')).filter(({ record }) => record.pk === key.pk)).toEqual([]);
  });
});
