import { describe, expect, it } from 'vitest';
import type { OutgoingMail } from '../../../../shared/adapters/mail.ts';
import { openLinks } from '../../../../shared/adapters/signed-links.ts';
import { keys } from '../../../../shared/data/keys.ts';
import type { ComplaintCommand } from '../../../../shared/domain/complaints/commands.ts';
import type { Actor } from '../../../../shared/domain/identity/actor.ts';
import { renderMail } from '../../../../shared/pages/mail/mail.ts';
import { executeCommand } from '../../../../shared/usecases/complaints/execute-command.ts';
import { takeInComplaint } from '../../../../shared/usecases/complaints/take-in-complaint.ts';
import { sendOwedMail } from '../../../../shared/usecases/notifications/send-owed-mail.ts';
import { fakeDesk, intake, lin, tuesdayMorning } from '../../../support/builders/complaints.ts';
import { policies } from '../../../support/builders/policies.ts';
import { respondent, warehouse } from '../../../support/builders/respondents.ts';
import { fakeDefinitionRepository } from '../../../support/fakes/definition-repository.ts';
import { fakeMailRepository } from '../../../support/fakes/mail-repository.ts';
import { fakeRespondentRepository } from '../../../support/fakes/respondent-repository.ts';

async function office() {
  const desk = fakeDesk();
  const sent: OutgoingMail[] = [];
  const links = openLinks({ current: 'k1', keys: { k1: 's'.repeat(64) } });
  const deps = {
    complaints: desk.complaints,
    mails: fakeMailRepository(),
    links,
    gateway: { send: async (mail: OutgoingMail) => void sent.push(mail) },
    render: renderMail,
    realNow: () => tuesdayMorning,
    publicUrl: 'https://help.example.com',
    escalationEmail: 'lead@example.com',
    definitions: fakeDefinitionRepository(),
    policies,
    now: () => tuesdayMorning,
    respondents: fakeRespondentRepository(respondent(), warehouse),
    staff: { emailOf: async (id: string) => (id === 'lin' ? 'lin@example.com' : undefined) },
  };
  const { reference } = (await takeInComplaint(desk, intake())).event;
  return {
    sent,
    links,
    reference,
    async mailOf(command: ComplaintCommand, actor: Actor = lin) {
      const { head } = await executeCommand(desk, {
        reference,
        command,
        commandId: `${command.type}-${sent.length}`,
        expectedSequence: 0,
        actor,
        at: tuesdayMorning,
        onConflict: 'retry',
      });
      return sendOwedMail(deps, keys.complaintEvent(reference, head.sequence));
    },
  };
}

const ask = (data = {}): ComplaintCommand => ({
  type: 'ask-supplier',
  data: { text: '第七批杯子有问题吗？', ...data },
});

describe('R006, R066 mails about requests', () => {
  it('brings the question to the supplier in its language, with its link and due time, and no word of the customer', async () => {
    const { mailOf, sent, links, reference } = await office();
    expect(await mailOf(ask({ supplierId: 'haixing', share: ['text', 'name', 'contact'] }))).toBe('sent');
    const [mail] = sent;
    expect(mail).toMatchObject({ to: 'service@haixing.example', language: 'zh-CN' });
    expect(mail?.subject).toBe(`关于投诉 ${reference} 的问题`);
    expect(mail?.text).toContain('> 第七批杯子有问题吗？');
    expect(mail?.text).toContain('2026年11月24日 14:00');
    const token = /\/request\/(\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
    expect(links.verify('request', token, tuesdayMorning)).toMatchObject({ id: `${reference}#1` });
    for (const part of [mail?.text, mail?.html, mail?.subject])
      expect(part).not.toMatch(/王小明|wang@example|包裹破损|mail\.[a-z]/);
  });

  it('goes to nobody when nobody of the register was asked', async () => {
    const { mailOf, sent } = await office();
    expect(await mailOf(ask())).toBe('nothing-owed');
    expect(await mailOf({ type: 'end-wait', data: { text: 'x' } })).toBe('nothing-owed');
    expect(await mailOf(ask({ supplierId: 'gone' }))).toBe('nothing-owed');
    expect(sent).toEqual([]);
  });

  it('tells the owner what was answered and by whom; one without an address does not leave it unseen', async () => {
    const { mailOf, sent, reference } = await office();
    const answer: ComplaintCommand = { type: 'answer-request', data: { text: '<b>有问题</b>', request: 1 } };
    await mailOf(ask({ supplierId: 'haixing' }));
    await mailOf(answer, { kind: 'supplier', id: 'haixing' });
    expect(sent.at(-1)).toMatchObject({
      to: 'lin@example.com',
      subject: `海星瓷器厂已答复：投诉 ${reference}`,
    });
    expect(sent.at(-1)?.text).toContain(`https://help.example.com/staff/complaints/${reference}`);
    expect(sent.at(-1)?.html).toContain('&lt;b&gt;有问题');
    await mailOf({
      type: 'assign',
      data: { ownerId: 'nobody', department: 'logistics', summary: 'x' },
    });
    await mailOf({ type: 'ask-department', data: { text: 'x', departmentId: 'warehouse' } });
    expect(sent.at(-1)).toMatchObject({ to: 'warehouse@redress.example', language: 'en' });
    await mailOf(
      { type: 'answer-request', data: { text: 'Ten.', request: 2 } },
      { kind: 'department', id: 'warehouse' },
    );
    expect(sent.at(-1)).toMatchObject({ to: 'lead@example.com' });
  });
});
