import { describe, expect, it } from 'vitest';
import { fillIn } from '../../../shared/domain/replies/placeholders.ts';
import { placeholderValues } from '../../../web/console/replies/placeholder-values.ts';
import { complaintShown } from '../../support/builders/complaint-shown.ts';

describe('placeholders of a reply', () => {
  it('stand for what is known of the complaint, in the customer’s language', async () => {
    const view = await complaintShown();
    const values = placeholderValues(view, '林静');
    expect(fillIn('{{name}} {{ order }} {{reference}} {{agent}}', values)).toBe(
      `王小明 SO-1001 ${view.reference} 林静`,
    );
    expect(values.due).toMatch(/^2026年11月\d+日$/);
  });

  it('what nobody knows stays to be seen', async () => {
    const view = await complaintShown();
    const { orderNumber: _, ...submission } = view.submission;
    const values = placeholderValues({ ...view, submission }, 'lin');
    expect(fillIn('{{order}} {{product}} {{weather}}', values)).toBe('{{order}} {{product}} {{weather}}');
  });
});
