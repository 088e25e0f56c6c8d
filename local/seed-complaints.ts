/** What customers of the demo company wrote, once in each language. */
const complaints = [
  {
    key: 'demo-data-en-1',
    body: {
      language: 'en',
      text: 'My parcel arrived a week late and one cup is broken. Nobody called me back.',
      contact: { name: 'Emma Taylor', email: 'emma@example.com' },
      orderNumber: 'SO-2001',
      desiredRemedy: 'replace',
    },
  },
  {
    key: 'demo-data-zh-CN-1',
    body: {
      language: 'zh-CN',
      text: '上周买的电饭煲，第二天就不通电了。打了三次电话，每次都要重新说一遍。',
      contact: { name: '王小明', email: 'wang@example.com' },
      orderNumber: 'SO-2002',
      desiredRemedy: 'repair',
    },
  },
  {
    key: 'demo-data-zh-TW-1',
    body: {
      language: 'zh-TW',
      text: '退貨已經寄出十天，還沒有收到退款，也找不到負責的人。',
      contact: { name: '陳美玲', email: 'mei-ling@example.com' },
      orderNumber: 'SO-2003',
      desiredRemedy: 'refund',
    },
  },
] as const;

/** Posts the demo complaints as the form does; the same keys make a second run change nothing. */
export async function seedComplaints(gatewayUrl: string): Promise<void> {
  for (const { key, body } of complaints) {
    const response = await fetch(`${gatewayUrl}/api/complaints`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
    });
    if (!response.ok)
      throw new Error(`A demo complaint was refused: HTTP ${response.status} ${await response.text()}`);
  }
}
