import type { Language } from '../../shared/domain/language.ts';

/** One complaint's life as it is played: what each side writes, and how the customer votes. */
export interface LifeScript {
  readonly language: Language;
  readonly name: string;
  readonly email: string;
  readonly text: string;
  readonly agentReply: string;
  readonly agentQuestion: string;
  readonly customerAnswer: string;
  readonly resolution: string;
  readonly vote: { readonly expected: 1 | 2 | 3 | 4 | 5; readonly received: 0 | 1 | 2 | 3 | 4 | 5 };
  /** Worked out by hand: C = min(received / expected, 2) (F1), and CSI = 100·C for a single answer of today (F2). */
  readonly byHand: { readonly ratio: number; readonly csi: number };
}

export const lifeScripts: readonly LifeScript[] = [
  {
    language: 'en',
    name: 'Emma Taylor',
    email: 'emma.taylor@example.com',
    text: 'The parcel arrived a week late, and one of the six cups is broken.',
    agentReply: 'I am sorry about the cup. I have it now and will find out what happened today.',
    agentQuestion: 'Could you tell me which of the cups is broken?',
    customerAnswer: 'The blue one, it has a crack from top to bottom.',
    resolution: 'A new blue cup left our warehouse this afternoon, free of charge.',
    vote: { expected: 5, received: 3 },
    byHand: { ratio: 0.6, csi: 60 },
  },
  {
    language: 'zh-CN',
    name: '王小明',
    email: 'wang.xiaoming@example.com',
    text: '上周买的电饭煲，第二天就不通电了。打了三次电话，每次都要重新说一遍。',
    agentReply: '非常抱歉给您添麻烦了。这件事由我负责，您不用再重复说明。',
    agentQuestion: '请问机身底部的序列号是多少？',
    customerAnswer: '序列号是 DF-20261103-118。',
    resolution: '新的电饭煲已经发出，旧机由快递上门取回，运费由我们承担。',
    vote: { expected: 4, received: 4 },
    byHand: { ratio: 1, csi: 100 },
  },
  {
    language: 'zh-TW',
    name: '陳美玲',
    email: 'chen.meiling@example.com',
    text: '退貨已經寄出十天，還沒有收到退款，也找不到負責的人。',
    agentReply: '很抱歉讓您久等了。這件事由我負責處理，今天會給您答覆。',
    agentQuestion: '請問退貨的託運單號是多少？',
    customerAnswer: '託運單號是 8801-2233-4455。',
    resolution: '退款已經撥出，兩個工作天內會入帳，並附上一張折價券表示歉意。',
    vote: { expected: 2, received: 4 },
    byHand: { ratio: 2, csi: 200 },
  },
];
