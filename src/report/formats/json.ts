import { answerInContractOrder } from '../contract-order.ts';
import type { CreateReport } from '../format.ts';
import { createJsonReport } from '../json-report.ts';
import { answerOfKinds } from '../kinds.ts';

export const createJson: CreateReport = (options) =>
  createJsonReport((answer) => answerInContractOrder(answerOfKinds(answer, options.kinds)), options);
