import type {
  CommandType,
  ComplaintCommand,
  ComplaintCommands,
} from '../../../shared/domain/complaints/commands.ts';

/** Something to send with every command; ids as long as the identity provider makes them. */
export const commandData: ComplaintCommands = {
  confirm: { customerId: 'AbCdEfGhIjKlMnOpQrStUv' },
  acknowledge: {},
  assess: {
    cause: 'SUPPLIER_SERVICE',
    furtherCauses: ['PROC_QUALITY'],
    fault: 'supplier',
    severity: 3,
    priority: 'urgent',
    productLine: 'kitchen-appliances-large',
    indicators: ['quality'],
  },
  investigate: {},
  'record-root-cause': { text: 'The carrier changed its route.' },
  assign: {
    ownerId: '3f2a91c4-7d6e-4b1a-9c55-0a1b2c3d4e5f',
    department: 'customer-service',
    summary: 'Parcel damaged, photo seen, refund promised by Friday.',
  },
  reply: { text: 'We are looking into it.' },
  'add-note': { text: 'Called the carrier.' },
  'ask-customer': { text: 'Which parcel was it?' },
  'customer-write': { text: 'The blue one.' },
  'log-contact': { text: 'Called: will be in on Monday.', channel: 'phone', reached: true },
  'add-photo': {
    photo: {
      id: '01KB0000000000000000000000',
      type: 'image/jpeg',
      bytes: 240_000,
      width: 1200,
      height: 1600,
      digest: '0123456789abcdef',
    },
    door: 'status',
  },
  'refuse-photo': { photoId: '01KB0000000000000000000001', reason: 'not-a-photo', door: 'status' },
  'ask-supplier': { text: 'Please check the batch.' },
  'ask-department': { text: 'Was it paid?' },
  'answer-request': { text: 'The batch is faulty; we send new ones.', promisedOn: '2026-12-01', request: 1 },
  'end-wait': { text: 'They answered by phone.' },
  'request-approval': { text: 'Refund above my limit.' },
  'give-approval': { text: 'Fine.' },
  'refuse-approval': { text: 'Offer a repair first.' },
  offer: {
    offer: { kind: 'explanation', amountMinor: 1_234_567, currency: 'CNY', dueOn: '2026-12-01' },
    text: 'We would like to refund it.',
  },
  'accept-offer': {},
  'reject-offer': { text: 'Not enough.' },
  escalate: { text: 'The customer wants a manager.' },
  'start-remedy': {},
  resolve: { outcome: 'apologised', text: 'Refunded today.' },
  'confirm-solution': {},
  'follow-up': { text: 'Called: all is well.' },
  close: {},
  'close-unresolved': { text: 'No agreement was possible.' },
  reopen: { text: 'It broke again.' },
  withdraw: { text: 'Never mind.' },
  'propose-invalid': { text: 'Not our product.' },
  'confirm-invalid': {},
  merge: { into: 'R-0000-0000-001' },
  'mark-external': {
    by: 'regulator',
    days: 15,
    counted: 'business',
    text: 'File 2026-114; they ask for the invoice.',
  },
  'answer-authority': { text: 'Sent the invoice and our answer.' },
  'unmark-external': { text: 'It was another complaint.' },
  link: { to: 'R-0000-0000-001' },
  unlink: { to: 'R-0000-0000-001' },
  unmerge: {
    text: 'Two different parcels after all.',
    back: { status: 'investigating', clocks: { resolution: { usedSeconds: 60, fired: 0 } } },
  },
};

/** A complete command of that type, for tests that do not care what it says. */
export const sampleCommand = <T extends CommandType>(type: T): ComplaintCommand =>
  ({ type, data: commandData[type] }) as ComplaintCommand;
