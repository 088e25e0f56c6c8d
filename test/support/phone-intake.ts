import type { Page } from 'playwright-core';

/** What a customer says on the phone, as an agent notes it. */
export const phoneCall = {
  text: 'Rice cooker came with a cracked lid. Called the shop twice, nobody rang back. Wants a new lid this week.',
  name: 'Mei Ho',
  phone: '+852 9123 4567',
  email: 'mei.ho@example.com',
  orderNumber: 'SO-1188',
};

export interface Taken {
  readonly reference: string;
  /** Keys pressed, letters included. */
  readonly keys: number;
  /** Of them, the Tab key. */
  readonly tabs: number;
}

/**
 * Takes in a phone complaint from whatever page of the console stands, without a mouse and without looking for a field:
 * only the keys that the form itself tells.
 */
export async function takeByKeyboard(page: Page): Promise<Taken> {
  let keys = 0;
  let tabs = 0;
  const press = async (key: string) => {
    keys += 1;
    if (key === 'Tab') tabs += 1;
    await page.keyboard.press(key);
  };
  const type = async (text: string) => {
    keys += text.length;
    await page.keyboard.type(text);
  };
  await press('Alt+KeyN');
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
  await type(phoneCall.text);
  for (const answer of [phoneCall.name, phoneCall.phone, phoneCall.email, phoneCall.orderNumber]) {
    await press('Tab');
    await type(answer);
  }
  await press('Control+Enter');
  const taken = page.locator('[data-taken]');
  await taken.waitFor();
  return { reference: (await taken.getAttribute('data-taken')) ?? '', keys, tabs };
}
