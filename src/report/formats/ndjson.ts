import { answerInContractOrder } from '../contract-order.ts';
import type { CreateReport } from '../format.ts';
import { createNdjsonReport } from '../json-report.ts';
import { answerOfKinds } from '../kinds.ts';

export const createNdjson: CreateReport = (options) =>
  createNdjsonReport((answer) => answerInContractOrder(answerOfKinds(answer, options.kinds)), options);
